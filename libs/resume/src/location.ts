import { countryOf, isPlace, isRegion, isStateCode } from "./geography.ts";
import { employerStrength, LEGAL_SUFFIX, namesJob } from "./job-words.ts";
import { type Line, overlaps, type Piece, type Span, splitPieces, trimPiece } from "./lines.ts";
import { DEGREE_SUFFIX, NOT_NAME } from "./name-words.ts";

const COLUMN = /\t+|\s+(?=\p{Lu}[\p{L}-]{1,12}:\s)|\s{2,}|\s?[|•·●▪◆∙■♦✉☎✆📍🏠]\s?|\s[–—]\s|\s-\s/gu;
const LABEL =
  /^(?:a(?=:\s)|loc\.?(?=:)|location|(?:home|mailing|current|postal) address|place of residence|address|current location|city|based in|lives? in|residence|place|adresse|wohnort|anschrift|ort|ubicación|dirección|endereço|indirizzo|adres|woonplaats|lieu|ville|ciudad|cidade|città|miasto|adresa|adress|bostad|город|адрес|місто|العنوان|地址|住所|주소|पता|địa chỉ|alamat)\s{0,2}(?:[:：]|\bin\b)\s{0,3}|^based in\s+/iu;
const POSTCODE =
  /(?:^|[\s,])(?:[A-Z]{1,2}-)?\d{4,6}(?:-\d{3,4})?(?=[\s,]|$)|\s[A-Z]{1,2}\d[A-Z\d]?\s?\d[A-Z]{2}$|\s[A-Z]\d[A-Z]\s?\d[A-Z]\d$/u;
/** "Lorem Street 5, 12345 Springfield", "12 Rue de la Paix, 75002 Paris". */
const STREET =
  /^[\p{L}\d][\p{L}\d .'’/-]{3,50},\s(?:[A-Z]{1,2}-)?\d{4,6}\s\p{Lu}[\p{L} .'-]{1,40}(?:,\s\p{Lu}[\p{L} ]{1,30})?$/u;
const MAX_LOCATION_LENGTH = 90;

/** Whether a piece of text may be a place: "Austin, TX", "10115 Berlin", "Remote", "Smallville, Pune, India". */
export function isLocation(text: string): boolean {
  const parts = locationParts(text);
  if (parts === null) return isSinglePlace(text);
  const last = parts.at(-1)!;
  return isRegion(last) || (isPlace(last) && isPlace(parts.at(-2)!)) || (isPlace(parts[0]!) && isPlace(last));
}

/** The same when an employer may stand there: "Oracle, Germany" is none, as Oracle is no known city. */
export function isSurelyLocation(text: string): boolean {
  const parts = locationParts(text);
  if (parts === null) return isSinglePlace(text);
  const last = parts.at(-1)!;
  return (
    (isPlace(parts[0]!) && (isRegion(last) || isPlace(last))) ||
    (parts.length === 2 && isStateCode(last) && !LEGAL_SUFFIX.test(last))
  );
}

/** Parts of a place with commas; null for a single word or phrase. */
function locationParts(text: string): string[] | null {
  const parts = withoutPostcode(text)
    .split(/\s*[,/]\s*|\s+[-–]\s+/u)
    .map((part) => part.replace(/\s*\(.{0,20}\)$/u, "").trim())
    .filter((part) => part !== "");
  if (text.length > MAX_LOCATION_LENGTH || parts.length < 2 || parts.length > 5) return null;
  return parts.every((part) => /^[\p{L}\p{M}\d .'’#/-]{2,40}$/u.test(part) && !namesJob(part) && !namesEmployer(part))
    ? parts
    : null;
}

/** "Southwestern University Georgetown", but not "College Station". */
function namesEmployer(part: string): boolean {
  return part.split(" ").length > 2 && !/\d/.test(part) && employerStrength(part) > 0;
}

function withoutPostcode(text: string): string {
  return text.replace(POSTCODE, " ").trim();
}

function isSinglePlace(text: string): boolean {
  const bare = withoutPostcode(text);
  if (bare.length > 60) return false;
  if (/^(?:remote|hybrid|on-?site|worldwide)(?:\s?[(,-].{0,30})?$/iu.test(bare)) return true;
  if (/^(?:greater\s)?[\p{L} .'-]{2,30}\s(?:metropolitan area|metro area|bay area)$/iu.test(bare)) return true;
  const cityAndState = /^(\p{Lu}[\p{L} .'-]{2,30})\s([A-Z]{2})$/u.exec(bare);
  return isPlace(bare) || (cityAndState !== null && isPlace(cityAndState[1]!) && isStateCode(cityAndState[2]!));
}

/**
 * The first place among contact lines; a labelled one wins, then a known one, then what looks like a street.
 * `details` are addresses and links, which part what stands beside them.
 */
export function findLocation(contactLines: readonly Line[], details: readonly Span[]): Piece | null {
  const lines = contactLines.map((line) => withoutDetails(line, details));
  const pieces = lines.flatMap((line, index) => placePieces(line, lines[index + 1])).map(withoutLabel);
  for (const piece of pieces) {
    const label = LABEL.exec(piece.text);
    if (label === null) continue;
    const value = trimPiece(piece, label[0].length, Math.min(piece.text.length, label[0].length + MAX_LOCATION_LENGTH));
    if (/^'?\p{L}|^\d{1,6}\s/u.test(value.text) && !value.text.includes("@")) return value;
  }
  return pieces.find((piece) => isLocation(piece.text)) ?? pieces.find((piece) => STREET.test(piece.text)) ?? null;
}

const NUMBER = /\+?\(?\d[\d\s().-]{7,24}\d/gu;

function withoutDetails(line: Line, details: readonly Span[]): Line {
  let { text } = line;
  for (const span of details) {
    if (!overlaps(span, line)) continue;
    const [from, to] = [Math.max(0, span.start - line.start), Math.min(text.length, span.end - line.start)];
    text = text.slice(0, from) + "\t".repeat(to - from) + text.slice(to);
  }
  return { ...line, text: text.replace(NUMBER, (number) => "\t".repeat(number.length)) };
}

/** "D: Chengdu, China", "Vietnam Web": a label nobody has heard of, the name of a link. */
function withoutLabel(piece: Piece): Piece {
  const from = /^\p{L}{1,12}[:：]\s+/u.exec(piece.text)?.[0].length ?? 0;
  const to = /(?:\s(?:web|website|linkedin|github|portfolio))+$/iu.exec(piece.text)?.index ?? piece.text.length;
  const untailed = trimPiece(piece, 0, to);
  const bare = trimPiece(piece, from, to);
  if (LABEL.test(piece.text)) return untailed;
  return isLocation(bare.text) ? bare : piece;
}

/** The pieces of a line; "Abu Dhabi, United Arab" takes "Emirates" from the line below. */
function placePieces(line: Line, next: Line | undefined): Piece[] {
  const pieces = splitPieces(line, COLUMN);
  const last = pieces.at(-1);
  if (last === undefined || next === undefined || next.start - line.end !== 1 || last.end < line.end - 2) return pieces;
  const first = splitPieces(next, COLUMN)[0];
  if (first === undefined || first.start !== next.start || last.text.length > MAX_LOCATION_LENGTH) return pieces;
  const whole = {
    start: last.start,
    end: first.end,
    text: `${line.text.slice(last.start - line.start)} ${first.text}`,
  };
  const country = whole.text.split(/,\s*/u).at(-1)!.trim();
  const label = LABEL.exec(whole.text)?.[0].length ?? 0;
  return whole.text.includes(",") &&
    isRegion(country) &&
    isLocation(whole.text.slice(label)) &&
    (line.text.endsWith(",") || !isLocation(first.text))
    ? [...pieces.slice(0, -1), whole]
    : pieces;
}

const SITE =
  /^(?:web|website|linkedin|github|gitlab|portfolio|twitter|x|xing|blog|skype|homepage|e-?mail|mobile|phone)$/iu;

/**
 * For want of a known place: what stands between the details of a contact line and is none of them. `taken` are
 * the details that are known.
 */
export function guessLocation(
  lines: readonly Line[],
  taken: readonly Span[],
  isOther: (text: string) => boolean,
): Piece | null {
  const shown = lines.filter((line) => line.text !== "");
  const holds = (line: Line | undefined) => line !== undefined && taken.some((span) => overlaps(span, line));
  for (const [index, line] of shown.entries()) {
    const among = holds(line) || (holds(shown[index - 1]) && holds(shown[index + 1]));
    if (!among) continue;
    for (const piece of splitPieces(line, COLUMN)) {
      if (
        taken.some((span) => overlaps(span, piece)) ||
        SITE.test(piece.text) ||
        piece.text.split(/,\s+/u).every(isOther) ||
        NOT_NAME.test(piece.text)
      )
        continue;
      if (
        /^[\p{Lu}\p{Lo}'][\p{L}\p{M}.' -]{2,40}(?:,\s\p{L}[\p{L}\p{M}.' -]{1,40}){0,2}$/u.test(piece.text) &&
        !namesJob(piece.text)
      )
        return piece;
    }
  }
  return null;
}

/** "Leeds, West Yorkshire", though no list knows the region. */
function isCityAndRegion(text: string, isOther: (text: string) => boolean): boolean {
  const parts = text.split(/,\s+/u);
  return (
    parts.length > 1 &&
    parts.length < 4 &&
    parts.every((part) =>
      /^\p{Lu}[\p{L}\p{M}.'-]+(?:[\s-](?:\p{Lu}[\p{L}\p{M}.'-]+|de|of|and|la|le|do|da|del|am|upon)){0,3}$/u.test(part),
    ) &&
    !parts.some((part) => isOther(part) || namesJob(part) || employerStrength(part) > 0 || NOT_NAME.test(part)) &&
    !DEGREE_SUFFIX.test(text)
  );
}

const HEAD_LINES = 8;

/** A city and a region that no list knows, on a line of their own beside the contact details in the first lines. */
export function findRegion(
  lines: readonly Line[],
  taken: readonly Span[],
  isOther: (text: string) => boolean,
): Piece | null {
  const shown = lines.filter((line) => line.text !== "").slice(0, HEAD_LINES);
  const holds = (line: Line | undefined) => line !== undefined && taken.some((span) => overlaps(span, line));
  const own = shown.find(
    (line, index) =>
      isCityAndRegion(line.text, isOther) &&
      !holds(line) &&
      [shown[index - 1], shown[index + 1], shown[index + 2]].some(holds),
  );
  return own === undefined ? null : trimPiece(own, 0, own.text.length);
}

/** Country in which a location lies, by its last known part. */
export function countryOfLocation(text: string): string | null {
  const parts = text
    .replace(POSTCODE, " ")
    .split(/\s*[,()/]\s*|\s+[-–]\s+/u)
    .reverse();
  for (const part of parts) {
    const country = countryOf(part.trim());
    if (country !== null) return country;
  }
  return null;
}
