import { z } from "zod";
import { QuotedLine, Requirement } from "./facts.ts";
import { FitScore } from "./fit.ts";

/** How far a resume shows something asked for; the rule stands with the scorer's `gap-view-answer.ts`. */
export const GapStatus = z.enum(["matched", "partial", "missing"]);
export type GapStatus = z.infer<typeof GapStatus>;

const Index = z.int().nonnegative();

export const GapRequirement = Requirement.pick({ kind: true, value: true, level: true, group: true }).extend({
  /** Of alternatives that of the one shown best: one of them is enough. */
  status: GapStatus,
  reason: z.string(),
  /** Index of the resume's span that shows it best; null where none does. */
  evidence: Index.nullable(),
});
export type GapRequirement = z.infer<typeof GapRequirement>;

/** A place in a line; spans are in order of their place, and those of one line do not overlap. */
export const GapSpan = z.object({
  /** Index of the line among `lines`. */
  row: Index,
  /** UTF-16 offsets into the line, end exclusive. */
  start: Index,
  end: z.int().positive(),
  status: GapStatus,
  /** Indices of the requirements that ask here, or that this shows: more than one where their words overlap. */
  requirements: z.array(Index).min(1),
});
export type GapSpan = z.infer<typeof GapSpan>;

export const ResumeGapSpan = GapSpan.extend({
  page: z.int().positive(),
  line: z.int().positive(),
  value: z.string(),
});
export type ResumeGapSpan = z.infer<typeof ResumeGapSpan>;

/** What is asked for beside what shows it: a pure function of (facts, requirements, posting, rubric, taxonomy). */
export const GapView = z.object({
  score: FitScore.pick({
    overallFitScore: true,
    band: true,
    confidence: true,
    gates: true,
    improvements: true,
    ceiling: true,
    rubric: true,
    taxonomy: true,
  }),
  /** Everything asked for, in the order of the target. */
  requirements: z.array(GapRequirement),
  /** Null for a role of the catalogue, which quotes nothing. A requirement without words of its own has no span. */
  posting: z.object({ lines: z.array(z.string()), spans: z.array(GapSpan) }).nullable(),
  /** The lines that facts stand on; words that the kept part of a line lacks are a line of their own. */
  resume: z.object({ lines: z.array(QuotedLine), spans: z.array(ResumeGapSpan) }),
});
export type GapView = z.infer<typeof GapView>;

/** The gap view of a stored score, computed by the rubric and the taxonomy that run. */
export const JobFitGapView = GapView.extend({
  fitId: z.string(),
  candidateName: z.string().nullable(),
  targetRole: z.string().nullable(),
  /** True when another rubric or taxonomy runs now than the one that made the stored score. */
  stale: z.boolean(),
  stored: FitScore.pick({ overallFitScore: true, band: true, rubric: true, taxonomy: true }),
});
export type JobFitGapView = z.infer<typeof JobFitGapView>;
