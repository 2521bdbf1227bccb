/** A word, or one of the signs that belong to names (`+`, `#`, and a dot that opens a word, as in .NET or ". NET"). */
export type Token = { readonly key: string; readonly start: number; readonly end: number; readonly word: boolean };

/** Those of typewriters and typesetters, the accent taken for one, and what Windows left of one. */
export const apostrophes = "'’´\u0092";

// Scripts written without spaces end a Latin word: 使用Python开发, Python을.
const LETTERS = String.raw`[[\p{L}\p{M}\p{N}]--[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}]]+`;
// A soft hyphen shows where a word may break.
const TOKEN = new RegExp(
  String.raw`${LETTERS}(?:\u00ad${LETTERS})*|[+#]|\.(?=\p{L})|(?<=(?<!ASP|ADO|VB)\s)\.(?= NET(?!\p{L}))`,
  "gv",
);
const WORD_CHARACTER = /[\p{L}\p{M}\p{N}]/u;
const LINK_MARKS = ["://", "www.", "@"];

export const isWordCharacter = (text: string, index: number): boolean => {
  const code = text.codePointAt(index);
  if (code === undefined) return false;
  if (code < 128) return (code >= 48 && code <= 57) || (code >= 65 && code <= 90) || (code >= 97 && code <= 122);
  return WORD_CHARACTER.test(String.fromCodePoint(code));
};

const isSpace = (code: number): boolean => code === 32 || (code >= 9 && code <= 13) || code === 160 || code === 0x3000;

const DOMAIN_PATH = /\.(?:com|org|net|io|dev|ai|app|co|edu|in|me|gov)\//i;

/** The parts of a text that are links or addresses; what they spell is no statement about skills. */
const linkSpans = (text: string): { start: number; end: number }[] => {
  const spans: { start: number; end: number }[] = [];
  if (!/[@/]|www\./i.test(text)) return spans;
  for (let start = 0; start < text.length; ) {
    while (start < text.length && isSpace(text.charCodeAt(start))) start++;
    let end = start;
    while (end < text.length && !isSpace(text.charCodeAt(end))) end++;
    const chunk = text.slice(start, end);
    if (LINK_MARKS.some((mark) => chunk.includes(mark)) || DOMAIN_PATH.test(chunk)) spans.push({ start, end });
    start = end;
  }
  return spans;
};

const keyOf = (word: string): string => {
  for (let i = 0; i < word.length; i++)
    if (word.charCodeAt(i) > 127) return word.normalize("NFKC").replaceAll("\u00ad", "").toLowerCase();
  return word.toLowerCase();
};

/** Tokens in order, links left out. Linear in the text. */
export const tokenize = (text: string): Token[] => {
  const links = linkSpans(text);
  const tokens: Token[] = [];
  let link = 0;
  for (const match of text.matchAll(TOKEN)) {
    const start = match.index;
    const end = start + match[0].length;
    while (link < links.length && links[link]!.end <= start) link++;
    const within = links[link];
    if (within && start >= within.start) continue;
    const word = isWordCharacter(text, start);
    if (match[0] === "." && start > 0 && isWordCharacter(text, start - 1)) continue;
    tokens.push({ key: word ? keyOf(match[0]) : match[0], start, end, word });
  }
  return tokens;
};
