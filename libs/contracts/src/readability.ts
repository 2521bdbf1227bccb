import { z } from "zod";
import { Finding } from "./document-text.ts";

/** Something that keeps an applicant tracking system, or a hurried reader, from seeing what the resume means. */
export const ReadabilityFinding = Finding.extend({
  /** `problem`: it will be misread. `warning`: it may be. `hint`: it could be said better. */
  severity: z.enum(["problem", "warning", "hint"]),
  /** What only the writer can answer; nothing is put into their mouth. */
  question: z.string().optional(),
  page: z.int().positive(),
  line: z.int().positive(),
  /** The words meant; for something missing, the line where a reader looks for it. */
  quote: z.string(),
  /** UTF-16 offsets into the visible text, end exclusive. */
  start: z.int().nonnegative(),
  end: z.int().nonnegative(),
});
export type ReadabilityFinding = z.infer<typeof ReadabilityFinding>;

/** What was checked by reading the text, and what could not be checked, with the reason. */
export const Readability = z.object({
  findings: z.array(ReadabilityFinding),
  notRun: z.array(z.object({ check: z.string(), reason: z.string() })),
});
export type Readability = z.infer<typeof Readability>;
