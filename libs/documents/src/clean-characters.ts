/** Characters that take no room: zero-width, direction marks, and the tag block, which can spell a whole hidden sentence. */
const invisible = "[\\u061C\\u180E\\u200B-\\u200F\\u202A-\\u202E\\u2060-\\u206F\\uFEFF\\u{E0000}-\\u{E007F}]";
const ligature = "[\\uFB00-\\uFB06]";
const wideSpace = "[\\u00A0\\u1680\\u2000-\\u200A\\u202F\\u205F\\u3000]";
/** Bullets of Symbol and Wingdings, which keep their private code points. */
const symbolBullet = "[\\uF0A7\\uF0A8\\uF0B7\\uF0D8\\uF0FC\\uF06C\\uF06E\\uF076\\uF02D]";
/** Soft hyphens, private use, control characters. */
const meaningless = "[\\u00AD\\uE000-\\uF8FF\\u0000-\\u0008\\u000E-\\u001F\\u007F-\\u009F\\uFFFE\\uFFFF]";
/** A letter and an accent that is drawn over it are one letter. */
const combined = "\\p{L}[\\u0300-\\u036F]+";
const unclean = new RegExp(
  `(?<invisible>${invisible})|(?<compatible>${ligature}|${combined})|(?<space>${wideSpace})|(?<bullet>${symbolBullet})|${meaningless}`,
  "gu",
);
const tagCharacter = /[\u{E0020}-\u{E007F}]/u;
/** Joiners belong to the spelling of these scripts and to composed emoji. */
const joinerScript =
  /(?:\uFE0F|[\p{Script=Arabic}\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Gurmukhi}\p{Script=Gujarati}\p{Script=Oriya}\p{Script=Tamil}\p{Script=Telugu}\p{Script=Kannada}\p{Script=Malayalam}\p{Script=Sinhala}\p{Script=Mongolian}\p{Extended_Pictographic}])$/u;

export type CleanText = {
  text: string;
  zeroWidth: number;
  tags: number;
  /** Where a place of the raw text is in the clean one. */
  placeOf: (rawPlace: number) => number;
};

/** Removes what the eye cannot see and spells ligatures, accents and spaces plainly. Never adds or removes a line break. */
export function cleanCharacters(raw: string): CleanText {
  let zeroWidth = 0;
  let tags = 0;
  const edits: { at: number; removed: number; added: number }[] = [];
  const clean = (character: string, offset: number, groups: Record<string, string | undefined>): string => {
    if (groups.space) return " ";
    if (groups.bullet) return "•";
    if (groups.compatible) return character.normalize(character.length > 1 ? "NFC" : "NFKC");
    if (!groups.invisible) return "";
    const joiner = character === "\u200C" || character === "\u200D";
    if (joiner && joinerScript.test(raw.slice(Math.max(0, offset - 2), offset))) return character;
    zeroWidth += 1;
    if (tagCharacter.test(character)) tags += 1;
    return "";
  };
  const text = raw.replace(unclean, (character: string, ...rest: unknown[]) => {
    const [offset, groups] = [rest.at(-3) as number, rest.at(-1) as Record<string, string | undefined>];
    const replacement = clean(character, offset, groups);
    if (replacement.length !== character.length) {
      edits.push({ at: offset, removed: character.length, added: replacement.length });
    }
    return replacement;
  });
  return { text, zeroWidth, tags, placeOf: (rawPlace) => shift(edits, rawPlace) };
}

function shift(edits: readonly { at: number; removed: number; added: number }[], rawPlace: number): number {
  let place = rawPlace;
  for (const { at, removed, added } of edits) {
    if (at + removed <= rawPlace) place += added - removed;
    else {
      if (at < rawPlace) place += Math.min(added, rawPlace - at) - (rawPlace - at);
      break;
    }
  }
  return place;
}
