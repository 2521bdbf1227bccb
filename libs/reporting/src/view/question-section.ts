import type { Evaluation, InterviewTurn, RubricLevel } from "@career/contracts";
import { gaugesOf } from "./content.ts";
import type { Block, Section } from "./view.ts";
import { flagWords, kindWords, numberWords, plural, titleOf } from "./words.ts";

const levelText = ({ level }: RubricLevel): string => `${level} of 4`;

const rubricTable = ({ levels }: Evaluation): Block[] =>
  levels.length === 0
    ? []
    : [
        {
          kind: "table",
          caption: "Rubric",
          columns: [
            { title: "Criterion", share: 20 },
            { title: "Level", share: 18 },
            { title: "Reason and evidence", share: 62 },
          ],
          rows: levels.map((mark) => [
            { text: titleOf(mark.criterion), strong: true },
            { text: levelText(mark), dots: { value: mark.level, of: 4 } },
            { text: mark.reason, quotes: mark.quotes.map((text) => ({ text })) },
          ]),
        },
      ];

const pointsTable = ({ coveredPoints, missedPoints }: Evaluation): Block[] =>
  coveredPoints.length + missedPoints.length === 0
    ? []
    : [
        {
          kind: "table",
          caption: "Points of a good answer",
          columns: [
            { title: "Point", share: 42 },
            { title: "", share: 14 },
            { title: "Words of the answer", share: 44 },
          ],
          rows: [
            ...coveredPoints.map(({ point, quote }) => [
              { text: point },
              { text: "Covered", strong: true },
              { text: "", quotes: [{ text: quote }] },
            ]),
            ...missedPoints.map((point) => [{ text: point }, { text: "Missed", strong: true }, { text: "–" }]),
          ],
        },
      ];

const starTable = ({ star }: Evaluation): Block[] =>
  star === null
    ? []
    : [
        {
          kind: "table",
          caption: "Situation, task, action, result",
          columns: [
            { title: "Element", share: 20 },
            { title: "Words of the answer", share: 80 },
          ],
          rows: (["situation", "task", "action", "result"] as const).map((element) => {
            const quote = star[element];
            return [
              { text: titleOf(element), strong: true },
              quote === null ? { text: "Not found" } : { text: "", quotes: [{ text: quote }] },
            ];
          }),
        },
      ];

const listOf = (label: string, items: readonly string[]): Block[] =>
  items.length === 0
    ? []
    : [
        { kind: "label", text: label },
        { kind: "list", items: items.map((text) => ({ text })) },
      ];

const deliveryText = ({ words, fillers, pace }: Evaluation["delivery"]): string =>
  [
    plural(words, "word"),
    plural(fillers, "filler word"),
    pace === null ? "pace not known" : `${numberWords(pace, 0)} words a minute`,
  ].join(", ");

const evaluationBlocks = (evaluation: Evaluation): Block[] => [
  ...(evaluation.flags.length === 0
    ? []
    : [
        {
          kind: "note",
          title: "This answer has a defined low score",
          text: evaluation.flags.map((flag) => flagWords[flag]).join(" "),
          tone: "weak",
        } as const,
      ]),
  { kind: "label", text: "Scores" },
  { kind: "gauges", items: gaugesOf(evaluation.scores) },
  ...rubricTable(evaluation),
  ...pointsTable(evaluation),
  ...starTable(evaluation),
  ...listOf("Why this score", evaluation.reasons),
  ...listOf("Outline of a better answer", evaluation.outline),
  { kind: "label", text: "Delivery" },
  { kind: "paragraph", text: `${deliveryText(evaluation.delivery)}.` },
  {
    kind: "paragraph",
    text:
      evaluation.basis === "rules"
        ? `Levels marked by rules, rubric ${evaluation.rubric}.`
        : `Levels marked by an AI model, quotes checked and scores computed by code, rubric ${evaluation.rubric}.`,
    muted: true,
  },
];

const answerBlocks = ({ answer }: InterviewTurn): Block[] => {
  if (answer === null) return [{ kind: "paragraph", text: "Not answered.", muted: true }];
  if (answer.trim() === "") return [{ kind: "paragraph", text: "The answer is empty.", muted: true }];
  return [{ kind: "verbatim", text: answer }];
};

const traits = ({ question }: InterviewTurn): string =>
  [
    kindWords[question.kind],
    ...(question.skill === null ? [] : [question.skill]),
    `difficulty ${question.difficulty} of 5`,
    ...(question.basis === "model" ? ["phrased by an AI model"] : []),
  ].join(" · ");

export const questionSection = (turn: InterviewTurn): Section => {
  const { question, evaluation } = turn;
  return {
    title: `Question ${question.turn}`,
    ...(evaluation === null ? {} : { aside: `${evaluation.scores.overall} of 100` }),
    blocks: [
      { kind: "paragraph", text: traits(turn), muted: true },
      { kind: "lead", text: question.text },
      ...(question.quote === null
        ? []
        : [{ kind: "paragraph", text: `Takes up: “${question.quote}”`, muted: true } as const]),
      { kind: "label", text: "Answer" },
      ...answerBlocks(turn),
      ...(evaluation === null
        ? [{ kind: "paragraph", text: "Not evaluated.", muted: true } as const]
        : evaluationBlocks(evaluation)),
    ],
  };
};
