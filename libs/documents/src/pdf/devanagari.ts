import type { Mark } from "./fragments.ts";

const vowelSignI = "\u093F";
const virama = "\u094D";
const afterConsonant = /[\u0915-\u0939\u0958-\u095F\u093C]$/u;
const startsWithConsonant = /^[\u0915-\u0939\u0958-\u095F]/u;

type Written = { text: string; marks: Mark[] };

/** The short "i" of Devanagari is drawn before its consonants and read after them; fonts hand it over as it is drawn. */
export function inReadingOrder({ text, marks }: Written): Written {
  const units = marks.map((mark) => text.slice(mark.at, mark.at + mark.length));
  if (!units.some((unit, index) => unit === vowelSignI && !followsConsonant(text, marks[index]!))) {
    return { text, marks };
  }
  const order = units.map((_, index) => index);
  for (let index = 0; index < units.length; index += 1) {
    const end = units[index] === vowelSignI ? endOfCluster(units, index + 1) : index;
    if (end === index) continue;
    order.splice(index, end - index, ...order.slice(index + 1, end), order[index]!);
    index = end - 1;
  }
  return rewritten({ text, marks }, units, order);
}

function followsConsonant(text: string, { at }: Mark): boolean {
  return afterConsonant.test(text.slice(0, at));
}

/** Behind the consonants from `start` on that are written as one; `start - 1` where there are none. */
function endOfCluster(units: readonly string[], start: number): number {
  if (!startsWithConsonant.test(units[start] ?? "")) return start - 1;
  let end = start + 1;
  while (units[end] === virama || (units[end - 1]!.endsWith(virama) && end < units.length)) end += 1;
  return end;
}

/** The gaps between the marks keep their places. */
function rewritten({ text, marks }: Written, units: readonly string[], order: readonly number[]): Written {
  let written = "";
  const moved = order.map((from, place) => {
    const before = marks[place - 1];
    written += text.slice(before ? before.at + before.length : 0, marks[place]!.at);
    const mark = { ...marks[from]!, at: written.length };
    written += units[from]!;
    return mark;
  });
  return { text: written, marks: moved };
}
