import type { FitRequirements, Requirement } from "@career/contracts";
import { extractRequirements } from "@career/resume";
import type { NamedSkill } from "../tasks/enrich.ts";
import { standInText } from "./stand-in.ts";

/** What the rules would ask for at this place if it named the skill by its usual name; of a choice no more than welcome. */
const demanded = (posting: string, named: NamedSkill): Requirement | null => {
  const found = extractRequirements(standInText(posting, named)).requirements.find(({ kind, value, start }) => {
    return (kind === "skill" || kind === "soft-skill") && value === named.skill && start === named.start;
  });
  if (!found) return null;
  const level = found.group === null ? found.level : "nice";
  return { ...found, level, group: null, quote: posting.slice(named.start, named.end), end: named.end };
};

/** What a posting asks for with those skills that a model pointed out and the rules would accept in their place. */
export const enrichRequirements = (
  target: FitRequirements,
  posting: string,
  named: readonly NamedSkill[],
): FitRequirements => {
  const added = named.flatMap((one) => demanded(posting, one) ?? []);
  if (added.length === 0) return target;
  const requirements = [...target.requirements, ...added].sort((a, b) => (a.start ?? 0) - (b.start ?? 0));
  return { ...target, requirements };
};
