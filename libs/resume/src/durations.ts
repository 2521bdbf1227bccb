const NUMBER_WORDS: ReadonlyMap<string, number> = new Map(
  ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"].map(
    (word, index): [string, number] => [word, index + 1],
  ),
);
const NUMBER = `\\d{1,3}(?:[.,]\\d)?|${[...NUMBER_WORDS.keys()].join("|")}`;
const YEARS = "years?|yrs?\\.?|jahre?n?|années?|ans?|años?|anos?|anni|anno|jaar|lata?|år|год|года|лет";
const MONTHS =
  "months?|mos?\\.?|mths?\\.?|monate?n?|mois|mes(?:es)?|mês|mesi|maanden?|miesiące|miesięcy|måneder|månader|месяц\\p{L}{0,3}|ay";
const WEEKS = "weeks?|wks?\\.?|wochen?|semaines?|semanas?|settimane";

const DURATION = new RegExp(
  `(?<![\\p{L}\\d.,$€£])(?:(?<years>${NUMBER})\\s{0,2}-?(?:${YEARS})(?!\\p{L})(?:\\s{0,2}(?:,|and|&|und|et|y|e)?\\s{0,2}(?<rest>\\d{1,2})\\s{0,2}(?:${MONTHS})(?!\\p{L}))?` +
    `|(?<months>${NUMBER})\\s{0,2}-?\\s?(?:${MONTHS})(?!\\p{L})|(?<weeks>${NUMBER})\\s{0,2}-?(?:${WEEKS})(?!\\p{L}))`,
  "iu",
);
/** "5 years of experience" and "2 years ago" are claims about something else than one role. */
const NOT_A_PERIOD = /^'?\+?\s{0,2}(?:of\b|in\b|with\b|experience|ago\b|old\b|warranty|relevant|professional|total)/iu;
const WEEKS_PER_MONTH = 4.345;
const LONGEST_MONTHS = 600;

/** "8 months", "2 years 3 months", "12-week". */
export function findDuration(text: string): { from: number; to: number; months: number } | null {
  const match = DURATION.exec(text);
  if (match === null || NOT_A_PERIOD.test(text.slice(match.index + match[0].length))) return null;
  const { years, rest, months, weeks } = match.groups ?? {};
  const total = number(years) * 12 + number(rest) + number(months) + number(weeks) / WEEKS_PER_MONTH;
  if (total <= 0 || total > LONGEST_MONTHS) return null;
  return { from: match.index, to: match.index + match[0].length, months: Math.max(1, Math.round(total)) };
}

function number(text: string | undefined): number {
  if (text === undefined) return 0;
  return NUMBER_WORDS.get(text.toLowerCase()) ?? Number(text.replace(",", "."));
}
