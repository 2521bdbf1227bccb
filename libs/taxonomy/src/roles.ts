import { z } from "zod";
import data from "../data/roles.json" with { type: "json" };
import { byCodePoint, fold, wordsOf } from "./fold.ts";

/** A role of the catalogue; `typicalYears` is the experience such a posting usually asks for. */
export const Role = z.strictObject({
  title: z.string().min(1),
  family: z.string().min(1),
  aliases: z.array(z.string().min(1)),
  requiredSkills: z.array(z.string()),
  preferredSkills: z.array(z.string()),
  typicalYears: z.number().nonnegative(),
});
export type Role = {
  readonly title: string;
  readonly family: string;
  readonly aliases: readonly string[];
  readonly requiredSkills: readonly string[];
  readonly preferredSkills: readonly string[];
  readonly typicalYears: number;
};

/** Every role, sorted by title. */
export const roles: readonly Role[] = z
  .array(Role)
  .parse(data.roles)
  .sort((a, b) => byCodePoint(a.title, b.title));

const SENIORITY = new Set(
  "senior sr junior jr lead principal staff entry level graduate trainee associate mid i ii iii iv".split(" "),
);
/** Words that job titles use for one another. */
const SAME = new Map([
  ["engineer", "developer"],
  ["programmer", "developer"],
  ["dev", "developer"],
  ["administration", "administrator"],
  ["admin", "administrator"],
]);

const looseKey = (name: string): string =>
  wordsOf(name)
    .filter((word) => !SENIORITY.has(word))
    .map((word) => SAME.get(word) ?? word)
    .join("");

const byName = new Map<string, Role>();
const byLooseName = new Map<string, Role>();
for (const role of roles) {
  for (const name of [role.title, ...role.aliases]) {
    byName.set(fold(name), role);
    const loose = looseKey(name);
    if (!byLooseName.has(loose)) byLooseName.set(loose, role);
  }
}
for (const role of roles) byName.set(fold(role.title), role);

/** The role of that title or alias, whatever its case, hyphens, seniority or word for developer. */
export const findRole = (name: string): Role | undefined => byName.get(fold(name)) ?? byLooseName.get(looseKey(name));
