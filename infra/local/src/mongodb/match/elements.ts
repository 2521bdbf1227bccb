import type { Document, Value } from "../bson/values.ts";

/** Tests one element that a path leads to; undefined stands for a missing field. */
export type ElementTest = (element: Value | undefined) => boolean;

export interface Path {
  readonly segments: readonly string[];
  /** Whether an array at the end of the path stands for its elements as well as for itself. */
  readonly traverseLeaf: boolean;
}

export function splitPath(path: string): string[] {
  return path.split(".");
}

/** Whether any element that the path leads to passes, arrays on the way standing for each of their elements. */
export function someElement(document: Document, path: Path, test: ElementTest): boolean {
  return inDocument(document, path, 0, test);
}

function inDocument(document: Document, path: Path, at: number, test: ElementTest): boolean {
  const value = document.get(path.segments[at]!);
  if (at === path.segments.length - 1) {
    if (value?.kind === "array" && path.traverseLeaf && value.value.some(test)) return true;
    return test(value);
  }
  if (value?.kind === "object") return inDocument(value.value, path, at + 1, test);
  if (value?.kind === "array") return inArray(value.value, path, at + 1, test);
  return test(undefined);
}

function inArray(items: readonly Value[], path: Path, at: number, test: ElementTest): boolean {
  const isLast = at === path.segments.length - 1;
  for (const [index, item] of items.entries()) {
    const isIndexed = path.segments[at] === String(index);
    if (item.kind === "object") {
      if (inDocument(item.value, path, at, test)) return true;
      if (isIndexed && (isLast ? test(item) : inDocument(item.value, path, at + 1, test))) return true;
    } else if (isIndexed) {
      if (isLast ? test(item) : item.kind === "array" && inArray(item.value, path, at + 1, test)) return true;
    }
  }
  return false;
}

/** An array seen as a document whose field names are the positions. */
export function arrayAsDocument(items: readonly Value[]): Document {
  return new Map(items.map((item, index) => [String(index), item]));
}
