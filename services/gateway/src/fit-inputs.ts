import { FitTarget, type ResumeFacts } from "@career/contracts";
import type { JobFitDocument, JobReader, Principal, ResumeRepository } from "@career/mongo";
import { hashInput } from "@career/scoring";

type Dependencies = {
  resumes: Pick<ResumeRepository, "get">;
  jobs: Pick<JobReader, "get" | "analysesOf">;
};

/** Finds what a score was made from: the very facts, known by their hash, and the target of its job. */
export const createFitInputReader = ({ resumes, jobs }: Dependencies) => {
  const factsOf = async (principal: Principal, { resumeId, inputs }: JobFitDocument): Promise<ResumeFacts | null> => {
    const isIt = (facts: ResumeFacts | undefined): boolean => facts !== undefined && hashInput(facts) === inputs.facts;
    const current = (await resumes.get(principal, resumeId))?.analysis?.facts;
    if (current && isIt(current)) return current;
    // The resume shows other facts by now; an analysis keeps those that it found.
    const found = (await jobs.analysesOf(principal, resumeId)).map(({ result }) => result?.facts as ResumeFacts);
    return found.find(isIt) ?? current ?? null;
  };

  return async (principal: Principal, fit: JobFitDocument) => {
    const [facts, job] = await Promise.all([factsOf(principal, fit), jobs.get(principal, fit.jobId)]);
    return { facts, target: FitTarget.safeParse(job?.input.target).data ?? null };
  };
};
