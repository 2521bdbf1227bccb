const DROPPED = /[^\p{L}\p{M}\p{N}+#]+/gu;

/** The key under which spellings are equal: "Node.js", "node js" and "NodeJS"; "C", "C++" and "C#" stay apart. */
export const fold = (text: string): string => text.normalize("NFKC").toLowerCase().replace(DROPPED, "");

export const byCodePoint = (a: string, b: string): number => {
  if (a === b) return 0;
  // UTF-16 order differs from code point order only above the surrogates.
  const left = [...a];
  const right = [...b];
  for (let i = 0; i < left.length && i < right.length; i++) {
    const difference = left[i]!.codePointAt(0)! - right[i]!.codePointAt(0)!;
    if (difference !== 0) return difference;
  }
  return left.length - right.length;
};
