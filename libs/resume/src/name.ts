import { findSkill, findSkillMentions, findSpokenLanguages, findStudies } from "@career/taxonomy";
import { headingKind } from "./headings.ts";
import { namesJob } from "./job-words.ts";
import { isBullet, type Line, overlaps, type Piece, type Span, splitPieces, trimPiece } from "./lines.ts";
import { isLocation } from "./location.ts";
import { isPersonOfTools } from "./name-tools.ts";
import {
  DEGREE_SUFFIX,
  HONORIFIC,
  LANGUAGE_LEVEL,
  NOT_NAME,
  OPENING_TITLE,
  PARTICLES,
  TRADE_NAME,
} from "./name-words.ts";
import { collapseSpacedLetters } from "./spaced-letters.ts";

const TOP_LINES = 12;
const MAX_LINES = 120;
const MAX_NAME_LENGTH = 60;
const COLUMNS =
  /\t+|\s{3,}|\s*[|•·●▪◆∙■,/]\s+|\s*\|\s*|\s+[‐‑‒–—―−-]\s+|\s*\(.{0,40}\)\s*|\s{2,}(?=\S{2,}@)|\s+(?=\S+@\S)|[;✉☎📞📧]/gu;
const LABEL =
  /^(?:full name|name|candidate name|candidate|applicant|nom|nombre|nome|naam|imię i nazwisko|vor- und nachname|имя|ФИО|姓名|氏名|이름)\s{0,2}[:：]\s{0,4}/iu;
const OPENING =
  /^(?:(?:resume|résumé|curriculum vitae|cv|lebenslauf)\s{0,2}(?:of|von|de|[:–—-])\s{0,3}|(?:hi|hello),?\s(?:i'm|i am|my name is)\s|i am\s|i'm\s)/iu;

type Candidate = { piece: Piece; value: string; score: number };

/** `handles`: the e-mail address before its "@" and the names in the person's links; `email`: where the address stands. */
export type NameEvidence = { handles: readonly string[]; email: Span | null };

/** The person's name: from a label, else the most name-like piece of the first lines, helped by addresses. */
export function findName(lines: readonly Line[], { handles, email }: NameEvidence): Piece | null {
  const shown = lines.filter((line) => line.text !== "").slice(0, MAX_LINES);
  const mail = email === null ? -1 : shown.findIndex((line) => overlaps(line, email));
  const local = handles.map(fold).join(" ");
  // Below the first list of jobs, studies or skills, only the person's own addresses tell a name from an employer.
  const lists = shown.findIndex((line) => OPENS_LIST.has(headingKind(line.text.replace(HEADING_MARKS, ""))));
  let best: Candidate | null = wordyName(shown, local);
  for (const [place, line] of shown.entries()) {
    // Beside the address the name stands as in the first lines, wherever a side bar puts them.
    const index = mail >= 0 && Math.abs(place - mail) <= NEAR ? Math.min(place, NEAR_SCORE) : place;
    for (const candidate of candidatesOf(line, shown[place + 1], index, local)) {
      const late =
        lists >= 0 && place > lists && candidate.score < LABELLED_SCORE && inMail(candidate.value, local) === 0;
      if (candidate.score > 0 && !late && (best === null || candidate.score > best.score)) best = candidate;
    }
  }
  best ??= besideColumn(shown, local);
  return best === null ? null : { ...best.piece, text: best.value };
}

const HEADING_MARKS = /^[#\s*_]+|[:\s*_]+$/gu;
const OPENS_LIST: ReadonlySet<string | null> = new Set([
  ...["experience", "education", "projects", "skills", "languages", "certifications", "interests", "awards"],
]);
/** Lines between a name and its address, and the line they are then taken for. */
const NEAR = 4;
const NEAR_SCORE = 8;
/** Less than for a plain name in the second line. */
const WORDY_SCORE = 26;
const LABELLED_SCORE = 100;

/** Side bars may come first: then the name stands right above the first heading of the main column. */
function besideColumn(shown: readonly Line[], local: string): Candidate | null {
  const isHeading = (line: Line | undefined) =>
    line !== undefined && headingKind(line.text.replace(HEADING_MARKS, "")) !== null;
  for (const [index, line] of shown.entries()) {
    const next = shown[index + 1];
    const above = isHeading(next) || (next !== undefined && namesJob(next.text) && isHeading(shown[index + 2]));
    if (!above || !shown.slice(0, index).some(isHeading) || isBullet(line.text) || line.text.includes(",")) continue;
    const value = nameOf(line.text);
    if (value !== null && (value.includes(" ") || inMail(value, local) > 0))
      return { piece: trimPiece(line, 0, line.text.length), value, score: 1 };
  }
  return null;
}

/** A first line that would be a trade or tools were it no name; see `isPersonOfTools`. */
function wordyName(shown: readonly Line[], local: string): Candidate | null {
  const at = shown.findIndex((line) => !OPENING_TITLE.test(line.text));
  const first = shown[at];
  if (first === undefined) return null;
  const piece = trimPiece(first, 0, first.text.length);
  const bare = piece.text.replace(HONORIFIC, "").replace(DEGREE_SUFFIX, "");
  if (!TRADE_NAME.test(bare) && !isPersonOfTools(bare, shown[at + 1]?.text ?? "", local)) return null;
  return { piece, value: titleCase(bare.split(/\s+/)).join(" "), score: WORDY_SCORE };
}

function candidatesOf(line: Line, next: Line | undefined, index: number, local: string): Candidate[] {
  const label = LABEL.exec(line.text) ?? OPENING.exec(line.text);
  const labelled = label !== null && LABEL.test(line.text);
  const from = label?.[0].length ?? 0;
  // "Telefon:" above its number.
  if (line.text.length - from > 200 || /[:：]$/u.test(line.text)) return [];
  const rest = { text: line.text.slice(from), start: line.start + from, end: line.end };
  const surnameFirst = nameAfterComma(rest);
  const spaced = collapseSpacedLetters(rest.text) !== rest.text;
  const pieces = surnameFirst !== null ? [surnameFirst] : spaced ? [rest] : splitPieces(rest, COLUMNS);
  const found = pieces.flatMap((piece, order) => {
    const value = nameOf(piece.text) ?? nameInHandle(piece.text, local);
    if (value === null) return [];
    return [{ piece, value, score: score(value, index, order, local, labelled) }];
  });
  const stacked =
    pieces.length === 1 && next !== undefined ? stackedName(pieces[0]!, next, { index, local, labelled }) : null;
  return stacked === null ? found : [stacked, ...found];
}

/** A first name above a family name, as large type sets it. */
function stackedName(
  upper: Piece,
  next: Line,
  { index, local, labelled }: { index: number; local: string; labelled: boolean },
): Candidate | null {
  const lower = trimPiece(next, 0, next.text.length);
  if (upper.text.split(/\s+/).length > 3 || lower.text.split(/\s+/).length > 2 || lower.text.length > 25) return null;
  if (!/^\p{Lu}/u.test(upper.text) || !/^\p{Lu}/u.test(lower.text)) return null;
  const sameCase = isCapitals(upper.text) === isCapitals(lower.text);
  const top = nameOf(upper.text, true);
  const bottom = nameOf(lower.text, true);
  if (!sameCase || top === null || bottom === null || top === bottom) return null;
  const known = local !== "" && inMail(bottom, local) > 0;
  const bothInMail = known && inMail(top, local) > 0;
  const single = !upper.text.includes(" ") && !lower.text.includes(" ") && index < 3;
  // "Élodie de" above "Villiers", "João Magalhães" above "Gonçalves": large type in a narrow column.
  const wrapped = PARTICLES.has(upper.text.split(" ").at(-1)!.toLowerCase()) || (known && !lower.text.includes(" "));
  if (!bothInMail && !wrapped && !(single && (index === 0 || inMail(top, local) + inMail(bottom, local) > 0)))
    return null;
  const value = `${top} ${bottom}`;
  return {
    piece: { text: value, start: upper.start, end: lower.end },
    value,
    // More than for the upper line alone.
    score: score(value, index, 0, local, labelled) + 1,
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
  const words = withoutEcho(bare.split(/\s+/));
  if (bare.length < 2 || /^\p{Script=Latin}{1,2}$/u.test(bare) || words.length > 6 || headingKind(bare) !== null)
    return null;
  if (
    NOT_NAME.test(bare) ||
    namesJob(bare) ||
    isLocation(bare) ||
    /\.(?:$|\s\p{Ll})/u.test(bare.replace(/(?:^|\s)(?:\p{Lu}|Jr|Sr|St|Md|Mohd|Ma)\./giu, " "))
  )
    return null;
  if (words.every((word) => isSpokenLanguage(word) || LANGUAGE_LEVEL.test(word)) || findStudies(bare).length > 0)
    return null;
  if (!words.every(isNameWord) || !words.some((word) => !PARTICLES.has(word))) return null;
  const skill =
    findSkill(bare) !== undefined ||
    (words.length > 1 && words.every((word) => findSkill(word)?.kind === "technical")) ||
    isMostlySkills(bare, words.length);
  if (skill && !mayBeSkill) return null;
  return titleCase(words).join(" ");
}

/** "Java Servlet API": all but one of its words name skills for certain, and not only tools, whose names people have too. */
function isMostlySkills(text: string, words: number): boolean {
  if (words < 3) return false;
  const mentions = findSkillMentions(text);
  const named = mentions.flatMap(({ start, end }) => text.slice(start, end).split(/\s+/));
  return named.length >= words - 1 && mentions.some(({ skill }) => skill.kind !== "technical");
}

/** A name that is drawn twice, one over the other or beside it, is one. */
function withoutEcho(words: readonly string[]): readonly string[] {
  const half = words.length / 2;
  const echoes = words.length > 2 && words.slice(0, half).every((word, index) => word === words[half + index]);
  return echoes ? words.slice(0, half) : words;
}

function isSpokenLanguage(word: string): boolean {
  const [found] = findSpokenLanguages(word);
  return found !== undefined && found.end - found.start === word.length;
}

/** "Hannah Page" is no page where the address is hannah.page@…: every word of the name, in order. */
function nameInHandle(text: string, local: string): string | null {
  const bare = text.trim().replace(HONORIFIC, "").replace(DEGREE_SUFFIX, "");
  const words = bare.split(/\s+/);
  if (words.length < 2 || words.length > 4 || !words.every(isNameWord)) return null;
  const long = words.filter((word) => word.length > 2).map((word) => fold(word).replace(/[^\p{L}]/gu, ""));
  if (long.length < 2 || !long.every((word) => local.includes(word))) return null;
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
  if (labelled) return LABELLED_SCORE;
  if (index >= TOP_LINES && matches < 2) return 0;
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
