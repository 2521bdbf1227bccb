import type { DocumentText } from "@career/contracts";
import { DocumentError, type DocumentErrorCode } from "./document-error.ts";
import type { DocumentView } from "./document-view.ts";
import { createDocumentParser } from "./read-document.ts";

/** With `images`, how the document looks is asked for as well. */
export type WorkerTask = { bytes: Uint8Array; images?: number };
export type WorkerAnswer =
  | { document: DocumentText }
  | { view: DocumentView }
  | { failure: { code: DocumentErrorCode; message: string } };

const parser = createDocumentParser();

/** Entry of the worker thread. Class instances do not survive the way between threads, so a failure travels as data. */
export default async function readInWorker({ bytes, images }: WorkerTask): Promise<WorkerAnswer> {
  try {
    if (images !== undefined) return { view: await parser.view(bytes, images) };
    return { document: await parser.read(bytes) };
  } catch (error) {
    if (error instanceof DocumentError) return { failure: { code: error.code, message: error.message } };
    throw error;
  }
}
