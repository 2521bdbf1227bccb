import type { EngineRun } from "@career/contracts";
import type { InterviewContent } from "./content.ts";
import type { Block } from "./view.ts";
import { listWords, plural } from "./words.ts";

const distinct = (values: readonly string[]): string[] => [...new Set(values)];

const engineWords = ({ engine, model }: EngineRun): string => (model ? `${engine} (${model})` : engine);

/** Which marks and which questions came from rules and which from a model, by count. */
export const interviewBasis = ({ turns }: InterviewContent): Block[] => {
  const evaluations = turns.flatMap(({ evaluation }) => evaluation ?? []);
  const marked = evaluations.filter(({ basis }) => basis === "model").length;
  const phrased = turns.filter(({ question }) => question.basis === "model").length;
  const marks =
    marked === 0
      ? `The levels of ${plural(evaluations.length, "answer")} were marked by rules.`
      : `An AI model marked the levels of ${marked} of ${plural(evaluations.length, "answer")}; its quotes were checked against the answers.`;
  const wording =
    phrased === 0
      ? "The questions are the bank's own."
      : `An AI model phrased ${phrased} of ${plural(turns.length, "question")}.`;
  return [{ kind: "paragraph", text: `${marks} ${wording} Every number was computed by code from the rubric.` }];
};

/** Says plainly whether a model took part, and whether one was asked for and failed. */
export const basisNotes = (provenance: readonly EngineRun[]): Block[] => {
  const models = provenance.filter(({ basis }) => basis === "model");
  const degraded = provenance.filter((run) => run.degraded);
  const failed = distinct(
    degraded.flatMap(({ attempts }) =>
      (attempts ?? []).filter(({ outcome }) => outcome !== "ok").map(({ engine, outcome }) => `${engine}: ${outcome}`),
    ),
  );
  return [
    models.length === 0
      ? { kind: "note", title: "By rules", text: "No AI model took part in this report.", tone: "neutral" }
      : {
          kind: "note",
          title: "With an AI model",
          text: `${listWords(distinct(models.map(engineWords)))} answered ${models.length} of ${plural(provenance.length, "step")}. Code computed every number.`,
          tone: "neutral",
        },
    ...(degraded.length === 0
      ? []
      : [
          {
            kind: "note",
            title: "Degraded",
            text: `${degraded.length} of ${plural(provenance.length, "step")} fell back to a lower engine than asked for${failed.length > 0 ? ` (${failed.join(", ")})` : ""}. The numbers are valid, the wording may be plainer.`,
            tone: "middling",
          } as const,
        ]),
  ];
};
