import type { JobError } from "@career/contracts";

/** A job that outlived its deadline, whether a worker noticed it or a sweep. */
export const deadlineError: JobError = {
  code: "job.expired",
  message: "This could not be finished in the time it may take. Please try again.",
  retryable: true,
};
