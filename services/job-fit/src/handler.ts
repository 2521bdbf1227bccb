import { createHash } from "node:crypto";
import type { RouterResult } from "@career/ai";
import type { FitRequirements, FitScore, FitTarget, JobFitScore, ResumeFacts } from "@career/contracts";
import { PermanentError } from "@career/foundation";
import type { JobHandler } from "@career/jobs";
import type { Principal, ResumeRepository } from "@career/mongo";
import type { ExplainInput, Explanation } from "./tasks/explain.ts";

type Dependencies = {
  resumes: Pick<ResumeRepository, "get">;
  /** Null for a role that the catalogue does not have. */
  requirementsOf: (target: FitTarget) => FitRequirements | null;
  scoreFit: (input: { facts: ResumeFacts; target: FitRequirements }) => FitScore;
  /** Words only: no engine changes a number. */
  explain: (
    input: ExplainInput,
    options: { principal: Principal; facts: ResumeFacts; signal: AbortSignal; deadlineMs: number },
  ) => Promise<RouterResult<Explanation>>;
};

/** Of the attempt's time; the score itself takes milliseconds. */
const explainShare = 0.5;

/** JSON with sorted keys: equal values give equal text whatever wrote them. */
const canonicalJson = (value: unknown): string =>
  JSON.stringify(value, (_, inner: unknown) =>
    inner && typeof inner === "object" && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([left], [right]) => (left < right ? -1 : 1)))
      : inner,
  );

const hash = (value: unknown): string => createHash("sha256").update(canonicalJson(value)).digest("hex");

/** Scores stored facts against a role or a posting. */
export const createHandler =
  ({ resumes, requirementsOf, scoreFit, explain }: Dependencies): JobHandler<typeof JobFitScore> =>
  async ({ id, payload, principal, createdAt }, { signal, deadlineMs }) => {
    const { fitId, resumeId, target } = payload;
    const resume = await resumes.get(principal, resumeId);
    if (!resume?.analysis) {
      throw new PermanentError("resume.missing", "This resume was deleted or has not been analysed.");
    }
    const requirements = requirementsOf(target);
    if (!requirements) throw new PermanentError("role.unknown", "The catalogue does not have this role.");
    if (requirements.requirements.length === 0) {
      throw new PermanentError(
        "posting.no-requirements",
        "No skill, degree or language that we know is asked for in this job description. Please paste its requirements too.",
      );
    }
    const { facts, original } = resume.analysis;
    const score = scoreFit({ facts, target: requirements });
    const about = {
      resumeId,
      candidateName: facts.profile.name,
      targetRole: requirements.title,
      resumeSha256: original.sha256,
      inputs: { facts: hash(facts), requirements: hash(requirements) },
    };
    const { output, run, dropped } = await explain(
      { targetRole: requirements.title, score },
      { principal, facts, signal, deadlineMs: deadlineMs * explainShare },
    );
    const explanation = { sentences: output.sentences, basis: run.basis };
    const computed = { task: "job-fit.score", engine: score.rubric, basis: "rules" as const, degraded: false };
    const provenance = [computed, run];
    return {
      result: { fitId, ...about, score, explanation },
      effects: [
        {
          kind: "project",
          collection: "job_fit_analyses",
          id: fitId,
          resumeId,
          revision: 1,
          fields: { jobId: id, ...about, ...score, explanation, provenance, createdAt },
        },
      ],
      provenance,
      measures: { score: score.overallFitScore, dropped },
    };
  };
