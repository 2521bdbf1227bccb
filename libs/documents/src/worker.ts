import type { DocumentText } from "@career/contracts";
import { DocumentError, type DocumentErrorCode } from "./document-error.ts";
import { createDocumentParser } from "./read-document.ts";

export type WorkerAnswer = { document: DocumentText } | { failure: { code: DocumentErrorCode; message: string } };

const parse = createDocumentParser();

/** Entry of the worker thread. Class instances do not survive the way between threads, so a failure travels as data. */
export default async function readInWorker(bytes: Uint8Array): Promise<WorkerAnswer> {
  try {
    return { document: await parse(bytes) };
  } catch (error) {
    if (error instanceof DocumentError) return { failure: { code: error.code, message: error.message } };
    throw error;
  }
}
