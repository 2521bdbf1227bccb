import { isDeepStrictEqual } from "node:util";
import { type Evidence, hasEnded, isErased, type RawJob } from "./evidence.ts";
import { type Violation, violation } from "./violation.ts";

const unfinished = (job: RawJob, at: Date): Violation => {
  const isDead = job.state === "running" && job.leaseUntil !== null && job.leaseUntil < at;
  return isDead
    ? violation("G1", "job.dead-lease", job._id, `${job.type} runs on a lease that ended at ${job.leaseUntil}`)
    : violation("G1", "job.not-ended", job._id, `${job.type} is ${job.state}`);
};

const leftovers = (job: RawJob): Violation[] => [
  ...(job.effects.length > 0
    ? [violation("G1", "job.effects-left", job._id, `${job.effects.length} effects are not applied`)]
    : []),
  ...(job.leaseOwner !== null || job.leaseUntil !== null
    ? [violation("G2", "job.lease-left", job._id, `${job.state}, and leased to ${job.leaseOwner}`)]
    : []),
];

const history = (job: RawJob): Violation[] => {
  const ends = job.history.map(({ what }) => what).filter((state) => hasEnded({ state }));
  const isOne = ends.length === 1 && ends[0] === job.state && job.history.at(-1)?.what === job.state;
  return isOne ? [] : [violation("G2", "job.history", job._id, `${job.state}, and its ends are: ${ends.join(", ")}`)];
};

const commit = (job: RawJob): Violation[] =>
  job.state !== "succeeded" || job.committedAttempt === job.attempt
    ? []
    : [violation("G2", "job.attempt", job._id, `attempt ${job.committedAttempt} committed, ${job.attempt} ran last`)];

const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

const readers = (evidence: Evidence, job: RawJob): Violation[] => {
  const view = evidence.views.get(job._id);
  if (!view) return [];
  if (!view.job) return [violation("G2", "job.unreadable", job._id, `the API answers ${view.status}`)];
  const { type, state, attempt, failures, error, result, provenance, finishedAt } = job;
  const expected = { id: job._id, type, state, attempt, failures, error, result, provenance, finishedAt };
  const wrong = Object.entries(plain(expected) as object).flatMap(([field, value]) =>
    isDeepStrictEqual(view.job![field], value) ? [] : [field],
  );
  return wrong.length === 0
    ? []
    : [violation("G2", "job.api-differs", job._id, `the API and MongoDB differ in ${wrong.join(", ")}`)];
};

/** G1 and G2: every accepted job is there and has ended once, and all who tell of it tell the same. */
export const checkJobs = (evidence: Evidence): Violation[] => {
  const byId = new Map(evidence.jobs.map((job) => [job._id, job]));
  const ends = evidence.jobs.flatMap((job) => {
    if (!hasEnded(job)) return [unfinished(job, evidence.at)];
    return [...leftovers(job), ...history(job), ...commit(job), ...readers(evidence, job)];
  });
  const promises = evidence.accepted.flatMap(({ jobId, type, userId, expected }) => {
    const job = byId.get(jobId);
    if (!job) return [violation("G1", "job.missing", jobId, `${type} was accepted`)];
    if (job.type !== type || job.userId !== userId) {
      return [violation("G1", "job.other", jobId, `accepted as ${type} of ${userId}, is ${job.type} of ${job.userId}`)];
    }
    if (!expected || !hasEnded(job)) return [];
    const isExpected = job.state === expected.state && (!expected.code || job.error?.code === expected.code);
    const end = [job.state, job.error?.code].filter(Boolean).join(" ");
    const wanted = [expected.state, expected.code].filter(Boolean).join(" ");
    return isExpected ? [] : [violation("G1", "job.other-end", jobId, `ended as ${end}, not as ${wanted}`)];
  });
  const empty = evidence.jobs.filter(
    (job) => job.state === "succeeded" && job.result === null && !isErased(evidence, job),
  );
  return [
    ...promises,
    ...ends,
    ...empty.map(({ _id, type }) => violation("G1", "job.no-result", _id, `${type} succeeded`)),
  ];
};
