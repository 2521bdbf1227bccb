const DROPPED = /[^\p{L}\p{M}\p{N}+#]+/gu;

/** The key under which spellings are equal: "Node.js", "node js" and "NodeJS"; "C", "C++" and "C#" stay apart. */
export const fold = (text: string): string => text.normalize("NFKC").toLowerCase().replace(DROPPED, "");

export const wordsOf = (text: string): string[] =>
  text
    .normalize("NFKC")
    .toLowerCase()
    .split(/[^\p{L}\p{N}+#]+/u)
    .filter(Boolean);

/** Order by code point, the same in every locale. */
export const byCodePoint = (a: string, b: string): number => {
  for (let i = 0; i < a.length && i < b.length; i++) {
    if (a.charCodeAt(i) !== b.charCodeAt(i)) return a.codePointAt(i)! - b.codePointAt(i)!;
  }
  return a.length - b.length;
};
