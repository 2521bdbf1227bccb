import { countryOf, isPlace, isRegion, isStateCode } from "./geography.ts";
import { employerStrength, namesJob } from "./job-words.ts";
import { type Line, type Piece, splitPieces, trimPiece } from "./lines.ts";

const COLUMN = /\t+|\s{2,}|\s?[|•·●▪◆∙■♦✉☎✆📍🏠]\s?|\s[–—]\s|\s-\s/gu;
const LABEL =
  /^(?:location|address|current location|city|based in|lives? in|residence|place|adresse|wohnort|anschrift|ort|ubicación|dirección|endereço|indirizzo|adres|lieu)\s{0,2}(?::|\bin\b)\s{0,3}|^based in\s+/iu;
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
  return (isPlace(parts[0]!) && (isRegion(last) || isPlace(last))) || (parts.length === 2 && isStateCode(last));
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

/** The first place among contact lines; a labelled one wins. */
export function findLocation(lines: readonly Line[]): Piece | null {
  const pieces = lines.flatMap((line) => splitPieces(line, COLUMN));
  for (const piece of pieces) {
    const label = LABEL.exec(piece.text);
    if (label === null) continue;
    const value = trimPiece(piece, label[0].length, Math.min(piece.text.length, label[0].length + MAX_LOCATION_LENGTH));
    if (/^\p{L}|^\d{1,6}\s/u.test(value.text) && !value.text.includes("@")) return value;
  }
  return pieces.find((piece) => isLocation(piece.text)) ?? pieces.find((piece) => STREET.test(piece.text)) ?? null;
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
