import { DocumentError } from "../document-error.ts";
import { type Pdfium, withMemory } from "./pdfium.ts";

/** FPDF_GetLastError */
const passwordError = 4;
const securityError = 5;

export function corruptPdf(cause?: unknown): DocumentError {
  return new DocumentError(
    "document.corrupt",
    "The PDF is damaged and cannot be opened. Export it again and upload the new file.",
    { cause },
  );
}

/** Opens the PDF, calls `use` with its handle, and closes it. */
export function withPdf<T>(pdfium: Pdfium, bytes: Uint8Array, use: (document: number) => T): T {
  return withMemory(pdfium, bytes.length, (address) => {
    pdfium.heap().set(bytes, address);
    const document = pdfium.FPDF_LoadMemDocument(address, bytes.length, "");
    if (document === 0) throw openError(pdfium.FPDF_GetLastError());
    try {
      return use(document);
    } finally {
      pdfium.FPDF_CloseDocument(document);
    }
  });
}

function openError(code: number): DocumentError {
  if (code !== passwordError && code !== securityError) return corruptPdf();
  return new DocumentError(
    "document.encrypted",
    "The PDF is protected by a password. Save it without a password and upload that file.",
  );
}

export function withPage<T>(pdfium: Pdfium, document: number, index: number, use: (page: number) => T): T {
  const page = pdfium.FPDF_LoadPage(document, index);
  if (page === 0) throw corruptPdf();
  try {
    return use(page);
  } finally {
    pdfium.FPDF_ClosePage(page);
  }
}
