import { isDeepStrictEqual } from "node:util";
import { type Evidence, hasSucceeded, isErased, type RawJob, type RawResult } from "./evidence.ts";
import { type Violation, violation } from "./violation.ts";

type Question = { readonly id: string; readonly turn: number; readonly text: string; readonly bankText: string };
type Evaluation = { readonly turn: number };
type Turn = { readonly question: Question; readonly answer: string | null; readonly evaluation: Evaluation | null };

const repeats = (values: readonly unknown[]): boolean => new Set(values).size < values.length;

/** The turns that the jobs of an interview have made, by another road than the platform's. */
const turnsOf = (jobs: readonly RawJob[]): Turn[] => {
  const done = jobs.filter((job) => hasSucceeded(job) && job.result);
  const questions = done.flatMap(({ type, result }) => {
    const question = type === "interview.open" ? result!.question : result!.nextQuestion;
    return question ? [question as Question] : [];
  });
  const evaluated = new Map(
    done
      .filter(({ type }) => type === "interview.evaluate")
      .map(({ input, result }) => [
        (result!.evaluation as Evaluation).turn,
        { answer: input.answer as string, evaluation: result!.evaluation as Evaluation },
      ]),
  );
  const turns = questions
    .sort((left, right) => left.turn - right.turn)
    .map((question) => ({ question, ...(evaluated.get(question.turn) ?? { answer: null, evaluation: null }) }));
  const isComplete = done.some(({ type }) => type === "interview.complete");
  return isComplete ? turns.filter(({ evaluation }) => evaluation) : turns;
};

/** The first thing that is wrong: the rest follows from it. */
const checkSession = (session: RawResult, jobs: readonly RawJob[]): Violation[] => {
  const found = (rule: string, detail: string) => [violation("G3", rule, session._id, detail)];
  const turns = (session.questions ?? []) as Turn[];
  const numbers = turns.map(({ question }) => question.turn);
  const evaluations = jobs.filter((job) => job.type === "interview.evaluate" && hasSucceeded(job));
  const evaluatedTurns = evaluations.map(({ input }) => input.turn);
  if (repeats(evaluatedTurns)) return found("turn.evaluated-twice", `turns ${evaluatedTurns.join(", ")}`);
  if (repeats(numbers)) return found("turn.double", `turns ${numbers.join(", ")}`);
  if (numbers.some((number, index) => number !== index + 1)) return found("turn.gap", `turns ${numbers.join(", ")}`);
  for (const field of ["id", "text", "bankText"] as const) {
    if (repeats(turns.map(({ question }) => question[field]))) return found("question.repeated", `the same ${field}`);
  }
  if (!isDeepStrictEqual(turns, turnsOf(jobs))) return found("session.differs", "its turns are not those of its jobs");
  const complete = jobs.find((job) => job.type === "interview.complete" && hasSucceeded(job));
  if (!isDeepStrictEqual(session.assessment ?? null, complete?.result?.assessment ?? null)) {
    return found("session.differs", "its assessment is not that of its jobs");
  }
  return [];
};

/** G3: a session holds each turn once, in order, as its jobs have made it. */
export const checkInterviews = (evidence: Evidence): Violation[] => {
  const jobsOf = Map.groupBy(
    evidence.jobs.filter(({ subject }) => subject.kind === "interview"),
    ({ subject }) => subject.id,
  );
  return evidence.results.interview_sessions
    .filter((session) => !isErased(evidence, session) && jobsOf.has(session._id))
    .flatMap((session) => checkSession(session, jobsOf.get(session._id)!));
};
