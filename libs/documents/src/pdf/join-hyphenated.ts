import { restOfBrokenAddress } from "./broken-addresses.ts";
import { isCompound } from "./compound-words.ts";
import type { LaidLine } from "./row.ts";

const brokenWord = /(\S*[\p{Ll}\p{N}])[-\u2010\u00AD]$/u;
const lastWord = /(\p{L}+)[-\u2010\u00AD]$/u;
const firstWord = /^\S+/u;
/** An e-mail address that a narrow column breaks before its last part has begun. */
const brokenAddress = /(?:^|\s)[\p{L}\p{N}._+-]+@[\p{L}\p{N}-]*$/u;
const restOfAddress = /^[\p{L}\p{N}-]*\.\p{L}{2,}$/u;
const address = /[@/]|\p{Ll}\.\p{Ll}/u;
/** In units of the font size. */
const furthestBelow = 2.2;
const furthestAside = 3;
const flushRight = 0.5;
const widestLetter = 1;

/** Puts a word together that the end of a line has parted, on the line where it begins. */
export function joinHyphenated(lines: readonly LaidLine[]): LaidLine[] {
  const spelt = new Set(lines.flatMap(({ text }) => text.toLowerCase().match(/\p{L}[\p{L}-]*\p{L}/gu) ?? []));
  const joined: LaidLine[] = [];
  for (const line of lines) {
    const upper = joined.at(-1);
    const rest = upper && goesOn(upper, line) ? restOf(upper, line, spelt) : undefined;
    if (!upper || !rest) joined.push(line);
    else {
      joined[joined.length - 1] = withRest(upper, line, rest);
      const left = withoutStart(line, rest.length);
      if (left.text !== "") joined.push(left);
    }
  }
  return joined;
}

function restOf(upper: LaidLine, lower: LaidLine, spelt: ReadonlySet<string>): Rest | undefined {
  const isFull = upper.column !== undefined && upper.column.right - upper.right < widestLetter * upper.size;
  const length = isFull ? restOfBrokenAddress(upper.text, lower.text) : undefined;
  return length === undefined ? restOfWord(upper.text, lower.text, spelt) : { length, hyphen: true };
}

type Rest = { length: number; hyphen: boolean };
type Words = Pick<LaidLine, "text" | "marks">;

/** One text of two, where the upper one ends in the middle of a word; undefined where it does not. */
export function withRestOfWord<T extends Words>(upper: T, lower: Words): T | undefined {
  const rest = restOfWord(upper.text, lower.text, new Set());
  return rest && withRest(upper, lower, { ...rest, length: lower.text.length });
}

function goesOn(upper: LaidLine, lower: LaidLine): boolean {
  const size = Math.max(upper.size, lower.size);
  const fall = upper.baseline - lower.baseline;
  const starts = address.test(firstWord.exec(lower.text)?.[0] ?? "") ? [upper.left, upper.start] : [upper.left];
  const sharesEdge =
    starts.some((start) => Math.abs(start - lower.start) < furthestAside * size) ||
    Math.abs(upper.right - lower.right) < flushRight * size;
  return fall > 0 && fall < furthestBelow * size && sharesEdge;
}

/** What of the lower line belongs to the last word of the upper one. */
function restOfWord(upper: string, lower: string, spelt: ReadonlySet<string>): Rest | undefined {
  const head = brokenWord.exec(upper)?.[1];
  const tail = firstWord.exec(lower)?.[0];
  if (tail === lower && brokenAddress.test(upper) && restOfAddress.test(tail))
    return { length: tail.length, hyphen: true };
  if (head === undefined || tail === undefined || !/^[\p{Ll}\p{N}]/u.test(tail)) return undefined;
  // What a typesetter has put in is no part of an address.
  if (address.test(head) || address.test(tail)) return { length: tail.length, hyphen: upper.endsWith("-") };
  const first = lastWord.exec(upper)?.[1];
  const second = /^\p{Ll}+/u.exec(tail)?.[0];
  if (first === undefined || second === undefined || first.length < 2 || second.length < 2) return undefined;
  return { length: tail.length, hyphen: keepsHyphen(head, first, second, tail, spelt) };
}

function keepsHyphen(head: string, first: string, second: string, tail: string, spelt: ReadonlySet<string>): boolean {
  const whole = /^\p{L}+/u.exec(tail)![0];
  if (spelt.has(`${first}${whole}`.toLowerCase())) return false;
  if (spelt.has(`${first}-${second}`.toLowerCase())) return true;
  return head.includes("-") || tail.startsWith(`${second}-`) || isCompound(first, second);
}

function withRest<T extends Words>(upper: T, lower: Words, { length, hyphen }: Rest): T {
  const text = hyphen ? upper.text : upper.text.slice(0, -1);
  const kept = upper.marks.filter(({ at }) => at < text.length);
  const moved = lower.marks.filter(({ at }) => at < length).map((mark) => ({ ...mark, at: mark.at + text.length }));
  return { ...upper, text: text + lower.text.slice(0, length), marks: [...kept, ...moved] };
}

function withoutStart(line: LaidLine, length: number): LaidLine {
  const text = line.text.slice(length).trimStart();
  const removed = line.text.length - text.length;
  const marks = line.marks.filter(({ at }) => at >= removed).map((mark) => ({ ...mark, at: mark.at - removed }));
  return { ...line, text, marks };
}
