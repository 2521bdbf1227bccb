import { type CountryCode, isSupportedCountry, parsePhoneNumberFromString } from "libphonenumber-js";
import { findDatePoints } from "./date-points.ts";
import type { Line, Piece, Span } from "./lines.ts";
import { isTopLevel } from "./links.ts";

const LOCAL_PART = /[\p{L}\d._%+'-]/u;
const MAX_LOCAL_LENGTH = 64;

/** E-mail addresses in any text, found from the "@" outwards, so that long runs of letters cost nothing. */
export function findEmails(text: string): Span[] {
  const found: Span[] = [];
  for (let at = text.indexOf("@"); at >= 0; at = text.indexOf("@", at + 1)) {
    let start = at;
    while (start > 0 && at - start < MAX_LOCAL_LENGTH && LOCAL_PART.test(text[start - 1]!)) start--;
    while (start < at && /[.'+-]/.test(text[start]!)) start++;
    const length = domainLength(text.slice(at + 1, at + 200));
    if (start < at && length > 0) found.push({ start, end: at + 1 + length });
  }
  return found;
}

const DOMAIN = /^(?:[\p{L}\d](?:[\p{L}\d-]{0,62})\.){1,6}(?<top>\p{L}{2,24})(?![\p{L}\d])/u;
/** The rest of a domain alone at the start of the next line. */
const DOMAIN_REST = /^[\p{Ll}\d-]{0,40}(?:\.[\p{Ll}\d-]{1,40}){0,3}(?=\s|$)/u;

/** Where no room was left, "jane@mail.exampl" goes on with "e.org" in the next line. */
function domainLength(after: string): number {
  const domain = DOMAIN.exec(after);
  const line = after.split("\n", 1)[0]!;
  const [below = ""] = after.slice(line.length + 1).split("\n", 1);
  // "…@mail.example.co" above "m" alone.
  const torn = /^(?:m|\.?\p{Ll}{2})$/u.test(below.trim());
  const ends = !torn && isTopLevel(domain?.groups?.top);
  if (ends || !/^[\p{L}\d.-]*$/u.test(line)) return domain?.[0].length ?? 0;
  const rest = DOMAIN_REST.exec(after.slice(line.length + 1))?.[0] ?? "";
  const whole = rest.startsWith("www.") ? null : DOMAIN.exec(line + rest);
  return isTopLevel(whole?.groups?.top) && whole![0].length === line.length + rest.length
    ? line.length + 1 + rest.length
    : (domain?.[0].length ?? 0);
}

const PHONE = /(?<![\d/\p{L}])(?:\+|00|\(\+)?\s?\(?\d(?:[\s().\-–/]{0,3}\d){6,16}(?!\d|[/%])/gu;
const PHONE_LABEL =
  /(?<!\p{L})(?:phone|mobile|cell|tel|telefoon|telefone?|telefono|teléfono|téléphone|telephone|portable|celular|móvil|cellulare|gsm|mob|mobil|handy|contact|whatsapp|тел|телефон|電話|电话|手机|전화|연락처|هاتف|फोन|m|t|p|☎|✆|📞|📱)\s?(?:no\.?|number|nr\.?)?\s?[.:：]?\s{0,3}$/iu;
const SAME_NUMBER = /^[\s().\-–/]{0,3}\d/;

/** "Dallas, TX 75201" */
const POSTCODE_AT_END = /[\p{L},]\s\d{4,6}(?:-\d{4})?$/u;

const MAX_CANDIDATES = 200;

type Reader = (printed: string, labelled: boolean) => string | null;

/** The first telephone number of the contact lines, in E.164. `country` reads numbers without a country code. */
export function findPhone(lines: readonly Line[], country: string | null): Piece | null {
  return firstPhone(lines, (printed, labelled) => e164(printed, country, labelled));
}

/** The first number that can be nothing else but is of no known country, as printed. */
export function findNationalPhone(lines: readonly Line[]): Piece | null {
  return firstPhone(lines, (printed, labelled) => {
    const digits = printed.replace(/\D/g, "").length;
    const national = /^\(?0[1-9]/.test(printed) || labelled;
    return national && digits >= FEWEST_DIGITS && digits <= MOST_DIGITS && !isDate(printed) ? printed : null;
  });
}

const FEWEST_DIGITS = 8;
const MOST_DIGITS = 13;

function firstPhone(lines: readonly Line[], read: Reader): Piece | null {
  let tried = 0;
  for (const [index, line] of lines.entries()) {
    if (!/\d{2}/.test(line.text)) continue;
    const text = withRest(line, lines[index + 1]);
    for (const match of text.matchAll(PHONE)) {
      if (match.index >= line.text.length) break;
      if (++tried > MAX_CANDIDATES) return null;
      const printed = match[0].trim();
      const from = match.index + match[0].indexOf(printed);
      const labelled = PHONE_LABEL.test(line.text.slice(Math.max(0, from - 24), from));
      const own = printed.slice(0, line.text.length - from);
      for (const reading of own === printed ? [own] : [printed, own]) {
        const value = read(reading, labelled);
        if (value !== null) return { text: value, start: line.start + from, end: line.start + from + reading.length };
      }
    }
  }
  return null;
}

/** A number that breaks off at the end of a line goes on in the next one. */
function withRest(line: Line, next: Line | undefined): string {
  const broken =
    next !== undefined &&
    next.start - line.end === 1 &&
    /[\d)]\s?[-–]?$/.test(line.text) &&
    (!POSTCODE_AT_END.test(line.text) || PHONE_LABEL.test(line.text.replace(/\d+$/, ""))) &&
    SAME_NUMBER.test(next.text) &&
    !(/^(?:\+|00)/.test(next.text) && next.text.replace(/\D/g, "").length > FEWEST_DIGITS);
  return broken ? `${line.text} ${next.text.slice(0, 24)}` : line.text;
}

function e164(printed: string, country: string | null, labelled: boolean): string | null {
  const international = /^\(?(?:\+|00)/.test(printed);
  if (!international && !labelled && isDate(printed)) return null;
  const digits = printed.replace(/^\(?00/, "+");
  if (international) return possible(digits.replace(/^\(\+/, "+"), undefined) ?? asPrinted(digits);
  const american = /^\(?\d{3}\)?[\s.-]{0,3}\d{3}[\s.-]?\d{4}$/.test(printed) || /^1[\s.-]\(?[2-9]\d{2}/.test(printed);
  if (country !== null) {
    const national = possible(digits, country);
    if (national !== null) return national;
  }
  if (/^(?:91[\s-])?[6-9]\d{4}\s?\d{5}$/.test(printed) && country === null) return possible(digits, "IN");
  return american ? possible(digits, "US") : null;
}

/** "2012 – 2015", "03/2019 - 06/2021": every digit belongs to a date. */
function isDate(printed: string): boolean {
  const points = findDatePoints(printed);
  return (
    points.length > 0 &&
    !points.reduceRight((rest, { from, to }) => rest.slice(0, from) + rest.slice(to), printed).match(/\d/)
  );
}

/** A number that its country does not have, with a country code all the same: what is printed is what is called. */
function asPrinted(printed: string): string | null {
  const digits = printed.replace(/\D/g, "");
  return digits.length >= 9 && digits.length <= 15 ? `+${digits}` : null;
}

function possible(printed: string, country: string | undefined): string | null {
  const known = country !== undefined && isSupportedCountry(country) ? (country as CountryCode) : undefined;
  if (country !== undefined && known === undefined) return null;
  const number = parsePhoneNumberFromString(printed, known);
  return number?.isPossible() ? number.number : null;
}
