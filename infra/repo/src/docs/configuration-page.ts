import { fillTemplate } from "./fill-template.ts";
import { markdownTable } from "./markdown-table.ts";
import { processes } from "./processes.ts";
import { type Variable, variablesOf } from "./variables.ts";

const cellsOf = ({ name, meaning, unit, default: value, required, secret }: Variable): string[] => [
  `\`${name}\``,
  secret ? `${meaning} Secret.` : meaning,
  unit,
  value === null ? "–" : `\`${value}\``,
  required ? "yes" : "no",
];

const tableOf = (variables: readonly Variable[]): string =>
  markdownTable(["name", "meaning", "unit", "default", "required"], variables.map(cellsOf));

/** `docs/configuration.md`: a table for each process. */
export const renderConfigurationPage = (): string =>
  fillTemplate(
    "configuration.template.md",
    Object.fromEntries(Object.entries(processes).map(([name, schema]) => [name, tableOf(variablesOf(schema))])),
  );
