import type { Ask } from "@career/ai";
import type { InterviewEvaluate } from "@career/contracts";
import { PermanentError } from "@career/foundation";
import { nextQuestion } from "@career/interviewing";
import { completionOf, type JobHandler } from "@career/jobs";
import type { JobStore, ProfileRepository, ResumeRepository } from "@career/mongo";
import { grade, phrase } from "./engines.ts";
import { foldSession, projectSession, withEvaluation } from "./session.ts";

type Dependencies = {
  store: Pick<JobStore, "ofSubject">;
  resumes: Pick<ResumeRepository, "identifiers">;
  profiles: Pick<ProfileRepository, "hasCloudConsent">;
  ask: Ask;
};

/** Half of the attempt for grading, a quarter for the wording of the next question. */
const gradingShare = 0.5;
const phrasingShare = 0.25;

/** Evaluates the answer to the question that was shown, and decides on the next one. */
export const createEvaluateHandler =
  ({ store, resumes, profiles, ask }: Dependencies): JobHandler<typeof InterviewEvaluate> =>
  async ({ payload, principal }, { signal, deadlineMs }) => {
    const { interviewId, turn, questionId, answer, seconds } = payload;
    const session = foldSession(await store.ofSubject(principal, interviewId));
    const asked = session.turns.find(({ question }) => question.turn === turn);
    if (!asked || asked.question.id !== questionId) {
      throw new PermanentError("interview.other-question", "This answer belongs to another question.");
    }
    const { plan, opening } = session;
    const cloudConsent = await profiles.hasCloudConsent(principal);
    const identifiers = await resumes.identifiers(principal, opening.resumeId);
    const options = (share: number) => ({ signal, deadlineMs: deadlineMs * share, cloudConsent, identifiers });

    const graded = await grade(ask, asked.question, { answer, seconds, options: options(gradingShare) });
    const { evaluation } = graded;
    const turns = withEvaluation(session.turns, answer, { interviewId, evaluation, nextQuestion: null });
    const chosen = nextQuestion({ plan, asked: turns, seed: interviewId });
    const phrased =
      chosen && (await phrase(ask, chosen, { tone: plan.tone, earlier: turns, options: options(phrasingShare) }));
    const runs = [graded.run, ...(phrased ? [phrased.run] : [])];
    const result = { interviewId, evaluation, nextQuestion: phrased?.question ?? null };
    return {
      result,
      provenance: runs,
      measures: { score: evaluation.scores.overall, dropped: graded.dropped },
      effects: [
        projectSession(interviewId, {
          ...session,
          turns: withEvaluation(session.turns, answer, result),
          provenance: [...session.provenance, ...runs],
        }),
        ...(result.nextQuestion ? [] : [{ kind: "enqueue" as const, ...completionOf(interviewId, opening.resumeId) }]),
      ],
    };
  };
