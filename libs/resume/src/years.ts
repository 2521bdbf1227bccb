const WORDS: readonly string[] = [
  "zero",
  "one",
  "two",
  "three",
  "four",
  "five",
  "six",
  "seven",
  "eight",
  "nine",
  "ten",
  "eleven",
  "twelve",
];

const YEARS = new RegExp(
  `(?<![\\p{L}\\d.,$€£])(?<low>\\d{1,2}(?:[.,]5)?|${WORDS.slice(1).join("|")})(?:\\s?\\(\\d{1,2}\\))?\\s?(?:\\+|plus|or more)?\\s?(?:(?:[-–—]|to|bis|à|a)\\s?(?:\\d{1,2}|${WORDS.slice(1).join("|")})\\s?\\+?\\s?)?(?:or more\\s)?(?:years?|yrs?\\.?|jahren?|ans|años|anos|anni|jaar|lat)(?:'|\\u2019)?(?!\\p{L})`,
  "giu",
);
const ABOUT_EXPERIENCE =
  /experience|expertise|exp\b|track record|background|worked|working|hands-on|as an?\b|similar (?:role|position)|in (?:a|the|an)?\s?(?:\p{L}+\s)?(?:role|position|field|industry)|(?:with|in|of|using|developing|building|writing|leading|managing)\s\p{L}|erfahrung|expérience|experiencia|experiência|esperienza|ervaring|doświadczeni/iu;
const ABOUT_SOMETHING_ELSE =
  /^\s?(?:ago|old|of age|in business|in a row|of history|vesting|contract|warranty|of growth|anniversary|young)|fixed[- ]term|founded|history of|years (?:of )?(?:success|innovation)/iu;

/** Years of experience a sentence asks for; of a range the lower end. */
export function experienceYears(text: string): { years: number; from: number; to: number } | null {
  for (const match of text.matchAll(YEARS)) {
    const after = text.slice(match.index + match[0].length, match.index + match[0].length + 120);
    if (
      ABOUT_SOMETHING_ELSE.test(after) ||
      /(?:over|past|last|next|for the|within|every)\s(?:the\s)?(?:last\s|past\s)?$/iu.test(text.slice(0, match.index))
    )
      continue;
    const before = text.slice(Math.max(0, match.index - 80), match.index);
    if (!ABOUT_EXPERIENCE.test(after) && !/experience|minimum|at least|erfahrung/iu.test(before)) continue;
    const low = match.groups!.low!.toLowerCase();
    const years = WORDS.includes(low) ? WORDS.indexOf(low) : Number(low.replace(",", "."));
    if (years > 0 && years <= 40) return { years, from: match.index, to: match.index + match[0].length };
  }
  return null;
}
