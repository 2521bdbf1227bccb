import type { Requirement, RequirementKind } from "@career/contracts";
import { extractRequirements } from "./posting.ts";

/** What a posting asks for of some kinds, on one line: alternatives joined by "|" in brackets, "?" behind what is only nice. */
export function asked(text: string, kinds: readonly RequirementKind[]): string {
  const requirements = extractRequirements(text).requirements.filter(({ kind }) => kinds.includes(kind));
  const shown = ({ value, level }: Requirement): string => (level === "nice" ? `${value}?` : value);
  const parts = requirements.flatMap((one, index) => {
    if (one.group === null) return [shown(one)];
    const members = requirements.filter(({ group }) => group === one.group);
    return members[0] === requirements[index] ? [`(${members.map(shown).join(" | ")})`] : [];
  });
  return parts.join(" ");
}
