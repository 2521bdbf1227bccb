import { PermanentError } from "@career/foundation";
import type { Principal, ResumeDocument, ResumeRepository } from "@career/mongo";

/** What is stored of a person's resume; a failure for good when it is not there. */
export const analysisOf = async (
  resumes: Pick<ResumeRepository, "get">,
  principal: Principal,
  resumeId: string,
): Promise<NonNullable<ResumeDocument["analysis"]>> => {
  const resume = await resumes.get(principal, resumeId);
  if (resume?.analysis) return resume.analysis;
  throw new PermanentError("resume.missing", "This resume was deleted or has not been analysed.");
};
