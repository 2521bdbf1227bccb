import { type Entry, fromBufferPromise, type ZipFile } from "yauzl";
import { DocumentError } from "../document-error.ts";
import { limits } from "../limits.ts";

/**
 * Inflates every entry through a counter and keeps the wanted ones. Declared sizes are not believed: a bomb lies about them.
 */
export async function unzip(bytes: Uint8Array, isWanted: (name: string) => boolean): Promise<Map<string, Buffer>> {
  const parts = new Map<string, Buffer>();
  let left: number = limits.zipTotalBytes;
  try {
    const zip = await fromBufferPromise(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), {
      lazyEntries: true,
      validateEntrySizes: false,
    });
    if (zip.entryCount > limits.zipEntries) throw tooComplex(`has more than ${limits.zipEntries} parts`);
    for await (const entry of zip.eachEntry()) {
      if (entry.fileName.endsWith("/")) continue;
      if (entry.isEncrypted()) throw encryptedDocx();
      const wanted = isWanted(entry.fileName);
      const inflated = await inflate(zip, entry, wanted ? Math.min(left, limits.zipPartBytes) : left, wanted);
      left -= inflated.length;
      if (wanted) parts.set(entry.fileName, Buffer.concat(inflated.kept));
    }
    return parts;
  } catch (error) {
    throw error instanceof DocumentError ? error : corruptDocx(error);
  }
}

async function inflate(zip: ZipFile, entry: Entry, most: number, keep: boolean) {
  const kept: Buffer[] = [];
  let length = 0;
  for await (const chunk of await zip.openReadStreamPromise(entry)) {
    const piece = chunk as Buffer;
    length += piece.length;
    if (length > most) throw tooComplex("unpacks to far more than a resume needs");
    if (keep) kept.push(piece);
  }
  return { kept, length };
}

export function tooComplex(why: string): DocumentError {
  return new DocumentError(
    "document.too-complex",
    `The Word document ${why}. Save it again without pictures and attachments, or upload a PDF.`,
  );
}

export function corruptDocx(cause?: unknown): DocumentError {
  return new DocumentError(
    "document.corrupt",
    "The Word document is damaged and cannot be opened. Save it again and upload the new file.",
    { cause },
  );
}

export function encryptedDocx(): DocumentError {
  return new DocumentError(
    "document.encrypted",
    "The Word document is protected by a password. Save it without a password and upload that file.",
  );
}
