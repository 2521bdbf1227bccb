import { z } from "zod";
import { ReportSubject } from "../report.ts";
import { page } from "./jobs.ts";

export const CreateReport = z
  .strictObject({ fitId: z.string().min(1).max(64).optional(), interviewId: z.string().min(1).max(64).optional() })
  .refine((body) => (body.fitId === undefined) !== (body.interviewId === undefined), {
    message: "give either fitId or interviewId, not both and not neither",
  });
export type CreateReport = z.infer<typeof CreateReport>;

export const ReportAccepted = z.object({ reportId: z.string(), jobId: z.string(), replayed: z.boolean() });

export const ReportSummary = z.object({
  id: z.string(),
  jobId: z.string(),
  subject: ReportSubject,
  version: z.string(),
  pages: z.int(),
  bytes: z.int(),
  sha256: z.string(),
  createdAt: z.string(),
});
export type ReportSummary = z.infer<typeof ReportSummary>;

/** Links work for at most five minutes. */
export const ReportView = ReportSummary.extend({
  links: z.object({ json: z.string(), html: z.string(), pdf: z.string(), expiresAt: z.string() }),
});
export type ReportView = z.infer<typeof ReportView>;

export const ReportPage = page(ReportSummary);

/** Seconds that a link to a report or a picture works. */
export const downloadLinkSeconds = 300;
