import { hashOf } from "./accepted-list.ts";
import { type Evidence, hasEnded, isErased, type RawJob } from "./evidence.ts";
import { openLineFile } from "./line-file.ts";
import { type Violation, violation } from "./violation.ts";

type Looked = Pick<Evidence, "jobs" | "accepted" | "erased">;

type Seen = { readonly jobId: string; readonly state: string; readonly end: string; readonly result: string };

const observe = ({ _id, state, result, error, finishedAt, committedAttempt }: RawJob): Seen => ({
  jobId: _id,
  state,
  end: hashOf([error, finishedAt, committedAttempt]),
  result: hashOf(result),
});

/** Remembers, in a file, every end that was ever seen: whoever looks again must see the same. */
export const createObservations = (path: string) => {
  const file = openLineFile<Seen>(path);
  const seen = new Map(file.read().map((each) => [each.jobId, each]));

  const compare = (evidence: Looked): Violation[] => {
    const jobs = new Map(evidence.jobs.map((job) => [job._id, job]));
    const promised = new Set(evidence.accepted.map(({ jobId }) => jobId));
    return [...seen.values()].flatMap((before) => {
      const job = jobs.get(before.jobId);
      if (!job && promised.has(before.jobId)) return [];
      if (!job) return [violation("G2", "job.vanished", before.jobId, `was seen as ${before.state}`)];
      const now = observe(job);
      const isSameResult = now.result === before.result || (job.result === null && isErased(evidence, job));
      if (now.state === before.state && now.end === before.end && isSameResult) return [];
      const change = now.state === before.state ? "with another end" : `as ${now.state}`;
      return [violation("G2", "job.changed", job._id, `was seen as ${before.state}, and now ${change}`)];
    });
  };

  return {
    count: (): number => seen.size,
    /** Compares with what was seen before, and remembers what is new. */
    look: (evidence: Looked): Violation[] => {
      const violations = compare(evidence);
      const fresh = evidence.jobs.filter((job) => hasEnded(job) && !seen.has(job._id)).map(observe);
      for (const each of fresh) seen.set(each.jobId, each);
      file.append(...fresh);
      return violations;
    },
    close: file.close,
  };
};

export type Observations = ReturnType<typeof createObservations>;
