import {
  InterviewComplete,
  InterviewEvaluate,
  InterviewOpen,
  type InterviewState,
  type InterviewSummary,
  type InterviewTurn,
  type InterviewView,
  isTerminal,
} from "@career/contracts";
import type { InterviewSessionDocument, JobDocument } from "@career/mongo";

const latest = (jobs: readonly JobDocument[], type: string): JobDocument | undefined =>
  jobs.findLast((job) => job.type === type);
const isActive = (job: JobDocument | undefined): boolean => job !== undefined && !isTerminal(job.state);

/** What the session's document shows, and what its newest jobs are doing to it. */
export const interviewState = (session: InterviewSessionDocument, jobs: readonly JobDocument[]): InterviewState => {
  if (session.assessment) return "completed";
  const open = latest(jobs, InterviewOpen.name);
  if (session.questions.length === 0) return isActive(open) || open?.state === "succeeded" ? "opening" : "failed";
  if (isActive(latest(jobs, InterviewComplete.name))) return "completing";
  if (jobs.some((job) => job.type === InterviewEvaluate.name && !isTerminal(job.state))) return "evaluating";
  return session.questions.every(({ evaluation }) => evaluation) ? "completing" : "asking";
};

export const interviewSummary = (
  session: InterviewSessionDocument,
  jobs: readonly JobDocument[],
): InterviewSummary => ({
  id: session._id,
  role: session.role,
  interviewType: session.interviewType,
  tone: session.tone,
  state: interviewState(session, jobs),
  answered: session.questions.filter(({ evaluation }) => evaluation).length,
  planned: session.planned,
  score: session.score,
  reportId: session.reportId,
  createdAt: session.createdAt.toISOString(),
});

const turnView = ({ question, answer, evaluation }: InterviewTurn, jobs: readonly JobDocument[]) => {
  const { expectedPoints: _points, bankText: _bank, ...asked } = question;
  const job = jobs.findLast(({ type, input }) => type === InterviewEvaluate.name && input.turn === question.turn);
  return { question: asked, answer, evaluation, jobId: job?._id ?? null };
};

export const interviewView = (session: InterviewSessionDocument, jobs: readonly JobDocument[]): InterviewView => ({
  ...interviewSummary(session, jobs),
  candidateName: session.candidateName,
  turns: session.questions.map((turn) => turnView(turn, jobs)),
  assessment: session.assessment,
  provenance: session.provenance,
  error: jobs.findLast(({ state }) => state !== "succeeded" && isTerminal(state))?.error ?? null,
});
