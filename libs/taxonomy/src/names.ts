import type { Candidate } from "./candidates.ts";
import { skillRelation } from "./skills.ts";
import type { Surroundings } from "./surroundings.ts";
import type { Token } from "./tokens.ts";

/** A name's initial or a title ("John C Smith", "Head Chef", "Swift International") is no technology. */
export const isPartOfName = (candidate: Candidate, around: Surroundings, taken: ReadonlySet<Token>): boolean => {
  const before = around.neighbour(candidate, "left");
  const after = around.neighbour(candidate, "right");
  return [before, after].some((token) => token !== undefined && around.isCapitalised(token) && !taken.has(token));
};

/** "Envoy" as it is written, and not as the first word of "Envoy to the council" or in "Envoy Jones". */
export const standsAsName = (
  text: string,
  candidate: Candidate,
  around: Surroundings,
  taken: ReadonlySet<Token>,
): boolean => {
  const { spelling, start } = candidate;
  const first = spelling.text[0]!;
  const isAcronym = spelling.text === spelling.text.toUpperCase();
  if (!text.startsWith(isAcronym ? spelling.text : first, start)) return false;
  if (around.isClosed(candidate, "right")) {
    return around.isClosed(candidate, "left") || !isPartOfName(candidate, around, taken);
  }
  return first !== first.toLowerCase() && !around.opensSentence(candidate) && !isPartOfName(candidate, around, taken);
};

/** Whether one follows from the other, or they are related or the same. */
export const areNeighbours = (a: string, b: string): boolean =>
  skillRelation(a, b) !== undefined || skillRelation(b, a) !== undefined;
