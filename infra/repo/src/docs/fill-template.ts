import { readFileSync } from "node:fs";
import { join } from "node:path";

/** The template of that name with its part in the place of each `{{name}}`; an unknown and an unused part are errors. */
export const fillTemplate = (template: string, parts: Readonly<Record<string, string>>): string => {
  const unused = new Set(Object.keys(parts));
  const page = readFileSync(join(import.meta.dirname, template), "utf8").replaceAll(
    /\{\{(.+?)\}\}/g,
    (_, name: string) => {
      const part = parts[name];
      if (part === undefined) throw new Error(`${template} names ${name}, for which there is no part`);
      unused.delete(name);
      return part;
    },
  );
  if (unused.size > 0) throw new Error(`${template} has no place for ${[...unused].join(", ")}`);
  return page;
};
