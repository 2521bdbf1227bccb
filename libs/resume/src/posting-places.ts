import { isPlace, isRegion } from "./geography.ts";
import { type Piece, trimPiece } from "./lines.ts";
import { isSurelyLocation } from "./location.ts";

const REGION =
  /^(?:EU|European Union|Europe|EMEA|EEA|DACH|LATAM|APAC|North America|Latin America|South America|Asia|Africa|Scandinavia|Nordics|Benelux|Europa|Deutschlandweit|bundesweit)$/u;
/** Towns that are also plain words, which a label or their country must vouch for. */
const PLAIN_WORD =
  /^(?:Nice|Reading|Split|Bath|Mobile|Orange|Tours|Pau|Mons|Essen|Hull|Natal|Male|Victoria|Regina|Surrey|York)$/u;
const NAME = /\p{Lu}[\p{L}.'’-]*(?:(?:,\s|\s)(?:\p{Lu}[\p{L}.'’-]*|(?:am|an der|upon|de|del|of)(?=\s\p{Lu})))*/uy;
const MAX_NAME = 90;

/** A market as well as a place: "Head of Sales, EMEA". */
export const isContinent = (name: string): boolean => REGION.test(name);

/** Whether a place is a country, a state or larger: somewhere to live rather than an office to come to. */
export const isArea = (name: string): boolean => REGION.test(name) || isRegion(name);

/** "Berlin", "Austin, TX", "EU": a place whatever stands around it. */
export function isKnownPlace(name: string): boolean {
  if (REGION.test(name)) return true;
  const parts = name.split(/,\s*/u);
  if (parts.length === 1)
    return (
      !PLAIN_WORD.test(name) && /^\p{Lu}/u.test(name) && isSurelyLocation(name) && !/remote|hybrid|site/iu.test(name)
    );
  return (
    parts.length < 5 &&
    isRegion(parts.at(-1)!) &&
    (isPlace(parts[0]!) || (parts.length === 2 && isSurelyLocation(name)))
  );
}

/** The longest known place that starts at an offset. */
function placeAt(line: Piece, from: number): Piece | null {
  NAME.lastIndex = from;
  const name = NAME.exec(line.text.slice(0, from + MAX_NAME));
  for (let to = from + (name?.[0].length ?? 0); to > from; to = lastBreak(line.text, from, to)) {
    const piece = trimPiece(line, from, to);
    const bare = piece.text.replace(/\.$/u, "");
    if (isKnownPlace(bare)) return { ...piece, text: bare, end: piece.start + bare.length };
  }
  return null;
}

function lastBreak(text: string, from: number, to: number): number {
  const space = text.lastIndexOf(" ", to - 1);
  return space <= from ? from : space;
}

export type Places = { places: Piece[]; choice: boolean };

/** The places of a list that starts at an offset; "or", a slash and commas leave a choice, "and" does not. */
export function placesAt(line: Piece, from: number): Places {
  const places: Piece[] = [];
  let choice = true;
  let at = from;
  for (;;) {
    const place = placeAt(line, at);
    if (place === null) return { places, choice: choice && places.length > 1 };
    places.push(place);
    const end = place.end - line.start;
    const joint = /^\s?(?:,?\s?(?<and>and|und|y|et|&)\s|,?\s?(?:or|oder|o|ou)\s|[,/|]\s?)(?:in\s)?(?:the\s)?/iu.exec(
      line.text.slice(end, end + 20),
    );
    if (joint === null) return { places, choice: choice && places.length > 1 };
    at = end + joint[0].length;
    if (joint.groups!.and !== undefined && placeAt(line, at) !== null) choice = false;
  }
}
