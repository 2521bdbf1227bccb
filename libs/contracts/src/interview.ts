import { z } from "zod";

export const InterviewType = z.enum(["technical", "behavioural", "mixed", "hr", "projects"]);
export type InterviewType = z.infer<typeof InterviewType>;

export const InterviewTone = z.enum(["neutral", "warm", "challenging"]);
export type InterviewTone = z.infer<typeof InterviewTone>;

export const interviewLength = { minimum: 3, maximum: 12, default: 8 } as const;
/** Characters of one answer that are read; longer ones are refused. */
export const maxAnswerCharacters = 10_000;

export const QuestionKind = z.enum(["technical", "behavioural", "hr", "project", "follow-up"]);
export type QuestionKind = z.infer<typeof QuestionKind>;

export const Difficulty = z.int().min(1).max(5);

/** What a turn of the interview is for; the plan is made once, difficulty is decided when the turn comes. */
export const PlannedTurn = z.object({
  turn: z.int().positive(),
  kind: QuestionKind,
  /** The skill asked about; null for questions about behaviour and motives. */
  skill: z.string().nullable(),
  /** Why this turn is there: a required skill, a gap of the fit, a project. */
  reason: z.string(),
});
export type PlannedTurn = z.infer<typeof PlannedTurn>;

export const InterviewPlan = z.object({
  role: z.string(),
  interviewType: InterviewType,
  tone: InterviewTone,
  turns: z.array(PlannedTurn).min(interviewLength.minimum).max(interviewLength.maximum),
});
export type InterviewPlan = z.infer<typeof InterviewPlan>;

export const Question = z.object({
  /** Of the bank, or derived for a follow-up; never twice in one interview. */
  id: z.string(),
  turn: z.int().positive(),
  kind: QuestionKind,
  skill: z.string().nullable(),
  difficulty: Difficulty,
  /** As shown to the candidate. */
  text: z.string(),
  /** The bank's own wording, when a model or the tone phrased `text`. */
  bankText: z.string(),
  /** What a good answer covers, for grading and for the outline; not shown before the answer. */
  expectedPoints: z.array(z.string()),
  /** The words of an earlier answer that a follow-up takes up, verbatim. */
  quote: z.string().nullable(),
  basis: z.enum(["model", "rules"]),
});
export type Question = z.infer<typeof Question>;

/** Why an answer has a defined low score. */
export const AnswerFlag = z.enum(["empty", "dont-know", "gibberish", "question-repeated", "off-topic", "too-short"]);
export type AnswerFlag = z.infer<typeof AnswerFlag>;

export const RubricLevel = z.object({
  criterion: z.enum(["correctness", "depth", "relevance", "structure", "clarity"]),
  level: z.int().min(0).max(4),
  /** The stated rule or what the quotes show. */
  reason: z.string(),
  /** Verbatim parts of the answer, checked by code. */
  quotes: z.array(z.string()),
});
export type RubricLevel = z.infer<typeof RubricLevel>;

export const AnswerScores = z.object({
  technical: z.int().min(0).max(100),
  communication: z.int().min(0).max(100),
  relevance: z.int().min(0).max(100),
  overall: z.int().min(0).max(100),
});
export type AnswerScores = z.infer<typeof AnswerScores>;

export const StarElements = z.object({
  situation: z.string().nullable(),
  task: z.string().nullable(),
  action: z.string().nullable(),
  result: z.string().nullable(),
});
export type StarElements = z.infer<typeof StarElements>;

/** Levels come from rules or from a model with checked quotes; every number is computed by code. */
export const Evaluation = z.object({
  turn: z.int().positive(),
  questionId: z.string(),
  scores: AnswerScores,
  levels: z.array(RubricLevel),
  flags: z.array(AnswerFlag),
  /** Quotes of the answer for each element; null for questions that are not about behaviour. */
  star: StarElements.nullable(),
  delivery: z.object({
    words: z.int().nonnegative(),
    fillers: z.int().nonnegative(),
    /** Words a minute; null when the time is unknown. */
    pace: z.number().nonnegative().nullable(),
  }),
  coveredPoints: z.array(z.object({ point: z.string(), quote: z.string() })),
  missedPoints: z.array(z.string()),
  reasons: z.array(z.string()),
  /** What a better answer would contain, as questions and headings; invents no fact. */
  outline: z.array(z.string()),
  rubric: z.string(),
  basis: z.enum(["model", "rules"]),
});
export type Evaluation = z.infer<typeof Evaluation>;

export const Assessment = z.object({
  scores: AnswerScores,
  band: z.enum(["strong", "good", "developing", "weak"]),
  answered: z.int().nonnegative(),
  planned: z.int().positive(),
  strengths: z.array(z.object({ text: z.string(), turn: z.int().positive(), quote: z.string().nullable() })),
  improvements: z.array(z.object({ text: z.string(), turn: z.int().positive().nullable() })),
  skills: z.array(z.object({ skill: z.string(), score: z.int().min(0).max(100), turns: z.array(z.int().positive()) })),
  rubric: z.string(),
  basis: z.enum(["model", "rules"]),
});
export type Assessment = z.infer<typeof Assessment>;

export const InterviewTurn = z.object({
  question: Question,
  answer: z.string().nullable(),
  evaluation: Evaluation.nullable(),
});
export type InterviewTurn = z.infer<typeof InterviewTurn>;

export const InterviewState = z.enum(["opening", "asking", "evaluating", "completing", "completed", "failed"]);
export type InterviewState = z.infer<typeof InterviewState>;
