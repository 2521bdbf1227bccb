import { type Line, type Piece, splitPieces, trimPiece } from "./lines.ts";
import type { Demand } from "./posting-demands.ts";
import { levelOf } from "./posting-level.ts";
import { isContinent, isKnownPlace } from "./posting-places.ts";
import { postingHeading } from "./posting-sections.ts";
import { modeOfPiece, modesIn } from "./posting-work-mode.ts";

export type Workplace = { places: Demand[]; modes: Demand[] };

const FIELD = /\s*[|•·\t]\s*|\s{3,}|,\s(?=(?:location|standort|ort|arbeitsort|ubicación|lieu)\s?:)/giu;
const LOCATION =
  /^\W*(?:(?:(?:job|work|office|primary|position)\s)?(?:locations?|location\(s\)|standorte?|arbeitsort|dienstort|einsatzort|ort|workplace|place of work|city|lugar(?: de trabajo)?|ubicación|localización|lieu(?: de travail)?|localisation|sede|standplaats|lokalizacja|miejsce pracy|where|based in)\W{0,4}:|📍)\W*/iu;
const MODE =
  /^\W*(?:(?:work(?:ing|place)?[- ]?)?(?:mode|model|type|arrangement|set-?up|policy)|workplace type|remote(?: work(?:ing)?)?|arbeitsmodell|modalidad|home[- ]?office)\W{0,4}:\W*/iu;
const ALONE = /^\W*(?:(?:job |work |office )?locations?|standort|arbeitsort|ubicación|lieu de travail)\W*$/iu;
const REMOTE =
  /^\W*(?:remote(?: work(?:ing)?)?|home[- ]?office)\W{0,4}:\W*(?:(?<yes>yes|ja|sí|oui|fully|100\s?%)|(?<no>no|nein|non|not possible)|possible|optional|möglich)(?![\p{L}])/iu;
const MAX_VALUE = 60;
const SEPARATOR = /[()[\]|•·;/]|\s[–—-]\s|,?\s(?:or|oder|ou|o|and|und|&)\s|\s{3,}/giu;
const IN_MODE =
  /^(?:(?:fully|100\s?%)\s)?(?:hybrid remote|remote|hybrid|on-?site)\s(?:(?:in|from|within|at|anywhere in)\s)?(?:the\s)?/iu;
/** Says of a place that it is none. */
const NO_PLACE =
  /(?<!\p{L})(?:flexible|anywhere|various|multiple|several|different|nationwide|worldwide|global|tb[dac]|remote|hybrid|home|on-?site|field|office|days?|negotiable|see|yes|no|n\/a)(?!\p{L})/iu;

export type Field = { value: Piece; isPlace: boolean };

/** What stands behind labels, in the line or below it. "Remote: yes" is a value with its label. */
export function labelledFields(lines: readonly Line[]): Field[] {
  const fields: Field[] = [];
  const shown = lines.filter(({ text }) => text !== "");
  for (const [index, line] of shown.entries()) {
    const next = shown[index + 1];
    const isValue = next !== undefined && next.text.length <= MAX_VALUE && postingHeading(next.text) === null;
    if (ALONE.test(line.text) && isValue) fields.push({ value: next, isPlace: true });
    for (const field of splitPieces(line, FIELD)) {
      const place = LOCATION.exec(field.text)?.[0].length;
      const from = place ?? MODE.exec(field.text)?.[0].length;
      const end = /(?<=\p{L}{3})\.\s+(?=\p{Lu})/u.exec(field.text)?.index ?? field.text.length;
      const value = REMOTE.test(field.text) ? field : trimPiece(field, from ?? end, end);
      if (value.text !== "") fields.push({ value, isPlace: place !== undefined });
    }
  }
  return fields;
}

/** The places and modes of a label's value or a line of the header; of a header only places that are known. */
export function readWorkplace(line: Piece, labelled: boolean): Workplace {
  const read: Workplace = { places: [], modes: [] };
  const level = levelOf(line.text, 0, line.text.length) ?? "must";
  const add = (kind: "location" | "work-mode", value: string, { start, end }: Piece, stated = level): void => {
    const demand = { kind, value, level: stated, choice: null, passing: false, start, end };
    (kind === "location" ? read.places : read.modes).push(demand);
  };
  const remote = REMOTE.exec(line.text);
  if (remote !== null) {
    const { yes, no } = remote.groups!;
    const stated = yes === undefined && no === undefined ? "nice" : "must";
    add("work-mode", no === undefined ? "remote" : "on-site", trimPiece(line, 0, remote[0].length), stated);
    return read;
  }
  for (const piece of splitPieces(line, SEPARATOR)) {
    const parts = splitPieces(piece, /,\s*/gu);
    const named = parts.filter((part) => {
      const found = modeOfPiece(part.text);
      if (found !== null) add("work-mode", found.mode, part, found.level);
      return found === null;
    });
    const [first, last] = [named[0], named.at(-1)];
    if (first === undefined || last === undefined) continue;
    const lead = IN_MODE.exec(first.text)?.[0] ?? "";
    const rest = trimPiece(line, first.start - line.start + lead.length, last.end - line.start);
    const bracketed = /[([]\s*$/u.test(line.text.slice(0, piece.start - line.start));
    // "Ghent (Belgium)" is one place.
    const places = bracketed && read.places.length > 0 ? [] : placesOf(rest, labelled && !bracketed);
    const mode = trimPiece(first, 0, /^.*?(?:remote|hybrid|site)/iu.exec(lead)?.[0].length ?? 0);
    if (places.length > 0 && mode.text !== "") add("work-mode", modeOfPiece(mode.text)!.mode, mode);
    for (const place of places) add("location", place.text, place);
    if (places.length > 0) continue;
    for (const { mode, level: stated, from, to } of modesIn(rest.text))
      add("work-mode", mode, trimPiece(rest, from, to), stated);
  }
  if (!labelled && !read.modes.some(({ value }) => value === "remote"))
    read.places = read.places.filter(({ value }) => !isContinent(value));
  return withChoices(line, read);
}

/** "Berlin, Germany" is one place, "Berlin, Munich" are two. */
function placesOf(piece: Piece, labelled: boolean): Piece[] {
  if (isKnownPlace(piece.text)) return [piece];
  const parts = splitPieces(piece, /,\s*/gu);
  if (labelled) {
    if (parts.every(({ text }) => isKnownPlace(text))) return parts;
    return piece.text.length <= MAX_VALUE && /^[\p{Lu}\d]/u.test(piece.text) && !NO_PLACE.test(piece.text)
      ? [piece]
      : [];
  }
  for (const [index, { start }] of parts.entries()) {
    const tail = trimPiece(piece, start - piece.start, piece.text.length);
    if (isKnownPlace(tail.text)) return [tail];
    const into = /^.{2,60}\s(?:in|near)\s(?=\p{Lu})/u.exec(tail.text)?.[0].length;
    const inside = into === undefined ? null : trimPiece(tail, into, tail.text.length);
    if (inside !== null && isKnownPlace(inside.text)) return [inside];
    const part = parts[index]!;
    if (parts.length > 1 && isKnownPlace(part.text)) return [part];
  }
  return [];
}

/** "Berlin or Munich", "remote or hybrid"; "Berlin or remote" needs neither. */
function withChoices({ text }: Piece, { places, modes }: Workplace): Workplace {
  const apart = /\s(?:or|oder|ou|o)\s|\//iu.test(text);
  const added = /\s(?:and|und|&|y|et)\s/iu.test(text);
  if (apart && places.length > 0 && modes.some(({ value }) => value === "remote"))
    return { places: places.map(asNice), modes: modes.map(asNice) };
  return {
    places: places.length > 1 && !added ? places.map((one) => ({ ...one, choice: places[0]!.start })) : places,
    modes: modes.length > 1 && apart ? modes.map((one) => ({ ...one, choice: modes[0]!.start })) : modes,
  };
}

const asNice = (demand: Demand): Demand => ({ ...demand, level: "nice" });
