import type { Principal, ResumeDocument, ResumeRepository } from "@career/mongo";
import { notFound, ProblemError } from "./problems.ts";

/** A person's resume that can be scored; a problem that names the job to wait for otherwise. */
export const analysedResume = async (
  resumes: Pick<ResumeRepository, "get">,
  principal: Principal,
  id: string,
): Promise<ResumeDocument> => {
  const resume = await resumes.get(principal, id);
  if (!resume) throw notFound("resume");
  if (resume.analysis) return resume;
  throw new ProblemError({
    status: 409,
    code: "resume.not-analysed",
    detail: "This resume has not been analysed yet. Wait for the job that Location names, then ask again.",
    headers: { location: `/v1/jobs/${resume.jobId}`, "retry-after": "1" },
  });
};
