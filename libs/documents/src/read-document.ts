import { type DocumentText, maxUploadBytes } from "@career/contracts";
import { detectKind } from "./detect-kind.ts";
import { DocumentError } from "./document-error.ts";
import type { DocumentView } from "./document-view.ts";
import { readDocx } from "./docx/read-docx.ts";
import { corruptPdf } from "./pdf/open-pdf.ts";
import { loadPdfium, type Pdfium } from "./pdf/pdfium.ts";
import { readPdf, viewPdf } from "./pdf/read-pdf.ts";
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

export type DocumentParser = {
  read: (bytes: Uint8Array) => Promise<DocumentText>;
  /** With pictures of the first `images` pages. */
  view: (bytes: Uint8Array, images: number) => Promise<DocumentView>;
};

/** Reads documents in this thread, with one PDFium kept for all of them. */
export function createDocumentParser(): DocumentParser {
  let loading: Promise<Pdfium> | undefined;

  /** PDFium aborts on some broken files instead of answering with an error; such an instance is not used again. */
  async function withPdfium<T>(use: (pdfium: Pdfium) => T): Promise<T> {
    loading ??= loadPdfium();
    const pdfium = await loading;
    try {
      const result = use(pdfium);
      if (!pdfium.isExhausted()) return result;
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
  const detect = async (bytes: Uint8Array) => {
    checkSize(bytes);
    return detectKind(bytes);
  };
  const readPlain = async (bytes: Uint8Array, detected: { kind: "zip" } | { kind: "txt"; text: string }) =>
    detected.kind === "txt" ? readTxt(detected.text) : readDocx(bytes);
  return {
    async read(bytes) {
      const detected = await detect(bytes);
      return detected.kind === "pdf" ? withPdfium((pdfium) => readPdf(pdfium, bytes)) : readPlain(bytes, detected);
    },
    async view(bytes, images) {
      const detected = await detect(bytes);
      if (detected.kind === "pdf") return withPdfium((pdfium) => viewPdf(pdfium, bytes, images));
      return { document: await readPlain(bytes, detected), pages: [], lines: [] };
    },
  };
}

export function tooMuchMemory(cause?: unknown): DocumentError {
  return new DocumentError(
    "document.too-complex",
    "The document needs too much memory to read. Export it again as a simple PDF or DOCX and upload that file.",
    { cause },
  );
}
