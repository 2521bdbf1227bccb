import { z } from "zod";
import {
  Assessment,
  Evaluation,
  InterviewState,
  InterviewTone,
  InterviewType,
  interviewLength,
  maxAnswerCharacters,
  Question,
} from "../interview.ts";
import { JobError } from "../job-state.ts";
import { EngineRun } from "../provenance.ts";
import { page } from "./jobs.ts";

export const CreateInterview = z.strictObject({
  role: z.string().min(1).max(200),
  interviewType: InterviewType.default("mixed"),
  tone: InterviewTone.default("neutral"),
  length: z.int().min(interviewLength.minimum).max(interviewLength.maximum).default(interviewLength.default),
  fitId: z.string().min(1).max(64).optional(),
});
export type CreateInterview = z.input<typeof CreateInterview>;

export const InterviewAccepted = z.object({ interviewId: z.string(), jobId: z.string(), replayed: z.boolean() });
export type InterviewAccepted = z.infer<typeof InterviewAccepted>;

export const CreateAnswer = z.strictObject({
  turn: z.int().positive(),
  answer: z.string().max(maxAnswerCharacters),
  seconds: z.number().positive().max(86_400).optional(),
});
export type CreateAnswer = z.infer<typeof CreateAnswer>;

/** A question as the candidate sees it: what a good answer covers stays hidden until it is answered. */
export const AskedQuestion = Question.omit({ expectedPoints: true, bankText: true });
export type AskedQuestion = z.infer<typeof AskedQuestion>;

export const InterviewTurnView = z.object({
  question: AskedQuestion,
  answer: z.string().nullable(),
  evaluation: Evaluation.nullable(),
  jobId: z.string().nullable(),
});

export const InterviewSummary = z.object({
  id: z.string(),
  role: z.string(),
  interviewType: InterviewType,
  tone: InterviewTone,
  state: InterviewState,
  answered: z.int().nonnegative(),
  planned: z.int().positive(),
  score: z.int().nullable(),
  reportId: z.string().nullable(),
  createdAt: z.string(),
});
export type InterviewSummary = z.infer<typeof InterviewSummary>;

export const InterviewView = InterviewSummary.extend({
  candidateName: z.string().nullable(),
  turns: z.array(InterviewTurnView),
  assessment: Assessment.nullable(),
  provenance: z.array(EngineRun),
  error: JobError.nullable(),
});
export type InterviewView = z.infer<typeof InterviewView>;

export const InterviewPage = page(InterviewSummary);
