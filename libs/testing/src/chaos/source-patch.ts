import { readFileSync } from "node:fs";
import { repositoryPath } from "./processes.ts";

/** A change of one source file while it is loaded: what stands there exactly once, and what stands there instead. */
export type SourcePatch = { readonly file: string; readonly find: string; readonly replace: string };

/** Throws when the place is not there exactly once, so that no later change of the file disarms it unseen. */
export const applyPatch = (source: string, { file, find, replace }: SourcePatch): string => {
  const parts = source.split(find);
  if (parts.length !== 2) throw new Error(`${file} has ${parts.length - 1} times, not once: ${find}`);
  return parts.join(replace);
};

export const patchedSource = (patch: SourcePatch): string =>
  applyPatch(readFileSync(repositoryPath(patch.file), "utf8"), patch);
