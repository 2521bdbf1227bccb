import { findSkill } from "@career/taxonomy";
import { namesJob } from "./job-words.ts";
import type { Line, Span } from "./lines.ts";
import { isLocation } from "./location.ts";
import { GIVEN_NAME_OF_TOOL } from "./name-words.ts";

const WORD = /^\p{Lu}[\p{L}'’-]+$/u;
const ADDRESS = /@|https?:|www\.|linkedin|github|(?:\d[\s().-]{0,2}){7,}/iu;

const isTool = (word: string): boolean => WORD.test(word) && findSkill(word)?.kind === "technical";

/**
 * Whether a first line of tools' names is a person's ("Ruby Jenkins", "Jasmine Rails"): together they name no tool, a
 * title, a place or an address stands below, and the first is a given name or the person's address has one of them.
 */
export function isPersonOfTools(text: string, below: string, handles: string): boolean {
  const words = text.split(/\s+/);
  if (words.length !== 2 || !words.every(isTool) || words[0] === words[1] || findSkill(text) !== undefined)
    return false;
  if (!namesJob(below) && !isLocation(below) && !ADDRESS.test(below)) return false;
  const known = handles.split(/[^\p{L}]+/u);
  return (
    GIVEN_NAME_OF_TOOL.test(words[0]!) || words.some((word) => word.length > 3 && known.includes(word.toLowerCase()))
  );
}

/** Every place where the name stands as it is printed: at the head of each page, below a letter. */
export function placesOfName(text: string, name: Span): Span[] {
  const printed = text.slice(name.start, name.end);
  const places: Span[] = [];
  for (let start = text.indexOf(printed); start >= 0; start = text.indexOf(printed, start + printed.length))
    places.push({ start, end: start + printed.length });
  return printed.includes(" ") ? places : [name];
}

const REFEREE = /^(\p{Lu}[\p{L}.'’-]+(?:\s\p{Lu}[\p{L}.'’-]+){1,2}),\s(.+)$/u;

/** The names in "Ruby Jenkins, Director, Acme". */
export function refereesOf(lines: readonly Line[]): Span[] {
  return lines.flatMap(({ text, start }) => {
    const [, name, post] = REFEREE.exec(text) ?? [];
    return name !== undefined && namesJob(post!) ? [{ start, end: start + name.length }] : [];
  });
}
