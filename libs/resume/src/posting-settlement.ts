import type { Requirement, RequirementKind } from "@career/contracts";
import type { Demand } from "./posting-demands.ts";

const MAX_REQUIREMENTS = 500;
const KINDS: readonly RequirementKind[] = [
  "seniority",
  "location",
  "work-mode",
  "experience-years",
  "degree",
  "skill",
  "soft-skill",
  "spoken-language",
  "certification",
];

type Group = Map<string, Demand>;

/**
 * Each requirement once, in order of the text; a must wins over a nice-to-have. Groups of one level that share a member
 * are one group. What is asked for by itself leaves no choice: the others of its group are welcome and no more, unless
 * only a duty names it.
 */
export function settle(text: string, demands: readonly Demand[]): Requirement[] {
  const kept = new Set([...new Set(demands.map(keyOf))].slice(0, MAX_REQUIREMENTS));
  const all = demands.filter((demand) => kept.has(keyOf(demand)));
  const chosen = all.filter(({ choice }) => choice !== null);
  const inChoice = new Set(chosen.map((one) => `${one.level} ${keyOf(one)}`));
  const settled = new Map<string, Demand>();
  const take = (demand: Demand): void => {
    const known = settled.get(keyOf(demand));
    if (known === undefined || (known.level === "nice" && demand.level === "must")) settled.set(keyOf(demand), demand);
  };
  for (const demand of all) {
    const left = demand.passing && [demand.level, "must"].some((level) => inChoice.has(`${level} ${keyOf(demand)}`));
    if (demand.choice === null && !left) take(demand);
  }
  for (const level of ["must", "nice"] as const) {
    const taken = new Set([...settled.values()].filter((one) => level === "nice" || one.level === "must").map(keyOf));
    for (const group of joinedGroups(chosen.filter((one) => one.level === level))) {
      const members = [...group.values()];
      const open = members.filter((member) => !taken.has(keyOf(member)));
      const isChoice = open.length === members.length && open.length > 1;
      const choice = Math.min(...members.map(({ start }) => start));
      for (const member of open) {
        if (isChoice) settled.set(keyOf(member), { ...member, choice });
        else take({ ...member, level: members.length > 1 ? "nice" : level, choice: null });
      }
    }
  }
  return numbered(text, [...settled.values()]);
}

const keyOf = ({ kind, value }: Demand): string => `${kind} ${value}`;

/** Each member by its key, where it is named first. */
function joinedGroups(chosen: readonly Demand[]): Set<Group> {
  const groups = new Set<Group>();
  const homes = new Map<string, Group>();
  for (const together of Map.groupBy(chosen, ({ kind, choice }) => `${kind} ${choice}`).values()) {
    const group: Group = new Map();
    for (const home of new Set(together.map((one) => homes.get(keyOf(one)) ?? group))) {
      for (const [key, member] of home) group.set(key, member);
      groups.delete(home);
    }
    for (const one of together) if (!group.has(keyOf(one))) group.set(keyOf(one), one);
    groups.add(group);
    for (const key of group.keys()) homes.set(key, group);
  }
  return groups;
}

function numbered(text: string, demands: readonly Demand[]): Requirement[] {
  const sorted = demands.toSorted((a, b) => a.start - b.start || KINDS.indexOf(a.kind) - KINDS.indexOf(b.kind));
  const numbers = new Map<string, number>();
  return sorted.map(({ kind, value, level, choice, start, end }) => {
    const id = `${kind} ${choice}`;
    if (choice !== null && !numbers.has(id)) numbers.set(id, numbers.size + 1);
    const group = choice === null ? null : numbers.get(id)!;
    return { kind, value, level, group, quote: text.slice(start, end), start, end };
  });
}
