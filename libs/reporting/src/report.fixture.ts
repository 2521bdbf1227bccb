import type { Report, ReportContent } from "@career/contracts";
import { fitContent } from "./fit.fixture.ts";
import { type InterviewContent, interviewContent } from "./interview.fixture.ts";
import { buildReport } from "./report.ts";

export const reportOf = (content: ReportContent, reportId = "report-1"): Report =>
  buildReport({ reportId, generatedAt: "2026-11-22T18:30:00.000Z", content });

export const interviewReport = (): Report => reportOf(interviewContent());
export const fitReport = (): Report => reportOf(fitContent());

/** The same interview as when no model is there. */
export const byRules = (content: InterviewContent): InterviewContent => ({
  ...content,
  turns: content.turns.map(({ question, answer, evaluation }) => ({
    question: { ...question, basis: "rules" },
    answer,
    evaluation: evaluation && { ...evaluation, basis: "rules" },
  })),
  assessment: { ...content.assessment, basis: "rules" },
  provenance: content.provenance.filter(({ basis }) => basis === "rules"),
});

export const nothingAnswered = (): InterviewContent => {
  const content = interviewContent();
  const none = { technical: 0, communication: 0, relevance: 0, overall: 0 };
  return {
    ...content,
    candidateName: null,
    turns: [],
    assessment: {
      ...content.assessment,
      scores: none,
      band: "weak",
      answered: 0,
      strengths: [],
      improvements: [],
      skills: [],
      basis: "rules",
    },
    provenance: [],
  };
};

const vocabulary = new Set(
  "kind interviewType tone band basis rung status flags generatedAt startedAt createdAt".split(" "),
);

/** Replaces every text that a person, a file or an engine could have written. */
export const withTexts = <Value>(value: Value, text: string, key = ""): Value => {
  const isWord = vocabulary.has(key) || value === "must" || value === "nice";
  if (typeof value === "string") return (isWord ? value : text) as Value;
  if (Array.isArray(value)) return (key === "flags" ? value : value.map((item) => withTexts(item, text))) as Value;
  if (typeof value !== "object" || value === null) return value;
  const criteria = "levels" in value && Array.isArray(value.levels) ? { levels: value.levels } : {};
  const entries = Object.entries({ ...value }).map(([name, inner]) => [name, withTexts(inner, text, name)]);
  const replaced = Object.fromEntries(entries) as Record<string, unknown>;
  if (criteria.levels) {
    replaced.levels = criteria.levels.map((level: { criterion: string }) => ({
      ...withTexts(level, text),
      criterion: level.criterion,
    }));
  }
  return replaced as Value;
};
