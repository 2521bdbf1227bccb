import type { Fact, QuotedLine } from "@career/contracts";
import { byPlace } from "./order.ts";

export type Place = { readonly row: number; readonly start: number; readonly end: number };

const lineBreak = /\r\n|[\n\v\f\r\u0085\u2028\u2029]/gu;

/** The lines of a text, and where a range of it is in them: one place a line, without the space around. */
export const createTextLines = (text: string) => {
  const starts = [0, ...[...text.matchAll(lineBreak)].map((found) => found.index + found[0].length)];
  const lines = text.split(lineBreak);
  const placesOf = (start: number, end: number): Place[] =>
    lines.flatMap((line, row) => {
      const from = Math.max(0, start - starts[row]!);
      const to = Math.min(line.length, end - starts[row]!);
      const words = line.slice(from, Math.max(from, to));
      const at = from + words.length - words.trimStart().length;
      const length = words.trim().length;
      return length > 0 ? [{ row, start: at, end: at + length }] : [];
    });
  return { lines, placesOf };
};

const keyOf = ({ page, line }: Pick<Fact, "page" | "line">): string => `${page}:${line}`;

const occurrences = (text: string, quote: string): number[] => {
  const found: number[] = [];
  for (let at = text.indexOf(quote); at >= 0; at = text.indexOf(quote, at + 1)) found.push(at);
  return found;
};

const joined = /[\p{L}\p{N}]{2}/u;

const standsAlone = (text: string, start: number, end: number): boolean =>
  !joined.test(text.slice(start - 1, start + 1)) && !joined.test(text.slice(end - 1, end + 1));

/** What a quote says on the line that it begins on. */
const headOf = ({ quote }: Fact): string => quote.split(lineBreak)[0]!.trimEnd();

/**
 * Where a kept line begins in the document: facts tell their distances, so the place where most of them find their words
 * is it, of equals the one where most stand as words of their own, then the first. Null when no fact finds its words.
 */
const beginningOf = (text: string, facts: readonly Fact[]): number | null => {
  const heads = facts.map((fact) => ({ words: headOf(fact), start: fact.start })).filter(({ words }) => words !== "");
  const longest = heads.toSorted((a, b) => b.words.length - a.words.length).find(({ words }) => text.includes(words));
  if (!longest) return null;
  let best = { beginning: 0, fitting: 0, alone: 0 };
  for (const at of occurrences(text, longest.words)) {
    const beginning = longest.start - at;
    const places = heads.map(({ words, start }) => ({ words, from: start - beginning }));
    const fitting = places.filter(({ words, from }) => from >= 0 && text.startsWith(words, from));
    const alone = fitting.filter(({ words, from }) => standsAlone(text, from, from + words.length)).length;
    const isBetter = fitting.length > best.fitting || (fitting.length === best.fitting && alone > best.alone);
    if (isBetter) best = { beginning, fitting: fitting.length, alone };
  }
  return best.beginning;
};

type Row = { readonly page: number; readonly line: number; readonly text: string; readonly beginning: number | null };

const isOn = ({ page, line, text, beginning }: Row, fact: Fact): boolean =>
  page === fact.page &&
  line === fact.line &&
  beginning !== null &&
  fact.start >= beginning &&
  text.startsWith(fact.quote, fact.start - beginning);

/** A line with the rest of a quote that begins on it and runs on beyond what was kept. */
const completedBy = (row: Row, { quote, start }: Fact): Row => {
  const at = row.beginning === null ? -1 : start - row.beginning;
  const runsOn = at >= 0 && at < row.text.length && quote.startsWith(row.text.slice(at));
  return runsOn ? { ...row, text: row.text.slice(0, at) + quote } : row;
};

/**
 * The kept lines in order, and where the quote of a fact is in them. A quote that runs on beyond its line completes it;
 * one of `shown` that the kept part of its line lacks is a line of its own after it.
 */
export const createQuotedLines = (kept: readonly QuotedLine[], facts: readonly Fact[], shown: readonly Fact[]) => {
  const onLine = Map.groupBy(facts, keyOf);
  const rows = kept.map((line): Row => {
    const standing = onLine.get(keyOf(line)) ?? [];
    return standing.reduce(completedBy, { ...line, beginning: beginningOf(line.text, standing) });
  });
  for (const fact of shown.toSorted(byPlace)) {
    const isThere = rows.some((row) => isOn(row, fact));
    if (!isThere) rows.push({ page: fact.page, line: fact.line, text: fact.quote, beginning: fact.start });
  }
  rows.sort((a, b) => a.page - b.page || a.line - b.line);
  return {
    lines: rows.map(({ page, line, text }): QuotedLine => ({ page, line, text })),
    placeOf: (fact: Fact): Place => {
      const row = rows.findIndex((one) => isOn(one, fact));
      const start = fact.start - rows[row]!.beginning!;
      return { row, start, end: start + fact.quote.length };
    },
  };
};
