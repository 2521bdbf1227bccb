import { invisibleCharacters } from "./content.ts";

export type QuoteSpan = {
  readonly quote: string;
  /** Offsets into the source, end exclusive; the source's own words are `source.slice(start, end)`. */
  readonly start: number;
  readonly end: number;
};

const invisible = new RegExp(`${invisibleCharacters.source}|\u200C|\u200D`, "u");

/** Runs of white space become one space, invisible characters go; `offsets[i]` is where character i stands in `text`. */
const fold = (text: string): { folded: string; offsets: number[] } => {
  let folded = "";
  const offsets: number[] = [];
  let position = 0;
  for (const character of text) {
    const isSpace = /\s/.test(character);
    if (!invisible.test(character) && !(isSpace && folded.endsWith(" "))) {
      for (let unit = 0; unit < character.length; unit += 1) offsets.push(position + unit);
      folded += isSpace ? " " : character;
    }
    position += character.length;
  }
  return { folded, offsets };
};

/** Where each quote stands in the source, word for word apart from white space; those that do not stand there are missing. */
export const verifyQuotes = (quotes: readonly string[], source: string): { found: QuoteSpan[]; missing: string[] } => {
  const { folded, offsets } = fold(source);
  const found: QuoteSpan[] = [];
  const missing: string[] = [];
  for (const quote of quotes) {
    const wanted = fold(quote).folded.trim();
    const at = wanted === "" ? -1 : folded.indexOf(wanted);
    const start = offsets[at];
    const last = offsets[at + wanted.length - 1];
    if (at < 0 || start === undefined || last === undefined) missing.push(quote);
    else found.push({ quote, start, end: last + 1 });
  }
  return { found, missing };
};
