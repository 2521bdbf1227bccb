import type { FitRequirements, Requirement } from "@career/contracts";
import { bold, clip, columns, dim, heading } from "./text.ts";

const rows = (requirements: readonly Requirement[]): string[] =>
  columns(
    requirements.map(({ kind, value, quote }) => [`    ${value}`, dim(kind), quote ? dim(`"${clip(quote, 60)}"`) : ""]),
  );

const group = (name: string, requirements: readonly Requirement[]): string[] =>
  requirements.length > 0 ? [heading(`${name} (${requirements.length})`), ...rows(requirements)] : [];

/** What a job description asks for, as a person reads it. */
export const postingText = (file: string, { title, experienceYears, requirements }: FitRequirements): string => {
  const of = (level: Requirement["level"]) => requirements.filter((one) => one.level === level);
  return [
    `\n${bold(file)}: ${bold(title ?? "no title found")}`,
    `  ${experienceYears === null ? "no years of experience asked for" : `${experienceYears} years of experience asked for`}`,
    ...group("Must have", of("must")),
    ...group("Nice to have", of("nice")),
    ...(requirements.length === 0 ? ["  Nothing was found that a resume could show."] : []),
  ].join("\n");
};
