import type { Question, StarElements } from "@career/contracts";

const starQuestions: readonly (readonly [keyof StarElements, string])[] = [
  ["situation", "Situation: where and when was it, and who was involved?"],
  ["task", "Task: what exactly were you responsible for?"],
  ["action", "Action: what did you do yourself, step by step?"],
  ["result", "Result: how did it end, and which number shows it?"],
];

const LONGEST = 7;

/** What a better answer would contain, as headings and questions; every word comes from the question or a missed point. */
export const outlineOf = (
  question: Pick<Question, "kind">,
  missed: readonly string[],
  star: StarElements | null,
): string[] => {
  const story = star ? starQuestions.filter(([element]) => star[element] === null).map(([, text]) => text) : [];
  const points = missed.map((point) => `Add: ${point}`);
  const closing =
    question.kind === "technical" || question.kind === "follow-up"
      ? ["Which example from your own work shows it?", "Where are its limits, and what would you choose instead?"]
      : star
        ? []
        : ["Which number or observation shows the result?"];
  return [...story, ...points].slice(0, LONGEST - closing.length).concat(closing);
};
