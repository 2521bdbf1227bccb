import type { RouterResult } from "@career/ai";
import type { FitInputHashes, FitRequirements, FitScore, FitTarget, JobFitScore, ResumeFacts } from "@career/contracts";
import { PermanentError } from "@career/foundation";
import type { JobHandler } from "@career/jobs";
import type { ResumeRepository } from "@career/mongo";
import { asksForPoints } from "@career/scoring";
import { analysisOf } from "./analysis.ts";
import type { ExplainOptions } from "./explain.ts";
import type { ExplainInput, Explanation } from "./tasks/explain.ts";

type Dependencies = {
  resumes: Pick<ResumeRepository, "get">;
  /** Null for a role that the catalogue does not have. */
  requirementsOf: (target: FitTarget) => FitRequirements | null;
  scoreFit: (input: { facts: ResumeFacts; target: FitRequirements }) => FitScore;
  inputHashesOf: (input: { facts: ResumeFacts; requirements: FitRequirements }) => FitInputHashes;
  /** Name and version of what `scoreFit` computes by. */
  rubric: string;
  /** Words only: no engine changes a number. */
  explain: (input: ExplainInput, options: ExplainOptions) => Promise<RouterResult<Explanation>>;
};

/** Of the attempt's time; the score itself takes milliseconds. */
const explainShare = 0.5;

/** Scores stored facts against a role or a posting. */
export const createHandler =
  ({
    resumes,
    requirementsOf,
    scoreFit,
    inputHashesOf,
    rubric,
    explain,
  }: Dependencies): JobHandler<typeof JobFitScore> =>
  async ({ id, payload, principal, createdAt }, { signal, deadlineMs }) => {
    const { fitId, resumeId, target, engine } = payload;
    if (payload.rubric !== undefined && payload.rubric !== rubric) {
      throw new PermanentError("rubric.unknown", `There is no rubric of this name. The one there is: ${rubric}.`);
    }
    const { facts, original } = await analysisOf(resumes, principal, resumeId);
    const requirements = requirementsOf(target);
    if (!requirements) throw new PermanentError("role.unknown", "The catalogue does not have this role.");
    if (!asksForPoints(requirements)) {
      throw new PermanentError(
        "posting.no-requirements",
        "No skill, degree or language that we know is asked for in this job description. Please paste its requirements too.",
      );
    }
    const score = scoreFit({ facts, target: requirements });
    const about = {
      resumeId,
      candidateName: facts.profile.name,
      targetRole: requirements.title,
      resumeSha256: original.sha256,
      inputs: inputHashesOf({ facts, requirements }),
    };
    const { output, run, dropped } = await explain(
      { targetRole: requirements.title, score },
      { principal, facts, signal, deadlineMs: deadlineMs * explainShare, engine },
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
