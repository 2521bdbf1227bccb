import {
  InterviewComplete,
  InterviewEvaluate,
  InterviewOpen,
  JobFitRank,
  JobFitScore,
  ReportGenerate,
  ResumeAnalyze,
} from "@career/contracts";

/** Every job of the platform: a sweep in any worker looks after all of them. */
const contracts = [
  ResumeAnalyze,
  JobFitScore,
  JobFitRank,
  InterviewOpen,
  InterviewEvaluate,
  InterviewComplete,
  ReportGenerate,
] as const;

export type AnyJobContract = (typeof contracts)[number];

export const contractOf = (type: string): AnyJobContract | undefined => contracts.find(({ name }) => name === type);
