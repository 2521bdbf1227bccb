import { InterviewComplete, ReportGenerate, type ReportSubject } from "@career/contracts";
import type { FollowUpJob } from "@career/mongo";
import { derivedId } from "./ids.ts";

/** A job that a request and another job may both ask for; the key makes it one. */
export type FollowUp = { key: string; job: FollowUpJob };

/** The end of an interview: asked for by its last answer, or earlier by the person. */
export const completionOf = (interviewId: string, resumeId: string | null): FollowUp => ({
  key: `${InterviewComplete.name}:${interviewId}`,
  job: {
    type: InterviewComplete.name,
    subject: { kind: "interview", id: interviewId },
    resumeId,
    input: { interviewId },
  },
});

export const reportIdOf = ({ kind, id }: ReportSubject): string => derivedId("report", kind, id);

/** The report of an interview or of a score: one each. */
export const reportOf = (subject: ReportSubject, resumeId: string | null): FollowUp => {
  const reportId = reportIdOf(subject);
  return {
    key: `${ReportGenerate.name}:${reportId}`,
    job: {
      type: ReportGenerate.name,
      subject: { kind: "report", id: reportId },
      resumeId,
      input: { reportId, subject },
    },
  };
};
