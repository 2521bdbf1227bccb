import type { BadDocument } from "./bad-document.ts";
import { badDocx } from "./bad-docx.ts";
import { badFiles } from "./bad-files.ts";
import { badPdfs } from "./bad-pdfs.ts";

/** Documents that cannot be read, most of them made to hurt, with the code that says why. */
export const badDocuments: readonly BadDocument[] = [...badFiles, ...badPdfs, ...badDocx];
