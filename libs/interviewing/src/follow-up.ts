import type { InterviewTurn, Question } from "@career/contracts";
import { readAnswer } from "./answer.ts";
import { sharesBySentence } from "./coverage.ts";
import { GOOD_SCORE, POOR_SCORE } from "./difficulty.ts";
import { followUpPoints } from "./general-points.ts";
import { pick } from "./hash.ts";
import { keyTermsOf } from "./points.ts";

const MOST_FOLLOW_UPS = 2;
const SHORTEST_ANSWER = 25;
const LONGEST_QUOTE = 14;
const SHORTEST_QUOTE = 3;

const templates = [
  "You said “{quote}”. How does that work in detail?",
  "You mentioned “{quote}”. Why is that so, and where does it stop being true?",
  "Let us stay with “{quote}”. Which concrete example shows it?",
  "Coming back to “{quote}”: what happens behind that, step by step?",
] as const;

/** The words of the answer to take up: the start of its most telling sentence, verbatim, at most fourteen words. */
const phraseOf = (answer: string, question: Question): string | null => {
  const passage = readAnswer(answer);
  const shares = sharesBySentence(passage, keyTermsOf(question.expectedPoints.join("\n")));
  const order = shares.map((share, index) => ({ share, index })).sort((a, b) => b.share - a.share || a.index - b.index);
  for (const { index } of order) {
    const sentence = passage.sentences[index]!;
    const last = Math.min(sentence.last, sentence.first + LONGEST_QUOTE);
    if (last - sentence.first < SHORTEST_QUOTE) continue;
    return passage.text.slice(passage.tokens[sentence.first]!.start, passage.tokens[last - 1]!.end);
  }
  return null;
};

/**
 * A question that takes up the last answer, or null. At most two an interview and never two in a row; only after a technical
 * or project answer of at least 25 words with a middling score (45–74) and no flag.
 */
export const followUpTo = (asked: readonly InterviewTurn[], seed: string): Question | null => {
  const last = asked.at(-1);
  if (!last?.evaluation || last.answer === null) return null;
  const { question, answer, evaluation } = last;
  if (question.kind !== "technical" && question.kind !== "project") return null;
  if (asked.filter((turn) => turn.question.kind === "follow-up").length >= MOST_FOLLOW_UPS) return null;
  const { overall } = evaluation.scores;
  if (overall < POOR_SCORE || overall >= GOOD_SCORE || evaluation.flags.length > 0) return null;
  if (evaluation.delivery.words < SHORTEST_ANSWER) return null;
  const quote = phraseOf(answer, question);
  if (quote === null) return null;
  const turn = asked.length + 1;
  const texts = templates
    .map((template) => template.replace("{quote}", () => quote))
    .filter((text) => !asked.some((turn) => turn.question.text === text || turn.question.bankText === text));
  const text = pick(texts, seed, question.id, "follow-up");
  return {
    id: `follow-up-${turn}-${question.id}`,
    turn,
    kind: "follow-up",
    skill: question.skill,
    difficulty: question.difficulty,
    text,
    bankText: text,
    expectedPoints: [...followUpPoints.map(({ point }) => point), ...evaluation.missedPoints.slice(0, 2)],
    quote,
    basis: "rules",
  };
};
