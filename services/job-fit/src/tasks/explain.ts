import type { AiTask } from "@career/ai";
import { missingDemands } from "@career/scoring";
import { z } from "zod";
import type { ExplainInput } from "../explanation/computed.ts";
import type { SkillsIn } from "../explanation/named-skills.ts";
import { createSentenceCheck } from "../explanation/sentence-check.ts";

const Explanation = z.object({ sentences: z.array(z.string()) });
export type Explanation = z.infer<typeof Explanation>;

const mostSentences = 5;
/** Of an answer of any length no more are looked at. */
const mostLookedAt = 20;

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

/** A model may word why the score is what it is; it sees what was computed and nothing of the resume. What it says beyond that is dropped. */
export const createExplainTask = (skillsIn: SkillsIn): AiTask<ExplainInput, Explanation> => ({
  name: "fit.explain",
  version: 2,
  output: Explanation,
  prompt: (input) => ({
    instructions: [
      "You explain a computed job-fit score to the person who applies, in two to five short sentences.",
      "Use only the facts between the marks: name no other skill, employer or number, and promise nothing.",
      "Speak of what is matched and of what is missing in separate sentences.",
      'Answer with JSON: {"sentences": ["…"]}.',
    ].join("\n"),
    content: facts(input),
  }),
  rules: byRules,
  maxOutputTokens: 400,
  check: ({ sentences }, input) => {
    const kept = sentences.slice(0, mostLookedAt).filter(createSentenceCheck(input, skillsIn)).slice(0, mostSentences);
    if (kept.length === 0) throw new Error("no sentence rests on what was computed");
    return { output: { sentences: kept }, dropped: sentences.length - kept.length };
  },
});
