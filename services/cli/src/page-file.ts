import { stat, writeFile } from "node:fs/promises";
import { dirname, extname, resolve } from "node:path";
import { Failure } from "./failure.ts";

/** The page of each input: the named file, then `name-2.html`, `name-3.html` …, by the place of the input. */
export const pagePath = (path: string, index: number): string => {
  if (index === 0) return path;
  const extension = extname(path);
  return `${path.slice(0, path.length - extension.length)}-${index + 1}${extension}`;
};

const refuseFolder = async (path: string): Promise<void> => {
  const found = await stat(path).catch(() => null);
  if (found?.isDirectory()) throw new Failure("page.is-folder", `${path} is a folder. Name a file for the page.`);
};

/** Fails, before any work is done, where a page could not be written or would replace one of the inputs. */
export const checkPagePath = async (path: string, inputs: readonly string[]): Promise<void> => {
  await refuseFolder(path);
  const folder = dirname(resolve(path));
  const found = await stat(folder).catch(() => null);
  if (!found?.isDirectory()) {
    throw new Failure("page.unwritable", `${path} cannot be written: there is no folder ${folder}.`);
  }
  if (inputs.some((input) => resolve(input) === resolve(path))) {
    throw new Failure("page.is-input", `${path} is read by this call. Name another file for the page.`);
  }
};

/** Replaces a file that is there. */
export const writePage = async (path: string, page: string): Promise<void> => {
  await refuseFolder(path);
  await writeFile(path, page).catch((error: NodeJS.ErrnoException) => {
    throw new Failure(
      "page.unwritable",
      `${path} cannot be written (${error.code}). Check its folder and permissions.`,
    );
  });
};
