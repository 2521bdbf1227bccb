import type { AnswerScores, ReportContent } from "@career/contracts";
import type { Gauge } from "./view.ts";

export type InterviewContent = Extract<ReportContent, { kind: "interview" }>;
export type FitContent = Extract<ReportContent, { kind: "job-fit" }>;

export const gaugesOf = ({ technical, communication, relevance }: AnswerScores): Gauge[] => [
  { label: "Technical", value: technical, of: 100 },
  { label: "Communication", value: communication, of: 100 },
  { label: "Relevance", value: relevance, of: 100 },
];
