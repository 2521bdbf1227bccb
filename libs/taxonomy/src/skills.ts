import { skills } from "./catalogue.ts";
import { byCodePoint, fold } from "./fold.ts";
import type { Skill } from "./skill.ts";

const byName = new Map(skills.map((skill) => [skill.name, skill]));
const byKey = new Map<string, Skill>();
for (const skill of skills) for (const alias of skill.aliases) byKey.set(fold(alias), skill);
for (const skill of skills) byKey.set(fold(skill.name), skill);

/** The skill of that name or alias, whatever its case, spacing and punctuation: "k8s", "react.js", "java script". */
export const findSkill = (nameOrAlias: string): Skill | undefined =>
  byName.get(nameOrAlias) ?? byKey.get(fold(nameOrAlias));

const closures = new Map<string, ReadonlySet<string>>();

/** Everything that follows from one canonical name, without itself. */
const closureOf = (name: string): ReadonlySet<string> => {
  const known = closures.get(name);
  if (known) return known;
  const closure = new Set<string>();
  const open = [name];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    for (const implied of findSkill(next)?.implies ?? []) {
      if (implied === name || closure.has(implied)) continue;
      closure.add(implied);
      open.push(implied);
    }
  }
  closures.set(name, closure);
  return closure;
};

/** What follows from the given skills (transitively), without the given ones, sorted by code point. */
export const impliedSkills = (names: readonly string[]): string[] => {
  const given = new Set(names.map((name) => findSkill(name)?.name ?? name));
  const implied = new Set<string>();
  for (const name of given) for (const next of closureOf(name)) if (!given.has(next)) implied.add(next);
  return [...implied].sort(byCodePoint);
};

export type SkillRelation = "same" | "implied" | "related";

/** How knowing `have` bears on a demand for `want`; both may be names or aliases. */
export const skillRelation = (have: string, want: string): SkillRelation | undefined => {
  const from = findSkill(have);
  const to = findSkill(want);
  if (!from || !to) return fold(have) === fold(want) ? "same" : undefined;
  if (from === to) return "same";
  if (closureOf(from.name).has(to.name)) return "implied";
  if (from.related.includes(to.name) || to.related.includes(from.name)) return "related";
  return undefined;
};
