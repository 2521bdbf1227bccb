import type { InterviewComplete } from "@career/contracts";
import { PermanentError } from "@career/foundation";
import { assess } from "@career/interviewing";
import { type JobHandler, reportIdOf, reportOf } from "@career/jobs";
import type { JobStore } from "@career/mongo";
import { foldSession, projectSession } from "./session.ts";

type Dependencies = { store: Pick<JobStore, "ofSubject"> };

const msPerMinute = 60_000;

/** Sums an interview up, and has its report made. */
export const createCompleteHandler =
  ({ store }: Dependencies): JobHandler<typeof InterviewComplete> =>
  async ({ payload, principal, createdAt }) => {
    const { interviewId } = payload;
    const session = foldSession(await store.ofSubject(principal, interviewId));
    const turns = session.turns.filter(({ evaluation }) => evaluation !== null);
    if (turns.length === 0) {
      throw new PermanentError("interview.no-answer", "Nothing was answered, so there is nothing to assess.");
    }
    const assessment = assess({ plan: session.plan, turns });
    const reportId = reportIdOf({ kind: "interview", id: interviewId });
    const { resumeId } = session.opening;
    return {
      result: { interviewId, assessment, reportId },
      measures: {
        score: assessment.scores.overall,
        answered: assessment.answered,
        minutes: Math.max(0, (createdAt.getTime() - session.open.createdAt.getTime()) / msPerMinute),
      },
      effects: [
        projectSession(interviewId, { ...session, turns, assessment }, reportId),
        { kind: "enqueue", ...reportOf({ kind: "interview", id: interviewId }, resumeId) },
      ],
    };
  };
