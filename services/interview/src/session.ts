import {
  type Assessment,
  type EngineRun,
  InterviewComplete,
  InterviewEvaluate,
  InterviewOpen,
  type InterviewPlan,
  type InterviewTurn,
} from "@career/contracts";
import { PermanentError } from "@career/foundation";
import type { Effect, JobDocument } from "@career/mongo";

/** An interview as its jobs have made it so far. */
export type Session = {
  readonly open: JobDocument;
  readonly opening: ReturnType<typeof InterviewOpen.payload.parse>;
  readonly candidateName: string | null;
  readonly plan: InterviewPlan;
  readonly turns: readonly InterviewTurn[];
  readonly provenance: readonly EngineRun[];
  readonly assessment: Assessment | null;
};

const succeeded = (jobs: readonly JobDocument[], type: string): JobDocument[] =>
  jobs.filter((job) => job.type === type && job.state === "succeeded" && job.result !== null);

/** The turns after an answer was evaluated. */
export const withEvaluation = (
  turns: readonly InterviewTurn[],
  answer: string,
  { evaluation, nextQuestion }: ReturnType<typeof InterviewEvaluate.result.parse>,
): InterviewTurn[] => [
  ...turns.map((turn) => (turn.question.turn === evaluation.turn ? { ...turn, answer, evaluation } : turn)),
  ...(nextQuestion ? [{ question: nextQuestion, answer: null, evaluation: null }] : []),
];

/** Folds the jobs of an interview, in whatever order they are given. */
export const foldSession = (jobs: readonly JobDocument[]): Session => {
  const [open] = succeeded(jobs, InterviewOpen.name);
  if (!open) throw new PermanentError("interview.missing", "This interview was deleted or has not been opened.");
  const { plan, question, candidateName } = InterviewOpen.result.parse(open.result);
  const evaluations = succeeded(jobs, InterviewEvaluate.name)
    .map((job) => ({
      job,
      answer: InterviewEvaluate.payload.parse(job.input).answer,
      result: InterviewEvaluate.result.parse(job.result),
    }))
    .sort((left, right) => left.result.evaluation.turn - right.result.evaluation.turn);
  const [complete] = succeeded(jobs, InterviewComplete.name);
  const first: InterviewTurn = { question, answer: null, evaluation: null };
  return {
    open,
    opening: InterviewOpen.payload.parse(open.input),
    candidateName,
    plan,
    turns: evaluations.reduce<InterviewTurn[]>(
      (turns, { answer, result }) => withEvaluation(turns, answer, result),
      [first],
    ),
    provenance: [open, ...evaluations.map(({ job }) => job), ...(complete ? [complete] : [])].flatMap(
      (job) => job.provenance,
    ),
    assessment: complete ? InterviewComplete.result.parse(complete.result).assessment : null,
  };
};

/** More than the turns of any interview: the completed session stands over every evaluation. */
const completedRevision = 1_000;

/** The session's document, recomputed whole; one answer more is one revision more. */
export const projectSession = (
  interviewId: string,
  session: Omit<Session, "open"> & { open: Pick<JobDocument, "_id" | "createdAt"> },
  reportId: string | null = null,
): Effect => {
  const { open, opening, plan, turns, assessment, provenance, candidateName } = session;
  const answered = turns.filter(({ evaluation }) => evaluation !== null).length;
  return {
    kind: "project",
    collection: "interview_sessions",
    id: interviewId,
    resumeId: opening.resumeId,
    revision: assessment ? completedRevision : 1 + answered,
    fields: {
      jobId: open._id,
      resumeId: opening.resumeId,
      fitId: opening.fitId,
      candidateName,
      role: plan.role,
      interviewType: plan.interviewType,
      tone: plan.tone,
      planned: plan.turns.length,
      plan,
      questions: turns,
      score: assessment?.scores.overall ?? null,
      assessment,
      reportId,
      provenance,
      createdAt: open.createdAt,
    },
  };
};
