/** Characters that take no room: zero-width, direction marks, and the tag block, which can spell a whole hidden sentence. */
const invisible = /[\u061C\u180E\u200B-\u200F\u202A-\u202E\u2060-\u206F\uFEFF\u{E0000}-\u{E007F}]/gu;
const tagCharacter = /[\u{E0020}-\u{E007F}]/u;
/** Joiners belong to the spelling of these scripts and to composed emoji. */
const joinerScript =
  /(?:\uFE0F|[\p{Script=Arabic}\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Gurmukhi}\p{Script=Gujarati}\p{Script=Oriya}\p{Script=Tamil}\p{Script=Telugu}\p{Script=Kannada}\p{Script=Malayalam}\p{Script=Sinhala}\p{Script=Mongolian}\p{Extended_Pictographic}])$/u;
const ligature = /[\uFB00-\uFB06]/g;
const wideSpace = /[\u00A0\u1680\u2000-\u200A\u202F\u205F\u3000]/g;
/** Bullets of Symbol and Wingdings, which keep their private code points. */
const symbolBullet = /[\uF0A7\uF0A8\uF0B7\uF0D8\uF0FC\uF06C\uF06E\uF076\uF02D]/g;
const privateUse = /[\uE000-\uF8FF]/g;
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what this removes
const control = /[\u0000-\u0008\u000E-\u001F\u007F-\u009F\uFFFE\uFFFF]/g;

export type CleanText = { text: string; zeroWidth: number; tags: number };

/** Removes what the eye cannot see and spells ligatures and spaces plainly. Never adds or removes a line break. */
export function cleanCharacters(raw: string): CleanText {
  let zeroWidth = 0;
  let tags = 0;
  const text = raw
    .replace(invisible, (character, offset: number) => {
      const joiner = character === "\u200C" || character === "\u200D";
      if (joiner && joinerScript.test(raw.slice(Math.max(0, offset - 2), offset))) return character;
      zeroWidth += 1;
      if (tagCharacter.test(character)) tags += 1;
      return "";
    })
    .replaceAll("\u00AD", "")
    .replace(ligature, (character) => character.normalize("NFKC"))
    .replace(wideSpace, " ")
    .replace(symbolBullet, "•")
    .replace(privateUse, "")
    .replace(control, "");
  return { text, zeroWidth, tags };
}
