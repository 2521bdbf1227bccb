import { findSkill } from "@career/taxonomy";
import { headingKind } from "./headings.ts";
import { namesJob } from "./job-words.ts";
import type { Line, Piece } from "./lines.ts";
import { splitPieces, trimPiece } from "./lines.ts";
import { isLocation } from "./location.ts";
import { DEGREE_SUFFIX, HONORIFIC, NOT_NAME, PARTICLES } from "./name-words.ts";
import { collapseSpacedLetters } from "./sections.ts";

const TOP_LINES = 12;
const MAX_LINES = 120;
const MAX_NAME_LENGTH = 60;
const COLUMNS =
  /\t+|\s{3,}|\s*[|•·●▪◆∙■,/]\s+|\s*\|\s*|\s+[‐‑‒–—―−-]\s+|\s*\(.{0,40}\)\s*|\s{2,}(?=\S{2,}@)|\s+(?=\S+@\S)|[;✉☎📞📧]/gu;
const LABEL =
  /^(?:full name|name|candidate name|candidate|applicant|nom|nombre|nome|naam|imię i nazwisko|vor- und nachname|имя|ФИО|姓名|氏名|이름)\s{0,2}[:：]\s{0,4}/iu;
const OPENING =
  /^(?:(?:resume|résumé|curriculum vitae|cv|lebenslauf)\s{0,2}(?:of|von|de|[:–—-])\s{0,3}|(?:hi|hello),?\s(?:i'm|i am|my name is)\s|i am\s|i'm\s)/iu;

const MARKDOWN_HEADING = /^#{1,6}\s{1,4}/;

type Candidate = { piece: Piece; value: string; score: number };

/** The person's name: from a label, else the most name-like piece of the first lines, helped by the e-mail address. */
export function findName(lines: readonly Line[], email: string | null): Piece | null {
  const shown = lines.filter((line) => line.text !== "").slice(0, MAX_LINES);
  const local = fold(email?.split("@")[0] ?? "");
  let best: Candidate | null = null;
  for (const [index, line] of shown.entries()) {
    if (index >= TOP_LINES && local === "") break;
    for (const candidate of candidatesOf(line, shown[index + 1], index, local)) {
      if (candidate.score > 0 && (best === null || candidate.score > best.score)) best = candidate;
    }
  }
  return best === null ? null : { ...best.piece, text: best.value };
}

function candidatesOf(line: Line, next: Line | undefined, index: number, local: string): Candidate[] {
  const label = LABEL.exec(line.text) ?? OPENING.exec(line.text);
  const from = label?.[0].length ?? MARKDOWN_HEADING.exec(line.text)?.[0].length ?? 0;
  if (line.text.length - from > 200) return [];
  const rest = { text: line.text.slice(from), start: line.start + from, end: line.end };
  const surnameFirst = nameAfterComma(rest);
  const spaced = collapseSpacedLetters(rest.text) !== rest.text;
  const pieces = surnameFirst !== null ? [surnameFirst] : spaced ? [rest] : splitPieces(rest, COLUMNS);
  const found = pieces.flatMap((piece, order) => {
    const value = nameOf(piece.text);
    if (value === null) return [];
    return [{ piece, value, score: score(value, index, order, local, label !== null && LABEL.test(line.text)) }];
  });
  const stacked = pieces.length === 1 && next !== undefined ? stackedName(pieces[0]!, next, index, local) : null;
  return stacked === null ? found : [stacked, ...found];
}

/** A first name above a family name, as large type sets it. */
function stackedName(upper: Piece, next: Line, index: number, local: string): Candidate | null {
  const lower = trimPiece(next, 0, next.text.length);
  if (upper.text.split(/\s+/).length > 2 || lower.text.split(/\s+/).length > 2 || lower.text.length > 25) return null;
  if (!/^\p{Lu}/u.test(upper.text) || !/^\p{Lu}/u.test(lower.text)) return null;
  const sameCase = isCapitals(upper.text) === isCapitals(lower.text);
  const top = nameOf(upper.text, true);
  const bottom = nameOf(lower.text, true);
  if (!sameCase || top === null || bottom === null) return null;
  const bothInMail = local !== "" && inMail(top, local) > 0 && inMail(bottom, local) > 0;
  const single = !upper.text.includes(" ") && !lower.text.includes(" ") && index < 3;
  if (!bothInMail && !(single && inMail(top, local) + inMail(bottom, local) > 0) && !(single && index === 0))
    return null;
  const value = `${top} ${bottom}`;
  return {
    piece: { text: value, start: upper.start, end: lower.end },
    value,
    score: score(value, index, 0, local, false),
  };
}

/** "Smith, John" → one piece; not "Jane Doe, PhD" and not "Austin, Texas". */
function nameAfterComma(line: Piece): Piece | null {
  const match = /^(\p{Lu}[\p{L}\p{M}'’-]{1,24}),\s(\p{Lu}[\p{L}\p{M}'’.-]*(?:\s\p{Lu}[\p{L}\p{M}'’.-]*)?)$/u.exec(
    line.text,
  );
  if (match === null || isLocation(line.text) || DEGREE_SUFFIX.test(line.text) || namesJob(line.text)) return null;
  return { ...line, text: `${match[2]} ${match[1]}` };
}

/** The name in a piece of text without titles and degrees, or null when it is no name. */
function nameOf(text: string, mayBeSkill = false): string | null {
  const collapsed = collapseSpacedLetters(text.trim());
  if (collapsed.length > MAX_NAME_LENGTH || /[\d@:/\\=<>#!?$%&+]/.test(collapsed.replace(/[ad]\/[lpo]/gi, "")))
    return null;
  const bare = oneScript(
    collapsed
      .replace(HONORIFIC, "")
      .replace(DEGREE_SUFFIX, "")
      .replace(/"[^"]{1,20}"\s|“[^”]{1,20}”\s/gu, "")
      .trim(),
  );
  const words = bare.split(/\s+/);
  if (bare.length < 2 || words.length > 6 || headingKind(bare) !== null) return null;
  if (
    NOT_NAME.test(bare) ||
    namesJob(bare) ||
    isLocation(bare) ||
    /\.(?:$|\s\p{Ll})/u.test(bare.replace(/(?:^|\s)(?:\p{Lu}|Jr|Sr|St|Md|Mohd|Ma)\./giu, " "))
  )
    return null;
  if (!words.every(isNameWord) || !words.some((word) => !PARTICLES.has(word))) return null;
  const skill =
    findSkill(bare) !== undefined || (words.length > 1 && words.every((word) => findSkill(word)?.kind === "technical"));
  if (skill && !mayBeSkill) return null;
  return titleCase(words).join(" ");
}

function isNameWord(word: string): boolean {
  if (PARTICLES.has(word.toLowerCase())) return true;
  if (/^\p{Lu}\.(?:-?\p{Lu}\.)*$/u.test(word)) return true;
  return (
    /^['’]?[\p{Lu}\p{Lt}\p{Lo}ʻ‘][\p{L}\p{M}'’.·‐ʻ\u200c-]*$/u.test(word) ||
    /^(?:d|l|o|mac|mc|al|el|ar|as|an|ad)['’-]\p{Lu}[\p{L}'’-]+$/u.test(word)
  );
}

/** Of a name in two scripts, the part in the script that comes first; scripts that mix in one name stay. */
function oneScript(text: string): string {
  const words = text.split(/\s+/);
  const latin = words.filter((word) => /\p{Script=Latin}/u.test(word));
  if (latin.length === 0 || latin.length === words.length) return text;
  return (/\p{Script=Latin}/u.test(words[0]!) ? latin : words.filter((word) => !latin.includes(word))).join(" ");
}

function isCapitals(text: string): boolean {
  return /\p{Lu}{2}/u.test(text) && !/\p{Ll}/u.test(text);
}

/** "JOHN VAN DER BERG" → "John van der Berg"; a family name alone in capitals too. Initials stay. */
function titleCase(words: readonly string[]): string[] {
  const all = isCapitals(words.join(" "));
  return words.map((word, index) => {
    if (!isCapitals(word) || word.includes(".") || (!all && word.length < 4)) return word;
    if (all && index > 0 && PARTICLES.has(word.toLowerCase()) && words.length > 2) return word.toLowerCase();
    if (all && word.length === 2 && !/[AEIOUY]/.test(word)) return word;
    if (/^(?:II|III|IV)$/.test(word)) return word;
    const low = word
      .toLowerCase()
      .replace(/(^|['’-])(\p{L})/gu, (_, before: string, letter: string) => before + letter.toUpperCase());
    return low.replace(/(^|-)Mc(\p{L})/gu, (_, before: string, letter: string) => `${before}Mc${letter.toUpperCase()}`);
  });
}

function fold(text: string): string {
  return text
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/ß/g, "ss")
    .replace(/ł/g, "l")
    .replace(/ø/g, "o")
    .replace(/ı/g, "i")
    .replace(/đ/g, "d");
}

function inMail(value: string, local: string): number {
  return fold(value)
    .split(/[\s'’.-]+/)
    .filter((word) => word.length > 2 && local.includes(word)).length;
}

function score(value: string, index: number, order: number, local: string, labelled: boolean): number {
  const words = value.split(/\s+/).length;
  const matches = inMail(value, local);
  if (index >= TOP_LINES && matches < 2) return 0;
  if (labelled) return 100;
  const single = words === 1 && /\p{Script=Latin}|\p{Script=Cyrillic}/u.test(value);
  return (
    30 -
    2 * Math.min(index, TOP_LINES) -
    3 * order +
    Math.min(matches, 2) * 15 -
    (single ? 12 : 0) -
    Math.max(0, words - 4) * 2
  );
}
