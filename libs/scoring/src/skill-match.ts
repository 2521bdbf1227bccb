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

/** The best evidence for each demand; among equals the first by name. */
export const matchAll = (demands: readonly Demanded[], shown: readonly Shown[]): Matched[] =>
  demands.map((demanded) => {
    let best: Match | undefined;
    for (const one of shown) {
      const match = matchOf(one, demanded);
      if (match && isBetter(match, best)) best = match;
    }
    return { demanded, match: best };
  });

/** Mean credit, 0–1; 0 when nothing is demanded. */
export const meanCredit = (matched: readonly Matched[]): number => {
  if (matched.length === 0) return 0;
  let sum = 0;
  for (const { match } of matched) sum += match?.credit ?? 0;
  return sum / matched.length;
};
