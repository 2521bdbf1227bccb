import type { EngineRun } from "@career/contracts";
import type { FitContent, InterviewContent } from "./content.ts";
import type { Block, Section } from "./view.ts";
import { listWords, numberWords, plural, titleOf } from "./words.ts";

/** The weights of the rubrics of interviews, in words. */
const rubricWeights: Record<string, string> = {
  "interview@1":
    "Of the overall score of a technical question, technical content makes 65 %, relevance 20 % and communication 15 %; of a question about behaviour or a project 55 %, 20 % and 25 %; of an HR question 50 %, 20 % and 30 %. Communication and relevance lift it at most 20 points above the technical score.",
};

export const interviewMethod = ({ assessment }: InterviewContent): Block[] => [
  {
    kind: "paragraph",
    text: "Each answer gets levels from 0 to 4 with a reason and, where the answer gives one, a quote. From them code computes scores from 0 to 100 for technical content (correctness and depth), communication (structure and clarity) and relevance.",
  },
  {
    kind: "paragraph",
    text: `${rubricWeights[assessment.rubric] ?? "The weights of the scores are part of the rubric's version."} The scores of the interview are the means over the evaluated answers. Empty answers, “I don't know”, unreadable text and repeated questions have defined low scores.`,
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
  const outcomes = [...Map.groupBy(attempts, ({ engine, outcome }) => `${engine} ${outcome}`)];
  const text = outcomes.map(([name, tries]) => {
    const ms = tries.reduce((total, attempt) => total + attempt.ms, 0);
    return `${name} × ${tries.length} (${numberWords(ms / 1000, 2)} s)`;
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
  if (costs.length === 0) return "–";
  return `$${numberWords(
    costs.reduce((sum, cost) => sum + cost, 0),
    6,
  )}`;
};

const taskOf = ({ task, taskVersion }: EngineRun): string => (taskVersion ? `${task}@${taskVersion}` : task);

const basisWords = ({ run, runs }: RunGroup): string =>
  [
    ...(run.engine === "rules" ? [] : [run.basis === "rules" ? "rules" : "AI model"]),
    ...(run.degraded ? ["degraded"] : []),
    plural(runs.length, "run"),
  ].join(", ");

const runsTable = (groups: readonly RunGroup[]): Block =>
  groups.length === 0
    ? { kind: "paragraph", text: "No engine run is recorded.", muted: true }
    : {
        kind: "table",
        caption: "Engines",
        columns: [
          { title: "Task", share: 22 },
          { title: "Engine", share: 22 },
          { title: "Attempts", share: 36 },
          { title: "Tokens", share: 10, numeric: true },
          { title: "Cost", share: 10, numeric: true },
        ],
        rows: groups.map((group) => [
          { text: taskOf(group.run), strong: true },
          { text: `${group.run.engine}${group.run.model ? `, ${group.run.model}` : ""}\n${basisWords(group)}` },
          { text: attemptsText(group.runs) },
          { text: tokensText(group.runs) },
          { text: costText(group.runs) },
        ]),
      };

const digests = (groups: readonly RunGroup[]): Block[] => {
  const lines = groups.flatMap(({ run }) => [
    ...(run.digest ? [{ label: "Digest of the model", value: `${run.model ?? run.engine}\n${run.digest}` }] : []),
    ...(run.promptHash ? [{ label: "Hash of the prompt", value: `${taskOf(run)}\n${run.promptHash}` }] : []),
  ]);
  const items = [...new Map(lines.map((line) => [JSON.stringify(line), line])).values()];
  return items.length === 0 ? [] : [{ kind: "facts", items }];
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

export const computationSection = (method: Block[], provenance: readonly EngineRun[]): Section => {
  const groups = groupRuns(provenance);
  return {
    title: "How this was computed",
    blocks: [
      ...method,
      runsTable(groups),
      ...digests(groups),
      { kind: "label", text: "What this report does not judge" },
      notJudged,
    ],
  };
};
