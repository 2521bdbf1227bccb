import { type FitRequirements, FitTarget, type ResumeFacts } from "@career/contracts";
import type { EnrichmentRepository, JobFitDocument, JobReader, Principal, ResumeRepository } from "@career/mongo";
import { extractRequirements } from "@career/resume";
import { hashInput, requirementsOfTarget } from "@career/scoring";

type Dependencies = {
  resumes: Pick<ResumeRepository, "get">;
  jobs: Pick<JobReader, "get" | "analysesOf">;
  enrichments: Pick<EnrichmentRepository, "inputOf">;
};

/** Finds what a score was made from: the very facts and requirements, known by their hashes, and the target of its job. */
export const createFitInputReader = ({ resumes, jobs, enrichments }: Dependencies) => {
  const factsOf = async (principal: Principal, { resumeId, inputs }: JobFitDocument): Promise<ResumeFacts | null> => {
    const isIt = (facts: ResumeFacts | undefined): boolean => facts !== undefined && hashInput(facts) === inputs.facts;
    const current = (await resumes.get(principal, resumeId))?.analysis?.facts;
    if (current && isIt(current)) return current;
    // The resume shows other facts by now; an analysis keeps those that it found.
    const found = (await jobs.analysesOf(principal, resumeId)).map(({ result }) => result?.facts as ResumeFacts);
    const kept = found.find(isIt) ?? (await enrichments.inputOf(principal, inputs.facts));
    return (kept as ResumeFacts | null) ?? current ?? null;
  };

  const requirementsOf = async (
    principal: Principal,
    { inputs }: JobFitDocument,
    target: FitTarget | null,
  ): Promise<FitRequirements | null> => {
    const byRules = target && requirementsOfTarget(target, extractRequirements);
    if (byRules && hashInput(byRules) === inputs.requirements) return byRules;
    const kept = target && (await enrichments.inputOf(principal, inputs.requirements));
    return (kept as FitRequirements | null) ?? byRules;
  };

  return async (principal: Principal, fit: JobFitDocument) => {
    const [facts, job] = await Promise.all([factsOf(principal, fit), jobs.get(principal, fit.jobId)]);
    const target = FitTarget.safeParse(job?.input.target).data ?? null;
    return { facts, target, requirements: await requirementsOf(principal, fit, target) };
  };
};

export type FitInputReader = ReturnType<typeof createFitInputReader>;
