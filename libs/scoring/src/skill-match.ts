import { type SkillRelation, skillRelation } from "@career/taxonomy";
import type { Shown } from "./applicant.ts";
import type { Demanded } from "./demand.ts";
import { relationCredit } from "./rubric.ts";

/** How something shown meets a demand, by which of its names. */
export type Match = {
  readonly shown: Shown;
  readonly wanted: string;
  readonly relation: SkillRelation;
  readonly credit: number;
};
export type Matched = { readonly demanded: Demanded; readonly match: Match | undefined };

/** 0–1: evidence times relation; undefined when the one has nothing to do with the other. */
const matchOf = (shown: Shown, wanted: string): Match | undefined => {
  const relation = skillRelation(shown.skill, wanted);
  if (!relation) return undefined;
  return { shown, wanted, relation, credit: shown.credit * relationCredit[relation] };
};

const strength: Readonly<Record<SkillRelation, number>> = { same: 2, implied: 1, related: 0 };

const better = (a: Match | undefined, b: Match | undefined): Match | undefined => {
  if (!a || !b) return a ?? b;
  if (a.credit !== b.credit) return a.credit > b.credit ? a : b;
  return strength[b.relation] > strength[a.relation] ? b : a;
};

export type Matcher = (demanded: Demanded) => Matched;

const bestOf = (shown: readonly Shown[], wanted: string): Match | undefined =>
  shown.reduce<Match | undefined>((best, one) => better(best, matchOf(one, wanted)), undefined);

/** The demand met by one more thing shown, where that meets it better. */
export const metAlsoBy = (shown: Shown, { demanded, match }: Matched): Matched => ({
  demanded,
  match: demanded.names.reduce((best, wanted) => better(best, matchOf(shown, wanted)), match),
});

/**
 * Finds the best evidence for a demand, of all its alternatives, among equals the first by name; what many targets demand
 * is looked for once.
 */
export const createMatcher = (shown: readonly Shown[]): Matcher => {
  const known = new Map<string, Match | undefined>();
  const bestFor = (wanted: string): Match | undefined => {
    if (!known.has(wanted)) known.set(wanted, bestOf(shown, wanted));
    return known.get(wanted);
  };
  return (demanded) => ({
    demanded,
    match: demanded.names.map(bestFor).reduce(better, undefined),
  });
};

/** Mean credit, 0–1; 0 when nothing is demanded. */
export const meanCredit = (matched: readonly Matched[]): number => {
  if (matched.length === 0) return 0;
  let sum = 0;
  for (const { match } of matched) sum += match?.credit ?? 0;
  return sum / matched.length;
};
