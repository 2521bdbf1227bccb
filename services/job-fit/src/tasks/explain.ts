import type { AiTask } from "@career/ai";
import type { FitScore } from "@career/contracts";
import { missingDemands } from "@career/scoring";
import { z } from "zod";

export type ExplainInput = { targetRole: string | null; score: FitScore };

const Explanation = z.object({ sentences: z.array(z.string()) });
export type Explanation = z.infer<typeof Explanation>;

const mostSentences = 5;
const longestSentence = 300;

const named = (names: readonly string[]): string => (names.length > 0 ? names.join(", ") : "none");

const musts = <Item extends { level: "must" | "nice" }>(items: readonly Item[]): Item[] =>
  items.filter(({ level }) => level === "must");

/** What is computed, as text: all that an explanation may speak of. */
const facts = ({ targetRole, score }: ExplainInput): string =>
  [
    `Target: ${targetRole ?? "the job description"}`,
    `Score: ${score.overallFitScore} of 100, ${score.band}`,
    ...score.breakdown.map(({ criterion, points, maximum }) => `${criterion}: ${points} of ${maximum}`),
    `Matched: ${named(score.matchedSkills.map(({ skill }) => skill))}`,
    `Missing: ${named(missingDemands(score.missingSkills).map(({ label }) => label))}`,
    ...score.improvements.map(({ action, points }) => `Would add ${points}: ${action}`),
  ].join("\n");

const numbersIn = (text: string): string[] => text.match(/\d+(?:[.,]\d+)?/g) ?? [];

/** A sentence stands only when each number and each skill in it is one that was computed. */
const isSupported = (sentence: string, input: ExplainInput, skillsIn: (text: string) => string[]): boolean => {
  const source = facts(input);
  const numbers = new Set(numbersIn(source));
  const skills = new Set(skillsIn(source));
  return (
    sentence.length <= longestSentence &&
    numbersIn(sentence).every((number) => numbers.has(number)) &&
    skillsIn(sentence).every((skill) => skills.has(skill))
  );
};

const byRules = ({ targetRole, score }: ExplainInput): Explanation => {
  const missing = musts(missingDemands(score.missingSkills)).map(({ label }) => label);
  const matched = musts(score.matchedSkills).map(({ skill }) => skill);
  const [best] = score.improvements;
  return {
    sentences: [
      `The resume scores ${score.overallFitScore} of 100 for ${targetRole ?? "the job description"}, which is ${score.band}.`,
      ...(matched.length > 0 ? [`Of what is required it shows ${matched.join(", ")}.`] : []),
      ...(missing.length > 0 ? [`It does not show ${missing.join(", ")}.`] : []),
      ...(best ? [`What would raise it most (+${best.points}): ${best.action}.`] : []),
    ],
  };
};

/** A model may word why the score is what it is; it sees what was computed and nothing of the resume. */
export const createExplainTask = (skillsIn: (text: string) => string[]): AiTask<ExplainInput, Explanation> => ({
  name: "job-fit.explain",
  version: 1,
  output: Explanation,
  prompt: (input) => ({
    instructions: [
      "You explain a computed job-fit score to the person who applies, in two to five short sentences.",
      "Use only the facts between the marks: name no other skill, employer or number, and promise nothing.",
      'Answer with JSON: {"sentences": ["…"]}.',
    ].join("\n"),
    content: facts(input),
  }),
  rules: byRules,
  maxOutputTokens: 400,
  check: ({ sentences }, input) => {
    const kept = sentences.slice(0, mostSentences).filter((sentence) => isSupported(sentence, input, skillsIn));
    if (kept.length === 0) throw new Error("no sentence rests on what was computed");
    return { output: { sentences: kept }, dropped: sentences.length - kept.length };
  },
});
