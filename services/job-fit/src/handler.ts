import type { RouterResult } from "@career/ai";
import type { FitInputHashes, FitRequirements, FitScore, FitTarget, JobFitScore, ResumeFacts } from "@career/contracts";
import { PermanentError } from "@career/foundation";
import type { JobHandler } from "@career/jobs";
import { identifiersOf, type ResumeRepository } from "@career/mongo";
import { asksForPoints } from "@career/scoring";
import { analysisOf } from "./analysis.ts";
import type { Enrichers } from "./enrichment/enrichers.ts";
import type { ExplainOptions } from "./explain.ts";
import type { ExplainInput } from "./explanation/computed.ts";
import type { Explanation } from "./tasks/explain.ts";

type Dependencies = {
  resumes: Pick<ResumeRepository, "get">;
  /** Null for a role that the catalogue does not have. */
  requirementsOf: (target: FitTarget) => FitRequirements | null;
  scoreFit: (input: { facts: ResumeFacts; target: FitRequirements }) => FitScore;
  inputHashesOf: (input: { facts: ResumeFacts; requirements: FitRequirements }) => FitInputHashes;
  /** Name and version of what `scoreFit` computes by. */
  rubric: string;
  /** Engines point out what the rules missed; what counts of it is for the rules to say. */
  enrich: Enrichers;
  /** Words only: no engine changes a number. */
  explain: (input: ExplainInput, options: ExplainOptions) => Promise<RouterResult<Explanation>>;
};

/** Of the attempt's time; the score itself takes milliseconds. */
const shares = { resume: 0.3, target: 0.2, explain: 0.3 };

/** Scores stored facts against a role or a posting. */
export const createHandler =
  ({
    resumes,
    requirementsOf,
    scoreFit,
    inputHashesOf,
    rubric,
    enrich,
    explain,
  }: Dependencies): JobHandler<typeof JobFitScore> =>
  async ({ id, payload, principal, createdAt }, { signal, deadlineMs }) => {
    const { fitId, resumeId, target, engine } = payload;
    if (payload.rubric !== undefined && payload.rubric !== rubric) {
      throw new PermanentError("rubric.unknown", `There is no rubric of this name. The one there is: ${rubric}.`);
    }
    const analysis = await analysisOf(resumes, principal, resumeId);
    const { original } = analysis;
    const asked = requirementsOf(target);
    if (!asked) throw new PermanentError("role.unknown", "The catalogue does not have this role.");
    const job = { id, principal, createdAt };
    const options = { job, resumeId, identifiers: identifiersOf(analysis.facts.profile), signal, engine };
    const read = await enrich.resume(analysis, { ...options, deadlineMs: deadlineMs * shares.resume });
    const wanted = await enrich.target(target, asked, { ...options, deadlineMs: deadlineMs * shares.target });
    const [facts, requirements] = [read.value, wanted.value];
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
      { principal, facts, signal, deadlineMs: deadlineMs * shares.explain, engine },
    );
    const explanation = { sentences: output.sentences, basis: run.basis };
    const computed = { task: "job-fit.score", engine: score.rubric, basis: "rules" as const, degraded: false };
    const provenance = [...read.runs, ...wanted.runs, computed, run];
    return {
      result: { fitId, ...about, score, explanation },
      effects: [
        ...read.effects,
        ...wanted.effects,
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
      measures: { score: score.overallFitScore, dropped: dropped + read.dropped + wanted.dropped },
    };
  };
