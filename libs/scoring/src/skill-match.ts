import { type SkillRelation, skillRelation } from "@career/taxonomy";
import type { Shown } from "./applicant.ts";
import type { Demanded } from "./demand.ts";
import { relationCredit, rungCredit } from "./rubric.ts";

export type Match = { readonly shown: Shown; readonly relation: SkillRelation; readonly credit: number };
export type Matched = { readonly demanded: Demanded; readonly match: Match | undefined };

/** 0–1: evidence rung times relation; undefined when the one has nothing to do with the other. */
export const matchOf = (shown: Shown, demanded: Demanded): Match | undefined => {
  const relation = skillRelation(shown.skill, demanded.value);
  if (!relation) return undefined;
  return { shown, relation, credit: rungCredit[shown.rung] * relationCredit[relation] };
};

const strength: Readonly<Record<SkillRelation, number>> = { same: 2, implied: 1, related: 0 };

const isBetter = (a: Match, b: Match | undefined): boolean =>
  !b || a.credit > b.credit || (a.credit === b.credit && strength[a.relation] > strength[b.relation]);

export type Matcher = (demanded: Demanded) => Matched;

const bestOf = (shown: readonly Shown[], demanded: Demanded): Match | undefined => {
  let best: Match | undefined;
  for (const one of shown) {
    const match = matchOf(one, demanded);
    if (match && isBetter(match, best)) best = match;
  }
  return best;
};

/** Finds the best evidence for a demand, among equals the first by name; what many targets demand is looked for once. */
export const createMatcher = (shown: readonly Shown[]): Matcher => {
  const known = new Map<string, Match | undefined>();
  return (demanded) => {
    if (!known.has(demanded.value)) known.set(demanded.value, bestOf(shown, demanded));
    return { demanded, match: known.get(demanded.value) };
  };
};

/** Mean credit, 0–1; 0 when nothing is demanded. */
export const meanCredit = (matched: readonly Matched[]): number => {
  if (matched.length === 0) return 0;
  let sum = 0;
  for (const { match } of matched) sum += match?.credit ?? 0;
  return sum / matched.length;
};
