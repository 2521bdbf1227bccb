/** Kinds of placeholders; a model reads them as words, so they say what stood there. */
export const identifierKinds = ["PERSON", "EMAIL", "PHONE", "LINK", "ADDRESS", "TEXT"] as const;
export type IdentifierKind = (typeof identifierKinds)[number];

export type IdentifierPattern = {
  readonly kind: IdentifierKind;
  readonly source: string;
  /** Decides about a match that the pattern alone cannot. */
  readonly accepts?: (match: string) => boolean;
};

const notBefore = String.raw`(?<![\p{L}\p{N}])`;
const notAfter = String.raw`(?![\p{L}\p{N}])`;
const linkTail = String.raw`[^\s<>"')\],;]*[^\s<>"')\],;.:!?]`;

/** Words between the parts of a name; replacing them would leave holes everywhere. */
const particles = new Set(
  "al bin da de del der di do dos du el la le of ter the van vom von zu and mr mrs ms dr".split(" "),
);

const literal = (text: string): string =>
  text.replaceAll(/[.*+?^${}()|[\]\\/]/g, String.raw`\$&`).replaceAll("'", "['’]");

const withoutAccents = (text: string): string => text.normalize("NFD").replaceAll(/\p{M}/gu, "").normalize("NFC");

const spellings = (text: string): string[] => [...new Set([text, withoutAccents(text)])];

/** Years, months and days written with hyphens or blanks look like a phone number and are not one. */
const isDate = (match: string): boolean => {
  const numbers = match.split(/\D+/).filter(Boolean);
  const isYear = (number: string) => /^(?:19|20)\d\d$/.test(number);
  return !match.startsWith("+") && numbers.some(isYear) && numbers.every((n) => isYear(n) || Number(n) <= 31);
};

/** What looks like contact data, whoever's it is. Each starts only where a run starts, so long text costs linear time. */
export const contactPatterns: readonly IdentifierPattern[] = [
  { kind: "TEXT", source: String.raw`\[(?:${identifierKinds.join("|")})_\d+\]` },
  {
    kind: "EMAIL",
    source: String.raw`(?<![\p{L}\p{N}._%+-])[\p{L}\p{N}._%+-]{1,64}@[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63})+`,
  },
  { kind: "LINK", source: String.raw`${notBefore}(?:https?:\/\/|mailto:|www\.)${linkTail}` },
  {
    kind: "LINK",
    source: String.raw`(?<![\p{L}\p{N}@._-])(?:[a-z0-9-]{1,63}\.){1,4}(?:com|org|net|io|dev|me|in|ai|co|edu|app|de|uk|eu|tech|page|link|xyz)\/${linkTail}`,
    accepts: (match) => !/^(?:asp|vb|ado)\.net\//i.test(match),
  },
];

export const phonePattern: IdentifierPattern = {
  kind: "PHONE",
  source: String.raw`(?<![\p{L}\p{N}.,])(?:\+|\(\+?)?\d(?:[ \t().-]{0,3}\d){6,14}(?![\p{L}\p{N}])`,
  accepts: (match) => !isDate(match) && (match.startsWith("+") || match.replaceAll(/\D/g, "").length >= 8),
};

const kindOf = (identifier: string): IdentifierKind => {
  if (identifier.includes("@")) return "EMAIL";
  if (/:\/\/|^www\.|\.[a-z]{2,}\//i.test(identifier)) return "LINK";
  if (/^[\d\s+()./-]{6,}$/.test(identifier)) return "PHONE";
  return /\d/.test(identifier) ? "ADDRESS" : "PERSON";
};

const loose = (words: readonly string[], between: string): string => words.map(literal).join(between);

/** "An" and "Li" are names, "an" and "li" mostly are not. */
const exactCase = (part: string): string => `(?-i:${literal(part)}|${literal(part.toUpperCase())})`;

type Weighed = { readonly source: string; readonly length: number };

const namePatterns = (name: string): Weighed[] => {
  const words = name.split(/[\s,._-]+/).filter((word) => /\p{L}/u.test(word));
  const { length } = words.join("");
  // Long names are found in user names too, where nothing separates them from what stands around.
  const isTelling = words.length > 1 && length >= 6;
  const whole = isTelling
    ? loose(words, String.raw`[\s,._-]*`)
    : `${notBefore}${loose(words, String.raw`[\s,._-]+`)}${notAfter}`;
  const parts = words.filter((word) => word.length > 1 && (words.length === 1 || !particles.has(word.toLowerCase())));
  const bounded = parts.map((part) => ({
    source: `${notBefore}${part.length > 2 ? literal(part) : exactCase(part)}${notAfter}`,
    length: part.length,
  }));
  return words.length === 0 ? [] : [...(words.length > 1 ? [{ source: whole, length }] : []), ...bounded];
};

const patternsOf = (identifier: string, kind: IdentifierKind): Weighed[] =>
  kind === "PERSON"
    ? namePatterns(identifier)
    : [{ source: loose(identifier.split(/\s+/), String.raw`\s+`), length: identifier.length }];

/** Patterns of the identifiers that the caller knows, the longest first. */
export const knownPatterns = (identifiers: readonly string[]): IdentifierPattern[] =>
  identifiers
    .map((identifier) => identifier.trim())
    .filter((identifier) => identifier.length > 1)
    .flatMap((identifier) => {
      const kind = kindOf(identifier);
      return spellings(identifier).flatMap((spelling) =>
        patternsOf(spelling, kind).map((weighed) => ({ kind, ...weighed })),
      );
    })
    .sort((a, b) => b.length - a.length);
