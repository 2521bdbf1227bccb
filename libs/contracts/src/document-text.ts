import { z } from "zod";

/**
 * Visible text of a document. `text` holds the visible lines in reading order, joined by "\n"; every offset elsewhere is a UTF-16 index
 * into it, end exclusive. `line` counts from 1 on each page, `page` from 1 (TXT and DOCX without page breaks: page 1).
 */
export const DocumentLine = z.object({
  page: z.int().positive(),
  line: z.int().positive(),
  start: z.int().nonnegative(),
  end: z.int().nonnegative(),
  /** Whether the line above had no room for the first word of this one; absent where the layout does not tell. */
  wraps: z.boolean().optional(),
  /** Present where the line is set as large as a name: half as large again as most of its page. */
  large: z.literal(true).optional(),
});
export type DocumentLine = z.infer<typeof DocumentLine>;

export const Finding = z.object({
  code: z.string(),
  message: z.string(),
  page: z.int().positive().optional(),
  line: z.int().positive().optional(),
});
export type Finding = z.infer<typeof Finding>;

export const DocumentText = z.object({
  /** Name and version of the code that read the bytes, such as `documents@3`. */
  extractor: z.string(),
  kind: z.enum(["pdf", "docx", "txt"]),
  pageCount: z.int().nonnegative(),
  text: z.string(),
  lines: z.array(DocumentLine),
  /** Targets of link annotations and hyperlinks, as full URLs. */
  links: z.array(z.object({ page: z.int().positive(), url: z.string() })),
  findings: z.array(Finding),
});
export type DocumentText = z.infer<typeof DocumentText>;
