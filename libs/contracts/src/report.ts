import { z } from "zod";
import { FitScore } from "./fit.ts";
import { Assessment, InterviewTone, InterviewTurn, InterviewType } from "./interview.ts";
import { EngineRun } from "./provenance.ts";

/** Everything a report shows, with nothing computed later: JSON, HTML and PDF are drawings of it. */
export const ReportContent = z.discriminatedUnion("kind", [
  z.object({
    kind: z.literal("interview"),
    candidateName: z.string().nullable(),
    role: z.string(),
    interviewType: InterviewType,
    tone: InterviewTone,
    startedAt: z.string(),
    turns: z.array(InterviewTurn),
    assessment: Assessment,
    provenance: z.array(EngineRun),
  }),
  z.object({
    kind: z.literal("job-fit"),
    candidateName: z.string().nullable(),
    targetRole: z.string().nullable(),
    resumeSha256: z.string(),
    createdAt: z.string(),
    score: FitScore,
    provenance: z.array(EngineRun),
  }),
]);
export type ReportContent = z.infer<typeof ReportContent>;

export const Report = z.object({
  reportId: z.string(),
  /** Of the report's format and layout. */
  version: z.string(),
  generatedAt: z.string(),
  content: ReportContent,
});
export type Report = z.infer<typeof Report>;

export const StoredObjectReference = z.object({
  bucket: z.string(),
  key: z.string(),
  versionId: z.string().nullable(),
  sha256: z.string(),
  bytes: z.int().nonnegative(),
});
export type StoredObjectReference = z.infer<typeof StoredObjectReference>;

export const ReportSubject = z.object({ kind: z.enum(["interview", "job-fit"]), id: z.string() });
export type ReportSubject = z.infer<typeof ReportSubject>;
