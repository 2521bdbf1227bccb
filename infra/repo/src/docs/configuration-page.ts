import { readFileSync } from "node:fs";
import { join } from "node:path";
import { processes } from "./processes.ts";
import { type Variable, variablesOf } from "./variables.ts";

const template = join(import.meta.dirname, "configuration.template.md");

const rowOf = ({ name, meaning, unit, default: value, required, secret }: Variable): string =>
  [
    `| \`${name}\``,
    secret ? `${meaning} Secret.` : meaning,
    unit,
    value === null ? "–" : `\`${value}\``,
    required ? "yes |" : "no |",
  ].join(" | ");

const tableOf = (variables: readonly Variable[]): string =>
  ["| name | meaning | unit | default | required |", "| --- | --- | --- | --- | --- |", ...variables.map(rowOf)].join(
    "\n",
  );

/** `docs/configuration.md`: the template with a table in the place of each `{{process}}`. */
export const renderConfigurationPage = (): string => {
  const left = new Map<string, Variable[]>(
    Object.entries(processes).map(([name, schema]) => [name, variablesOf(schema)]),
  );
  const page = readFileSync(template, "utf8").replaceAll(/\{\{(.+?)\}\}/g, (_, name: string) => {
    const variables = left.get(name);
    if (!variables) throw new Error(`the template names ${name}, which is no process or has its table already`);
    left.delete(name);
    return tableOf(variables);
  });
  if (left.size > 0) throw new Error(`the template has no table for ${[...left.keys()].join(", ")}`);
  return page;
};
