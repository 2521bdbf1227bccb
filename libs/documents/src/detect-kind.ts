import { fileTypeFromBuffer } from "file-type";
import { DocumentError } from "./document-error.ts";
import { encryptedDocx } from "./docx/unzip.ts";
import { decodeText } from "./txt/decode-text.ts";

export type DetectedDocument = { kind: "pdf" } | { kind: "zip" } | { kind: "txt"; text: string };

/** PDF readers accept the header anywhere in the first kilobyte. */
const pdfHeaderWithin = 1024;

/** What the bytes are, whatever the file is called. */
export async function detectKind(bytes: Uint8Array): Promise<DetectedDocument> {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (buffer.subarray(0, pdfHeaderWithin).includes("%PDF-")) return { kind: "pdf" };
  if (buffer.subarray(0, 4).equals(Buffer.from([0x50, 0x4b, 3, 4]))) return { kind: "zip" };
  if (buffer.subarray(0, 5).equals(Buffer.from("{\\rtf"))) throw unsupported("an RTF document");
  const text = decodeText(bytes);
  if (text !== undefined) return { kind: "txt", text };
  const type = await fileTypeFromBuffer(bytes);
  if (type?.ext !== "cfb") throw unsupported(type ? `a ${type.ext.toUpperCase()} file` : "a binary file");
  if (buffer.includes("EncryptedPackage", 0, "utf16le")) {
    throw encryptedDocx();
  }
  throw unsupported("an old Office document, such as .doc");
}

function unsupported(what: string): DocumentError {
  return new DocumentError(
    "document.unsupported",
    `This is ${what}, which cannot be read as a resume. Upload a PDF, a DOCX or a plain text file.`,
  );
}
