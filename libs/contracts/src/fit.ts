import { z } from "zod";
import { Requirement, Rung } from "./facts.ts";

export const Evidence = z.object({ quote: z.string(), page: z.int().positive(), line: z.int().positive() });
export type Evidence = z.infer<typeof Evidence>;

export const Band = z.enum(["strong", "good", "partial", "weak"]);
export type Band = z.infer<typeof Band>;

/** One line of the breakdown. The points of all criteria sum to the score. */
export const Criterion = z.object({
  criterion: z.string(),
  points: z.number().nonnegative(),
  maximum: z.number().nonnegative(),
  /** The rule in words, with the numbers that went into it. */
  reason: z.string(),
  evidence: z.array(Evidence),
});
export type Criterion = z.infer<typeof Criterion>;

export const Gate = z.object({
  requirement: z.string(),
  status: z.enum(["pass", "unknown", "fail"]),
  reason: z.string(),
});
export type Gate = z.infer<typeof Gate>;

export const MatchedSkill = Evidence.extend({
  skill: z.string(),
  level: z.enum(["must", "nice"]),
  rung: Rung,
  /** The skill that stands in the resume, when the match came through a relation (React implies JavaScript). */
  through: z.string().nullable(),
});
export type MatchedSkill = z.infer<typeof MatchedSkill>;

export const MissingSkill = z.object({
  skill: z.string(),
  level: z.enum(["must", "nice"]),
  /** Missing skills with the same number are alternatives: one of them is enough. Absent for one that stands alone. */
  group: z.int().positive().optional(),
});
export type MissingSkill = z.infer<typeof MissingSkill>;

/** Why a score is not 100, and how high the same resume could score for the same target. */
export const Ceiling = z.object({
  /** If what it names were said as well as can be: skills in its dated roles, what follows from them by name; nothing new. */
  byPresentation: z.int().min(0).max(100),
  /** With everything that is asked for. */
  byEverything: z.int().min(0).max(100),
  /** The points that each criterion lacks, with the rule in words; they and the score sum to 100. */
  lost: z.array(z.object({ criterion: z.string(), points: z.number().positive(), reason: z.string() })),
});
export type Ceiling = z.infer<typeof Ceiling>;

/** A pure function of (facts, requirements, rubric, taxonomy). */
export const FitScore = z.object({
  /** 0–100, integer. */
  overallFitScore: z.int().min(0).max(100),
  band: Band,
  /** 0–1: the share of the score's weight for which something was known. */
  confidence: z.number().min(0).max(1),
  matchedSkills: z.array(MatchedSkill),
  missingSkills: z.array(MissingSkill),
  breakdown: z.array(Criterion),
  gates: z.array(Gate),
  /** What would raise the score, largest first. */
  improvements: z.array(z.object({ action: z.string(), points: z.number() })),
  /** Scores of the rubric job-fit@1 have none. */
  ceiling: Ceiling.optional(),
  rubric: z.string(),
  taxonomy: z.string(),
});
export type FitScore = z.infer<typeof FitScore>;

/** One role of a ranking; `matched` and `missing` name skills, those that the role requires first. */
export const RankedRole = z.object({
  role: z.string(),
  family: z.string(),
  score: FitScore.shape.overallFitScore,
  band: Band,
  matched: z.array(z.string()),
  missing: z.array(z.string()),
});
export type RankedRole = z.infer<typeof RankedRole>;

/** sha256 of the facts and of the requirements that a score was computed from. */
export const FitInputHashes = z.object({ facts: z.string(), requirements: z.string() });
export type FitInputHashes = z.infer<typeof FitInputHashes>;

const VerifiedScore = z.object({
  score: FitScore.shape.overallFitScore,
  band: Band,
  rubric: z.string(),
  taxonomy: z.string(),
  inputHashes: FitInputHashes,
});

/** A stored score beside the one that the same inputs give now. */
export const FitVerification = z.object({
  /** True when what was recomputed from the same inputs says the same as what is stored. */
  agrees: z.boolean(),
  /** True when another rubric or taxonomy runs now than the one that the score was made by. */
  stale: z.boolean(),
  stored: VerifiedScore,
  /** Null when it cannot be recomputed; `reason` says why. */
  recomputed: VerifiedScore.nullable(),
  /** By path, such as `breakdown[0].points`; null stands for what is not there. */
  differences: z.array(z.object({ path: z.string(), stored: z.unknown(), recomputed: z.unknown() })),
  /** A sentence for a person; null when it agrees. */
  reason: z.string().nullable(),
});
export type FitVerification = z.infer<typeof FitVerification>;

/** Why the score is what it is, in sentences that name only what was computed. */
export const FitExplanation = z.object({ sentences: z.array(z.string()), basis: z.enum(["model", "rules"]) });
export type FitExplanation = z.infer<typeof FitExplanation>;

export const FitTarget = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("role"), role: z.string() }),
  z.object({ kind: z.literal("posting"), text: z.string() }),
]);
export type FitTarget = z.infer<typeof FitTarget>;

/** A target made comparable: what is asked for, wherever it came from. */
export const FitRequirements = z.object({
  title: z.string().nullable(),
  requirements: z.array(Requirement),
  /** Typical or demanded experience in years; null when not stated. */
  experienceYears: z.number().nonnegative().nullable(),
});
export type FitRequirements = z.infer<typeof FitRequirements>;
