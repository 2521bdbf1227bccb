import { isDeepStrictEqual } from "node:util";
import { type Evidence, hasEnded, type RawJob } from "./evidence.ts";
import { type Violation, violation } from "./violation.ts";

const sum = (numbers: readonly number[]): number => numbers.reduce((total, each) => total + each, 0);
const nano = (dollars: number): number => Math.round(dollars * 1e9);

const minuteOf = ({ finishedAt }: RawJob): string => `${finishedAt!.toISOString().slice(0, 16)}:00.000Z`;

const nameOf = (job: RawJob): string => [minuteOf(job), job.queue, job.type, job.state].join("|");

const recount = (jobs: readonly RawJob[]) => {
  const started = jobs.filter(({ startedAt }) => startedAt);
  const runs = jobs.flatMap(({ provenance }) => provenance);
  const total = (milliseconds: (job: RawJob) => number) => ({
    sum: sum(started.map(milliseconds)),
    count: started.length,
  });
  return {
    count: jobs.length,
    failures: sum(jobs.map(({ failures }) => failures)),
    degraded: jobs.filter(({ provenance }) => provenance.some(({ degraded }) => degraded)).length,
    waitMs: total((job) => +job.startedAt! - +job.createdAt),
    durationMs: total((job) => +job.finishedAt! - +job.startedAt!),
    tokens: sum(runs.map(({ tokens }) => (tokens ? tokens.input + tokens.output : 0))),
    nanoDollars: sum(runs.map(({ costUsd }) => nano(costUsd ?? 0))),
  };
};

/** The rollups of every minute equal a recount of the jobs. */
const checkRollupsOf = ({ jobs, rollups }: Evidence): Violation[] => {
  const ended = Map.groupBy(
    jobs.filter((job) => hasEnded(job) && job.finishedAt),
    nameOf,
  );
  const rows = new Map(rollups.map((row) => [[row.minute, row.service, row.job, row.outcome].join("|"), row]));
  const wrong = [...ended].flatMap(([name, group]) => {
    const row = rows.get(name);
    if (!row) return [violation("G3", "rollup.missing", name, `${group.length} jobs`)];
    const { count, failures, degraded, waitMs, durationMs, tokens, costUsd } = row;
    const stored = { count, failures, degraded, waitMs, durationMs, tokens, nanoDollars: nano(costUsd as number) };
    const counted = recount(group);
    if (isDeepStrictEqual(stored, counted)) return [];
    return [violation("G3", "rollup.differs", name, `${JSON.stringify(stored)}, not ${JSON.stringify(counted)}`)];
  });
  const extra = [...rows.keys()].filter((name) => !ended.has(name));
  return [...wrong, ...extra.map((name) => violation("G3", "rollup.extra", name, "no job ended so in that minute"))];
};

/** One event id a job, and none that is no job's. */
const checkEvents = ({ jobs, flushes, sentEvents }: Evidence): Violation[] => {
  const ended = jobs.filter(hasEnded);
  const flushed = new Set(flushes.flat());
  const tooMany = flushed.size > ended.length;
  const counted = tooMany
    ? [violation("G3", "event.too-many", "events", `${flushed.size} were counted, and ${ended.length} jobs have ended`)]
    : [];
  if (!sentEvents) return counted;
  const idsOf = Map.groupBy(
    sentEvents.filter(({ id, jobId }) => id && jobId),
    ({ jobId }) => jobId!,
  );
  const wrong = ended.flatMap(({ _id }) => {
    const ids = new Set((idsOf.get(_id) ?? []).map(({ id }) => id));
    if (ids.size === 1) return [];
    const rule = ids.size === 0 ? "event.missing" : "event.double";
    return [violation("G3", rule, _id, `${ids.size} event ids were sent for it`)];
  });
  return [...counted, ...wrong];
};

/** G3: what metrics counts is what the jobs say. */
export const checkRollups = (evidence: Evidence): Violation[] => [
  ...checkRollupsOf(evidence),
  ...checkEvents(evidence),
];
