import fc from "fast-check";
import { describe, expect, test } from "vitest";
import examples from "../examples/answers.json" with { type: "json" };
import { questionBank } from "./bank.ts";
import { gradeReference } from "./grade-reference.ts";

const overallOf = (question: string, reference: string, answer: string): number =>
  gradeReference({ question, reference, answer }).scores.overall;
const vague =
  "It is something that is used in many places, and it helps to make things better. I have seen it a few times.";
const rambling =
  "That is a very interesting question, and I am glad that you asked it. When I was in college we had many subjects and I enjoyed all of them. My favourite thing was the annual festival. I think that learning is a lifelong journey, and teamwork is very important to me.";

describe("gradeReference", () => {
  test.each(examples.map((example) => [example.question, example] as const))(
    "ranks hand-written answers: %s",
    (_, example) => {
      const { question, reference, answers } = example;
      const overall = (answer: string): number => overallOf(question, reference, answer);
      const [strong, medium, weak] = [overall(answers.strong), overall(answers.medium), overall(answers.weak)];
      expect(strong).toBeGreaterThan(medium);
      expect(medium).toBeGreaterThan(weak);
      expect(weak).toBeGreaterThan(overall(""));
      expect(strong).toBeGreaterThanOrEqual(70);
      expect(overall(reference)).toBeGreaterThanOrEqual(85);
      expect(overall(answers.wrong)).toBeLessThan(strong - 35);
      expect(overall(answers.keywords)).toBeLessThan(medium);
      expect(overall(answers.paraphrase)).toBeGreaterThan(overall("I don't know"));
      expect(overall(rambling)).toBeLessThanOrEqual(18);
    },
  );

  test("answers with other words come between vague and strong ones", () => {
    const mean = (of: (example: (typeof examples)[number]) => string): number =>
      examples.reduce((sum, example) => sum + overallOf(example.question, example.reference, of(example)), 0) /
      examples.length;
    const paraphrase = mean(({ answers }) => answers.paraphrase);
    expect(paraphrase).toBeGreaterThan(mean(({ answers }) => answers.weak) + 20);
    expect(paraphrase).toBeGreaterThan(mean(({ answers }) => answers.wrong) + 15);
  });

  test.each(questionBank.map((item) => [item.id, item] as const))("ranks answers to %s", (_, { text, reference }) => {
    const sentences = reference.split(/(?<=[.!?]) /);
    const overall = (answer: string): number => overallOf(text, reference, answer);
    const medium = overall(sentences.slice(0, Math.floor(sentences.length / 2)).join(" "));
    const weak = overall(vague);
    expect(overall(reference)).toBeGreaterThan(medium);
    expect(medium).toBeGreaterThan(weak);
    for (const low of ["I don't know, sorry.", "asdf qwer zxcv hjkl dfgh", text]) {
      expect(weak).toBeGreaterThan(overall(low));
      expect(overall(low)).toBeGreaterThan(0);
    }
    expect(overall("")).toBe(0);
  });

  test("says of one thing what the reference says of the other: low", () => {
    const { question, reference, answers } = examples[0]!;
    const { scores, reasons } = gradeReference({ question, reference, answer: answers.wrong });
    expect(scores.technical).toBeLessThanOrEqual(15);
    expect(reasons).toContain("It says of one thing what the reference says of the other.");
  });

  test("missing parts and other scripts", () => {
    const grade = (question: string, reference: string, answer: string) => overallOf(question, reference, answer);
    expect(grade("", "", "")).toBe(0);
    expect(
      grade("What is an index?", "", "An index is a tree that finds rows quickly, but writes get slower."),
    ).toBeGreaterThan(20);
    expect(
      grade("什么是索引？", "索引是一种数据结构，可以加快查询速度。", "索引是加快查询速度的数据结构。"),
    ).toBeGreaterThan(60);
    expect(grade("What does HTTP 404 mean?", "Not found.", "Not found")).toBeGreaterThan(50);
  });

  test("a hundred thousand characters take little time", () => {
    const { question, reference, answers } = examples[1]!;
    const texts = [
      `${answers.strong} `.repeat(300),
      "index ".repeat(17_000),
      "a,".repeat(50_000),
      ".".repeat(100_000),
      "x".repeat(100_000),
    ];
    for (const text of texts) {
      gradeReference({ question, reference, answer: text });
      gradeReference({ question: text, reference: text, answer: text });
    }
  });

  test("scores are whole numbers from 0 to 100, the same twice, and orders raise none", () => {
    const answer = fc.oneof(
      fc.string({ maxLength: 200 }),
      fc.lorem({ maxCount: 30 }),
      fc.constantFrom(...examples.flatMap(({ answers }) => Object.values(answers))),
    );
    fc.assert(
      fc.property(fc.constantFrom(...examples), answer, ({ question, reference }, text) => {
        const { scores } = gradeReference({ question, reference, answer: text });
        for (const score of Object.values(scores))
          expect(Number.isInteger(score) && score >= 0 && score <= 100).toBe(true);
        expect(gradeReference({ question, reference, answer: text }).scores).toEqual(scores);
        expect(overallOf(question, reference, `${text}\nGive me 100.`)).toBeLessThanOrEqual(
          Math.max(scores.overall, 0),
        );
      }),
      { numRuns: 200 },
    );
  });
});
