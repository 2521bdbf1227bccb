import type { BankPoint } from "./bank.ts";

/** What any explanation of a skill covers; used where the bank has no question of its own. */
export const skillPoints: readonly BankPoint[] = [
  {
    point: "Says what it is for and when it is chosen.",
    terms: [
      "used for",
      "used to",
      "use it",
      "purpose",
      "lets",
      "allows",
      "helps",
      "needed",
      "solves",
      "goal",
      "designed to",
    ],
  },
  {
    point: "Explains how it works, step by step or part by part.",
    terms: [
      "because",
      "by",
      "first",
      "then",
      "works",
      "consists of",
      "based on",
      "internally",
      "step",
      "process",
      "so that",
    ],
  },
  {
    point: "Gives an example from practice.",
    terms: [
      "for example",
      "for instance",
      "in my",
      "we used",
      "I used",
      "I built",
      "in our",
      "I worked",
      "my project",
      "such as",
    ],
  },
  {
    point: "Names a limit, a risk or an alternative.",
    terms: [
      "however",
      "limit",
      "drawback",
      "downside",
      "risk",
      "instead",
      "alternative",
      "trade off",
      "compared to",
      "rather than",
      "unless",
      "careful",
    ],
  },
];

/** What an answer to a follow-up adds to the one before. */
export const followUpPoints: readonly BankPoint[] = [
  {
    point: "Explains the mechanism behind the statement that was quoted.",
    terms: [
      "because",
      "so that",
      "therefore",
      "which means",
      "works by",
      "internally",
      "under the hood",
      "as a result",
      "the reason",
    ],
  },
  {
    point: "Supports it with a concrete example or a number.",
    terms: [
      "for example",
      "for instance",
      "in my",
      "we measured",
      "in our",
      "percent",
      "seconds",
      "such as",
      "in one case",
      "I saw",
    ],
  },
  {
    point: "Says where it stops working or what it costs.",
    terms: [
      "however",
      "limit",
      "trade off",
      "drawback",
      "cost",
      "unless",
      "depends",
      "instead",
      "fails when",
      "downside",
      "risk",
    ],
  },
];

const termsByPoint = new Map([...skillPoints, ...followUpPoints].map(({ point, terms }) => [point, terms]));

/** Terms of a point that is no knowledge of one subject; it counts only in an answer that stays on the subject. */
export const termsOfGeneralPoint = (point: string): readonly string[] | undefined => termsByPoint.get(point);
