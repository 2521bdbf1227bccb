import { type DocumentText, maxUploadBytes } from "@career/contracts";
import { detectKind } from "./detect-kind.ts";
import { DocumentError } from "./document-error.ts";
import { readDocx } from "./docx/read-docx.ts";
import { corruptPdf } from "./pdf/open-pdf.ts";
import { loadPdfium, type Pdfium } from "./pdf/pdfium.ts";
import { readPdf } from "./pdf/read-pdf.ts";
import { readTxt } from "./txt/read-txt.ts";

export function checkSize(bytes: Uint8Array): void {
  if (bytes.length === 0)
    throw new DocumentError("document.empty", "The file is empty. Upload a resume with text in it.");
  if (bytes.length > maxUploadBytes) {
    throw new DocumentError(
      "document.too-large",
      `The file is larger than ${maxUploadBytes / 1024 / 1024} MiB. Upload a smaller one, for example without pictures.`,
    );
  }
}

/** WASM memory never shrinks: an instance that one document has bloated is not kept for the next. */
const keptInstanceBytes = 128 * 1024 * 1024;

/** What WebAssembly throws when PDFium aborts. */
const isTrap = (error: unknown) => error instanceof Error && error.name === "RuntimeError";

/** Reads documents in this thread, with one PDFium kept for all of them. */
export function createDocumentParser(): (bytes: Uint8Array) => Promise<DocumentText> {
  let loading: Promise<Pdfium> | undefined;

  /** PDFium aborts on some broken files instead of answering with an error; such an instance is not used again. */
  async function parsePdf(bytes: Uint8Array): Promise<DocumentText> {
    loading ??= loadPdfium();
    const pdfium = await loading;
    try {
      const document = readPdf(pdfium, bytes);
      if (!pdfium.isExhausted()) return document;
    } catch (error) {
      if (error instanceof DocumentError && !pdfium.isExhausted()) throw error;
      loading = undefined;
      if (!pdfium.isExhausted()) throw isTrap(error) ? corruptPdf(error) : error;
    } finally {
      if (pdfium.memoryBytes() > keptInstanceBytes) loading = undefined;
    }
    loading = undefined;
    throw tooMuchMemory();
  }

  loading = loadPdfium();
  loading.catch(() => {});
  return async (bytes) => {
    checkSize(bytes);
    const detected = await detectKind(bytes);
    if (detected.kind === "txt") return readTxt(detected.text);
    return detected.kind === "pdf" ? parsePdf(bytes) : readDocx(bytes);
  };
}

export function tooMuchMemory(cause?: unknown): DocumentError {
  return new DocumentError(
    "document.too-complex",
    "The document needs too much memory to read. Export it again as a simple PDF or DOCX.",
    { cause },
  );
}
