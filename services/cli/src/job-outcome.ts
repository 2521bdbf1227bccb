import type { JobView } from "@career/contracts";
import { Failure } from "./failure.ts";

/** The job when it ended well; its own reason as a failure otherwise. */
export const succeeded = (job: JobView): JobView => {
  if (job.state === "succeeded") return job;
  throw new Failure(job.error?.code ?? `job.${job.state}`, job.error?.message ?? `The job ended as ${job.state}.`);
};
