import type { Requirement } from "@career/contracts";

type Level = Requirement["level"];

const NICE_PHRASE =
  /(?<!\p{L})(?:(?:is|are|would be|will be|as|be) (?:considered )?(?:an? )?(?:\p{L}+ )?(?:plus|bonus|advantage|asset)|a (?:big |strong |huge |definite )?plus|plus point|preferred|preferably|preference (?:for|will)|ideally|bonus(?: points)?|nice[- ]to[- ]have|good[- ]to[- ]have|desirable|desired|advantageous|beneficial|optional|would be (?:nice|great|ideal|helpful|beneficial|useful)|(?:do not|don't) need|not (?:strictly )?(?:required|necessary|mandatory)|helpful|von vorteil|wünschenswert|un plus)(?!\p{L})/iu;
const MUST_PHRASE =
  /(?<!\p{L})(?:must(?![- ]see)|required|requires?|mandatory|essential|minimum|at least|need to have|you(?:'ll)? need|strong (?:experience|knowledge|background|proficiency)|proven|zwingend|erforderlich|indispensable|imprescindible)(?!\p{L})/iu;

const FLUENT =
  /^\W*(?:fluent|native|business-level|fließend\p{L}*|verhandlungssicher\p{L}*|muttersprach\p{L}*)(?!\p{L})/iu;
const CLAUSE_END = /;|,? but |,? while |,? whereas | – | — /gu;

/**
 * What a sentence says about the words from `from` to `to`: brackets around or right behind them, else their own part of
 * the clause, else the next part that states a level, else the one before. Null when nothing does.
 */
export function levelOf(sentence: string, from: number, to: number): Level | null {
  let text = sentence;
  for (const aside of sentence.matchAll(/\(([^()]{0,120})\)/gu)) {
    const end = aside.index + aside[0].length;
    const around = aside.index < from && to < end;
    const behind = aside.index >= to && aside.index - to < 2;
    const stated = around || behind ? statedLevel(aside[1]!) : null;
    if (stated !== null) return stated;
    text = text.slice(0, aside.index) + " ".repeat(aside[0].length) + text.slice(end);
  }
  const clause = clauseAround(text, from);
  const parts = clause.text.split(",");
  const own = clause.text.slice(0, from - clause.start).split(",").length - 1;
  // "Fluent German, English is a plus": the part behind is about itself.
  if (FLUENT.test(parts[own]!)) return statedLevel(parts[own]!);
  for (const part of [...parts.slice(own), ...parts.slice(0, own).reverse()]) {
    const stated = statedLevel(part);
    if (stated !== null) return stated;
  }
  return null;
}

function clauseAround(text: string, offset: number): { text: string; start: number } {
  let start = 0;
  for (const end of text.matchAll(CLAUSE_END)) {
    if (end.index >= offset) return { text: text.slice(start, end.index), start };
    start = end.index + end[0].length;
  }
  return { text: text.slice(start), start };
}

function statedLevel(printed: string): Level | null {
  const clause = printed.replace(/\s+/gu, " ");
  if (NICE_PHRASE.test(clause)) return "nice";
  return MUST_PHRASE.test(clause) ? "must" : null;
}

/** Which of several alternatives is liked best does not make it optional: "React (preferred) or Vue", "Java or ideally Kotlin". */
const PREFERENCE =
  /\((?:strongly )?(?:preferred|preferably|ideally)\)(?=\s?,?\s?(?:\/|or\s|oder\s))|(?<=\s(?:or|oder),?\s)(?:ideally|preferably)(?!\p{L}),?/giu;

/** The same sentence with blanks in place of a preference among alternatives. */
export const withoutPreference = (sentence: string): string =>
  sentence.replace(PREFERENCE, (words) => " ".repeat(words.length));
