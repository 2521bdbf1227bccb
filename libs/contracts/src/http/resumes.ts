import { z } from "zod";
import { ResumeFacts } from "../facts.ts";
import { JobError } from "../job-state.ts";
import { maxUploadBytes, resumeMediaTypes } from "../objects.ts";
import { PageImage, PageRectangle } from "../page-image.ts";
import { Readability } from "../readability.ts";
import { page } from "./jobs.ts";

export const CreateResume = z.strictObject({
  fileName: z.string().min(1).max(255),
  contentType: z.enum(Object.values(resumeMediaTypes)),
  bytes: z.int().min(1).max(maxUploadBytes).optional(),
});
export type CreateResume = z.infer<typeof CreateResume>;

/** POST the file to `url` as multipart/form-data: every field first, the file last as `file`. */
export const UploadLink = z.object({
  url: z.string(),
  fields: z.record(z.string(), z.string()),
  expiresAt: z.string(),
});
export type UploadLink = z.infer<typeof UploadLink>;

export const ResumeAccepted = z.object({
  resumeId: z.string(),
  jobId: z.string(),
  /** True when this answers an earlier request with the same Idempotency-Key. */
  replayed: z.boolean(),
  /** Null when the file of a repeated request has arrived already. */
  upload: UploadLink.nullable(),
});
export type ResumeAccepted = z.infer<typeof ResumeAccepted>;

export const ResumeSummary = z.object({
  id: z.string(),
  fileName: z.string().nullable(),
  state: z.enum(["awaiting-upload", "analysing", "ready", "failed"]),
  jobId: z.string(),
  candidateName: z.string().nullable(),
  createdAt: z.string(),
  error: JobError.nullable(),
});
export type ResumeSummary = z.infer<typeof ResumeSummary>;

export const ResumeView = ResumeSummary.extend({
  sha256: z.string().nullable(),
  bytes: z.int().nullable(),
  pageCount: z.int().nullable(),
  facts: ResumeFacts.nullable(),
  /** Null until the resume is ready, and where an older worker analysed it. */
  readability: Readability.nullable(),
  /** Pages with a picture at `/v1/resumes/{id}/pages/{page}`; sizes in points. Empty where none are kept. */
  pages: z.array(PageImage.omit({ image: true })),
  /** Where each fact stands on those pages, in order of the facts; null where no pictures are kept. */
  factBoxes: z.array(z.array(PageRectangle)).nullable(),
});
export type ResumeView = z.infer<typeof ResumeView>;

export const ResumePage = page(ResumeSummary);
