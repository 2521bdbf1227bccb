import { z } from "zod";
import { defineJob } from "../contract.ts";
import { Month, ResumeFacts } from "../facts.ts";
import { PageImage, PageRectangle } from "../page-image.ts";
import { queues } from "../queues.ts";
import { Readability } from "../readability.ts";

export const ResumeAnalyze = defineJob({
  name: "resume.analyze",
  version: 1,
  queue: queues.resumeAnalysis.name,
  policy: { maxAttempts: 5, attemptDeadlineSeconds: 60, deadlineSeconds: 600 },
  payload: z.object({
    resumeId: z.string(),
    /** What the person called the file: shown, never part of a key or a path. */
    fileName: z.string().nullable(),
    upload: z.object({ bucket: z.string(), key: z.string(), versionId: z.string().nullable() }),
    /** "present" counts up to this month. */
    asOf: Month,
  }),
  result: z.object({
    resumeId: z.string(),
    original: z.object({ bucket: z.string(), key: z.string(), versionId: z.string().nullable(), sha256: z.string() }),
    bytes: z.int(),
    kind: z.enum(["pdf", "docx", "txt"]),
    pageCount: z.int(),
    facts: ResumeFacts,
    /** Missing where an older worker analysed the resume. */
    readability: Readability.optional(),
    /** Pictures of the first pages of a PDF, where they are kept. */
    pages: z.array(PageImage).optional(),
    /** Where each fact stands, in order of the facts; only beside `pages`. */
    factBoxes: z.array(z.array(PageRectangle)).optional(),
  }),
});
