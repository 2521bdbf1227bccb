import { readFile, stat } from "node:fs/promises";
import { maxUploadBytes, type ResumeFileKind, resumeMediaTypes } from "@career/contracts";
import { Failure } from "./failure.ts";

/** Reads a file, or says why not. */
export const readInput = async (path: string, limit = maxUploadBytes): Promise<Uint8Array<ArrayBuffer>> => {
  const found = await stat(path).catch(() => null);
  if (!found) throw new Failure("file.missing", `There is no file ${path}. Check the path.`);
  if (found.isDirectory()) throw new Failure("file.is-folder", `${path} is a folder. Name the files in it.`);
  if (!found.isFile()) throw new Failure("file.unreadable", `${path} is not a regular file.`);
  if (found.size > limit) {
    throw new Failure(
      "document.too-large",
      `The file is larger than ${limit / 1024 / 1024} MiB. Save it smaller, for example without pictures.`,
    );
  }
  try {
    return new Uint8Array(await readFile(path));
  } catch {
    throw new Failure("file.unreadable", `${path} cannot be read. Check its permissions.`);
  }
};

const startsWith = (bytes: Uint8Array, text: string): boolean =>
  Buffer.from(bytes.subarray(0, text.length)).toString("latin1") === text;

/** What to announce a file as; the platform looks at the bytes itself. */
export const mediaTypeOf = (bytes: Uint8Array): (typeof resumeMediaTypes)[ResumeFileKind] => {
  if (startsWith(bytes, "%PDF")) return resumeMediaTypes.pdf;
  return startsWith(bytes, "PK") ? resumeMediaTypes.docx : resumeMediaTypes.txt;
};
