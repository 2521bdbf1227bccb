import type { FitRequirements, Requirement } from "@career/contracts";
import { bold, clip, columns, dim, heading } from "./text.ts";

type Choice = readonly [Requirement, ...Requirement[]];

/** Alternatives stand together, where the first of them is asked for. */
const choicesOf = (requirements: readonly Requirement[]): Choice[] =>
  requirements.flatMap((one, index) => {
    const isFirst = one.group === null || requirements.findIndex(({ group }) => group === one.group) === index;
    const others = requirements.slice(index + 1).filter(({ group }) => group !== null && group === one.group);
    return isFirst ? [[one, ...others] as const] : [];
  });

const row = (choice: Choice): string[] => {
  const values = choice.map(({ value }) => value).join(", ");
  const quotes = choice.flatMap(({ quote }) => quote ?? []).join(", ");
  return [
    `    ${choice.length > 1 ? `one of: ${values}` : values}`,
    dim(choice[0].kind),
    quotes ? dim(`"${clip(quotes, 60)}"`) : "",
  ];
};

const section = (name: string, choices: readonly Choice[]): string[] =>
  choices.length > 0 ? [heading(`${name} (${choices.length})`), ...columns(choices.map(row))] : [];

/** What a job description asks for, as a person reads it. */
export const postingText = (file: string, { title, experienceYears, requirements }: FitRequirements): string => {
  const of = (level: Requirement["level"]) => choicesOf(requirements.filter((one) => one.level === level));
  return [
    `\n${bold(file)}: ${bold(title ?? "no title found")}`,
    `  ${experienceYears === null ? "no years of experience asked for" : `${experienceYears} years of experience asked for`}`,
    ...section("Must have", of("must")),
    ...section("Nice to have", of("nice")),
    ...(requirements.length === 0 ? ["  Nothing was found that a resume could show."] : []),
  ].join("\n");
};
