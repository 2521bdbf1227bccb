import { Assessment, type InterviewTurn } from "@career/contracts";
import { roles } from "@career/taxonomy";
import { describe, expect, test } from "vitest";
import { assess, interviewBand } from "./assess.ts";
import { questionBank } from "./bank.ts";
import { gradeAnswer } from "./grade-answer.ts";
import { nextQuestion } from "./next-question.ts";
import { planInterview } from "./plan.ts";

const role = roles.find(({ title }) => title === "Backend Developer")!;
const plan = planInterview({ role, interviewType: "mixed", tone: "neutral", length: 6, gaps: [], seed: "a" });
const answered = (count: number, answerTo: (reference: string) => string): InterviewTurn[] => {
  const asked: InterviewTurn[] = [];
  while (asked.length < count) {
    const question = nextQuestion({ plan, asked, seed: "a" })!;
    const answer = answerTo(
      questionBank.find(({ id }) => id === question.id)?.reference ?? "Because of the index, for example.",
    );
    asked.push({ question, answer, evaluation: gradeAnswer({ question, answer, seconds: 60 }) });
  }
  return asked;
};

describe("assess", () => {
  test("a strong interview has strengths with quotes, skills and the top band", () => {
    const turns = answered(6, (reference) => reference);
    const assessment = assess({ plan, turns });
    expect(Assessment.safeParse(assessment).success).toBe(true);
    expect(assessment).toMatchObject({ band: "strong", answered: 6, planned: 6, basis: "rules" });
    for (const { turn, quote } of assessment.strengths) expect(turns[turn - 1]!.answer).toContain(quote);
    expect(assessment.skills.every(({ score }) => score >= 75)).toBe(true);
  });

  test("turns that were not reached do not count as zero", () => {
    const turns = answered(2, (reference) => reference);
    const assessment = assess({ plan, turns });
    expect(assessment).toMatchObject({ answered: 2, planned: 6, band: "strong" });
    expect(assessment.improvements.map(({ text }) => text)).toContain("Answer every question: 2 of 6 were answered.");
  });

  test("scores are the means over the answers", () => {
    const turns = [...answered(1, (reference) => reference)];
    const empty = {
      ...turns[0]!,
      answer: "",
      evaluation: gradeAnswer({ question: turns[0]!.question, answer: "", seconds: 1 }),
    };
    const one = turns[0]!.evaluation!.scores.overall;
    expect(assess({ plan, turns: [turns[0]!, empty] }).scores.overall).toBe(Math.round(one / 2));
    expect(assess({ plan, turns: [] })).toMatchObject({ scores: { overall: 0 }, answered: 0, band: "weak" });
  });

  test("bands", () => {
    expect([100, 75, 74, 60, 59, 40, 39, 0].map(interviewBand)).toEqual([
      "strong",
      "strong",
      "good",
      "good",
      "developing",
      "developing",
      "weak",
      "weak",
    ]);
  });
});
