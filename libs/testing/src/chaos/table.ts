import type { Accepted } from "../checker/accepted-list.ts";
import { hasEnded, type RawJob } from "../checker/evidence.ts";
import type { Decision } from "../faults/journal.ts";

type Row = readonly (string | number)[];

/** Columns wide enough for their widest cell; numbers to the right. */
const align = (rows: readonly Row[]): string[] => {
  const widths = rows[0]!.map((_, column) => Math.max(...rows.map((row) => String(row[column]).length)));
  return rows.map((row) =>
    row
      .map((cell, column) =>
        column === 0 ? String(cell).padEnd(widths[column]!) : String(cell).padStart(widths[column]!),
      )
      .join("  ")
      .trimEnd(),
  );
};

const seconds = (milliseconds: number): string => (milliseconds / 1000).toFixed(1);
const quantile = (sorted: readonly number[], share: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;

/** Claims that neither a first start, nor a reported failure, nor an orderly release explains: a dead worker's job was taken. */
const takeoversOf = ({ attempt, history }: RawJob): number =>
  Math.max(0, attempt - 1 - history.filter(({ what }) => what === "retry" || what === "released").length);

/** Per type of job: how many, how they ended, what happened to them, and how long they took. */
export const jobTable = (
  jobs: readonly RawJob[],
  accepted: readonly Accepted[],
  sends: readonly Decision[],
): string[] => {
  const planned = new Set(accepted.filter(({ expected }) => expected?.state === "failed").map(({ jobId }) => jobId));
  const wakeUps = new Map<string, number>();
  for (const { operation, messages } of sends) {
    if (operation.endsWith(":events")) continue;
    for (const { jobId } of messages ?? []) if (jobId) wakeUps.set(jobId, (wakeUps.get(jobId) ?? 0) + 1);
  }
  const sum = (some: readonly RawJob[], count: (job: RawJob) => number): number =>
    some.reduce((total, job) => total + count(job), 0);
  const rowOf = (name: string, some: readonly RawJob[]): Row => {
    const took = some
      .filter(hasEnded)
      .map(({ createdAt, finishedAt }) => Number(finishedAt) - Number(createdAt))
      .sort((left, right) => left - right);
    return [
      name,
      some.length,
      some.filter(({ state }) => state === "succeeded").length,
      some.filter(({ _id, state }) => state === "failed" && planned.has(_id)).length,
      some.filter(({ _id, state }) => hasEnded({ state }) && state !== "succeeded" && !planned.has(_id)).length,
      sum(some, ({ history }) => history.filter(({ what }) => what === "retry").length),
      sum(some, takeoversOf),
      sum(some, ({ _id }) => Math.max(0, (wakeUps.get(_id) ?? 0) - 1)),
      seconds(quantile(took, 0.5)),
      seconds(quantile(took, 0.95)),
      seconds(took.at(-1) ?? 0),
    ];
  };
  const head: Row = [
    ...["job", "jobs", "succeeded", "failed as planned", "other ends", "retries", "takeovers", "woken again"],
    ...["median s", "p95 s", "max s"],
  ];
  const types = [...Map.groupBy(jobs, ({ type }) => type)].sort(([left], [right]) => (left < right ? -1 : 1));
  return align([head, ...types.map(([type, some]) => rowOf(type, some)), rowOf("all", jobs)]);
};

/** What was done to the platform, by process and by kind of fault. */
export const disturbanceTable = (
  kills: ReadonlyMap<string, number>,
  counts: Readonly<Record<string, number>>,
): string[] => {
  const faults = new Map<string, number>();
  for (const [key, count] of Object.entries(counts)) {
    const [target = "", ...rest] = key.split(" ");
    const fault = rest.at(-1)!;
    if (fault === "passed") continue;
    const name = `${target}: ${fault}`;
    faults.set(name, (faults.get(name) ?? 0) + count);
  }
  return align([
    ["killed", "times"],
    ...kills,
    ["fault", "times"],
    ...[...faults].sort(([left], [right]) => (left < right ? -1 : 1)),
  ]);
};
