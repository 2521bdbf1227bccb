import { groups, processes } from "./processes.ts";
import { type Variable, variablesOf } from "./variables.ts";

const head = `# Every variable that the platform reads. Written by \`npm run docs\`; docs/configuration.md explains it.
# Copy it to .env, which is not kept in git, and take away the # before what you set: empty counts as not set.
# For a shell, with values in single quotes: set -a; . ./.env; set +a
`;

const linesOf = ({ name, meaning, unit, default: value, required, secret }: Variable): string => {
  const setting = `${name}=${secret ? "" : (value ?? "")}`;
  return [`# ${meaning} (${unit}${required ? "; required" : ""})`, required ? setting : `# ${setting}`].join("\n");
};

/** `.env.example`: each variable once, in the first group that reads it. */
export const renderEnvironmentExample = (): string => {
  const listed = new Set<string>();
  const parts = groups.map(({ title, readBy }) => {
    const [own = [], ...others] = readBy.map((name) => variablesOf(processes[name]));
    const variables = own.filter(
      ({ name }) => !listed.has(name) && others.every((other) => other.some((variable) => variable.name === name)),
    );
    for (const { name } of variables) listed.add(name);
    return `## ${title}\n\n${variables.map(linesOf).join("\n\n")}\n`;
  });
  return [head, ...parts].join("\n");
};
