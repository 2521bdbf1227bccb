import type { EngineRun } from "@career/contracts";
import type { FitContent, InterviewContent } from "./content.ts";
import type { Block, Section } from "./view.ts";
import { listWords, numberWords, plural, titleOf } from "./words.ts";

export const interviewMethod = ({ assessment }: InterviewContent): Block[] => [
  {
    kind: "paragraph",
    text: "Each answer gets a level from 0 to 4 for each criterion of its kind of question, with a reason and, where the answer gives it, a quote. Code turns the levels into scores from 0 to 100 for technical content, communication and relevance, and those into the overall score. Empty answers, “I don't know”, unreadable text and repeated questions have defined low scores.",
  },
  { kind: "facts", items: [{ label: "Rubric", value: assessment.rubric }] },
];

const weightsText = ({ score }: FitContent): string => {
  const parts = score.breakdown.map(({ criterion, maximum }) => `${titleOf(criterion).toLowerCase()} for ${maximum}`);
  return parts.length === 0 ? "" : ` Of 100 points, ${listWords(parts)} could be earned.`;
};

export const fitMethod = (content: FitContent): Block[] => [
  {
    kind: "paragraph",
    text: `The score is the sum of the points in the breakdown.${weightsText(content)} Confidence is the share of the points for which the resume says something. The same resume, target, rubric and taxonomy always give the same score.`,
  },
  {
    kind: "facts",
    items: [
      { label: "Rubric", value: content.score.rubric },
      { label: "Taxonomy", value: content.score.taxonomy },
      { label: "Resume (SHA-256)", value: content.resumeSha256 },
    ],
  },
];

type RunGroup = { run: EngineRun; runs: EngineRun[] };

const identity = ({ task, taskVersion, engine, model, digest, promptHash, basis, degraded }: EngineRun): string =>
  JSON.stringify([task, taskVersion, engine, model, digest, promptHash, basis, degraded]);

const groupRuns = (provenance: readonly EngineRun[]): RunGroup[] =>
  [...Map.groupBy(provenance, identity).values()].map((runs) => ({ run: runs[0]!, runs }));

const attemptsText = (runs: readonly EngineRun[]): string => {
  const attempts = runs.flatMap(({ attempts }) => attempts ?? []);
  const outcomes = [...Map.groupBy(attempts, ({ engine, outcome }) => `${engine}: ${outcome}`)];
  const text = outcomes.map(([name, tries]) => {
    const ms = tries.reduce((total, attempt) => total + attempt.ms, 0);
    return `${name} × ${tries.length}, ${numberWords(ms / 1000, 2)} s`;
  });
  return text.length === 0 ? "–" : text.join("\n");
};

const tokensText = (runs: readonly EngineRun[]): string => {
  const counted = runs.flatMap(({ tokens }) => tokens ?? []);
  if (counted.length === 0) return "–";
  const total = (side: "input" | "output") => counted.reduce((sum, tokens) => sum + tokens[side], 0);
  return `${numberWords(total("input"))} in\n${numberWords(total("output"))} out`;
};

const costText = (runs: readonly EngineRun[]): string => {
  const costs = runs.flatMap(({ costUsd }) => costUsd ?? []);
  return costs.length === 0
    ? "–"
    : `$${numberWords(
        costs.reduce((sum, cost) => sum + cost, 0),
        6,
      )}`;
};

const engineText = ({ engine, model, digest, promptHash, basis, degraded }: EngineRun): string =>
  [
    model ? `${engine}, ${model}` : engine,
    ...(digest ? [`digest ${digest}`] : []),
    ...(promptHash ? [`prompt ${promptHash}`] : []),
    `${basis === "rules" ? "rules" : "AI model"}${degraded ? ", degraded" : ""}`,
  ].join("\n");

const runsTable = (provenance: readonly EngineRun[]): Block =>
  provenance.length === 0
    ? { kind: "paragraph", text: "No engine run is recorded.", muted: true }
    : {
        kind: "table",
        caption: "Engines",
        columns: [
          { title: "Task", share: 24 },
          { title: "Engine", share: 30 },
          { title: "Attempts", share: 24 },
          { title: "Tokens", share: 12, numeric: true },
          { title: "Cost", share: 10, numeric: true },
        ],
        rows: groupRuns(provenance).map(({ run, runs }) => [
          {
            text: `${run.task}${run.taskVersion ? `@${run.taskVersion}` : ""}\n${plural(runs.length, "run")}`,
            strong: true,
          },
          { text: engineText(run) },
          { text: attemptsText(runs) },
          { text: tokensText(runs) },
          { text: costText(runs) },
        ]),
      };

const notJudged: Block = {
  kind: "list",
  items: [
    { text: "No emotion, mood or personality is read from the text." },
    { text: "No face, eye contact, voice or accent is judged; nothing is recorded." },
    { text: "Nobody is rejected automatically: the report informs people, who decide." },
    { text: "No achievement, fact or salary is invented." },
  ],
};

export const computationSection = (method: Block[], provenance: readonly EngineRun[]): Section => ({
  title: "How this was computed",
  blocks: [...method, runsTable(provenance), { kind: "label", text: "What this report does not judge" }, notJudged],
});
