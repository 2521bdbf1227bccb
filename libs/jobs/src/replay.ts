import { JobFitScore, ResumeAnalyze } from "@career/contracts";
import type { JobDocument } from "@career/mongo";
import type { AcceptRequest } from "./accept.ts";
import { derivedId } from "./ids.ts";
import { readPayload } from "./payload.ts";

/** Jobs whose result is a function of what is stored, so that doing them again can be compared. */
export const replayableJobs = [JobFitScore, ResumeAnalyze] as const;

export type ReplayOptions = { rubric?: string | undefined; engine?: string | undefined };

/**
 * What a job consists of that repeats the input of one that has ended. Its subject is its own, and its result stays in
 * it, so nothing takes it for the original's. Throws when the input is gone.
 */
export const replayOf = (
  contract: (typeof replayableJobs)[number],
  original: JobDocument,
  { rubric, engine }: ReplayOptions,
): Pick<AcceptRequest, "contract" | "replayOf" | "build"> => {
  const payload = readPayload(contract, original) as Record<string, unknown>;
  return {
    contract,
    replayOf: original._id,
    build: (jobId) => {
      const replayId = derivedId("replay", jobId);
      const own = contract.name === JobFitScore.name ? { fitId: replayId, rubric, engine } : {};
      return {
        subject: { kind: "replay", id: replayId },
        resumeId: original.resumeId,
        input: { ...payload, ...own },
        effects: [],
      };
    },
  };
};
