import { type Evaluation, InterviewPlan, type InterviewTurn, InterviewType, type Question } from "@career/contracts";
import { roles } from "@career/taxonomy";
import { describe, expect, test } from "vitest";
import { nextDifficulty } from "./difficulty.ts";
import { gradeAnswer } from "./grade-answer.ts";
import { hash } from "./hash.ts";
import { nextQuestion } from "./next-question.ts";
import { planInterview } from "./plan.ts";

const answer =
  "I would use an index because it finds rows quickly, and I have built such a thing in my last project, where it helped the team to answer requests within a second or two.";

const evaluated = (question: Question, overall: number): InterviewTurn => ({
  question,
  answer,
  evaluation: {
    turn: question.turn,
    questionId: question.id,
    scores: { technical: overall, communication: overall, relevance: overall, overall },
    levels: [],
    flags: [],
    star: null,
    delivery: { words: 34, fillers: 0, pace: null },
    coveredPoints: [],
    missedPoints: question.expectedPoints.slice(0, 2),
    reasons: [],
    outline: [],
    rubric: "interview@1",
    basis: "rules",
  } satisfies Evaluation,
});

const play = (seed: string, plan: InterviewPlan, score: (turn: number) => number): InterviewTurn[] => {
  const asked: InterviewTurn[] = [];
  for (let question = nextQuestion({ plan, asked, seed }); question; question = nextQuestion({ plan, asked, seed })) {
    asked.push(evaluated(question, score(question.turn)));
  }
  return asked;
};

const tones = ["neutral", "warm", "challenging"] as const;
const planOf = (run: number, type: InterviewType, length: number, seed: string): InterviewPlan => {
  const role = roles[run % roles.length]!;
  const gaps = run % 3 === 0 ? [...role.preferredSkills.slice(0, 3), "Unheard-of Skill"] : [];
  return planInterview({ role, interviewType: type, tone: tones[run % 3]!, length, gaps, seed });
};

describe("nextQuestion", () => {
  test("500 interviews of every type and length: all planned questions, none twice", () => {
    for (let run = 0; run < 500; run++) {
      const type = InterviewType.options[run % 5]!;
      const length = 3 + (Math.floor(run / 5) % 10);
      const seed = `seed-${run}`;
      const plan = planOf(run, type, length, seed);
      const asked = play(seed, plan, (turn) => hash(seed, String(turn)) % 101);
      expect(asked).toHaveLength(length);
      const questions = asked.map(({ question }) => question);
      for (const of of [(q: Question) => q.id, (q: Question) => q.text, (q: Question) => q.bankText]) {
        expect(new Set(questions.map(of)).size).toBe(length);
      }
      const followUps = questions.flatMap(({ kind }, i) => (kind === "follow-up" ? [i] : []));
      expect(followUps.length).toBeLessThanOrEqual(2);
      if (followUps.length === 2) expect(followUps[1]! - followUps[0]!).toBeGreaterThan(1);
      for (const i of followUps) {
        expect(asked[i - 1]!.answer).toContain(questions[i]!.quote);
        expect(questions[i]!.text).toContain(questions[i]!.quote);
      }
      for (const { text, bankText } of questions) expect(text.endsWith(bankText)).toBe(true);
    }
  });

  test("the longest interview about one unknown skill still has new questions", () => {
    const role = {
      title: "Falconer",
      family: "other",
      aliases: [],
      requiredSkills: ["Falconry"],
      preferredSkills: [],
      typicalYears: 1,
    };
    const plan = planInterview({ role, interviewType: "technical", tone: "neutral", length: 12, gaps: [], seed: "s" });
    const asked = play("s", plan, () => 90);
    expect(new Set(asked.map(({ question }) => question.text)).size).toBe(12);
  });

  test("the same input gives the same question", () => {
    const plan = planOf(4, "mixed", 8, "x");
    expect(play("x", plan, (turn) => turn * 12)).toEqual(play("x", plan, (turn) => turn * 12));
    expect(nextQuestion({ plan, asked: play("x", plan, () => 50), seed: "x" })).toBeNull();
  });

  test("difficulty starts at 2 and follows the scores within its bounds", () => {
    const plan = planOf(4, "technical", 12, "x");
    const first = nextQuestion({ plan, asked: [], seed: "x" })!;
    const after = (...scores: number[]) => nextDifficulty(scores.map((score) => evaluated(first, score)));
    expect([after(), after(75), after(74), after(45), after(44)]).toEqual([2, 3, 2, 2, 1]);
    expect([after(90, 90, 90, 90, 90), after(0, 0, 0)]).toEqual([5, 1]);
    const mean = (turns: InterviewTurn[]) => turns.slice(4).reduce((sum, { question }) => sum + question.difficulty, 0);
    expect(mean(play("x", plan, () => 95))).toBeGreaterThan(mean(play("x", plan, () => 10)));
  });

  test("a follow-up takes the place of the least important turn, and gaps stay", () => {
    const role = roles.find(({ title }) => title === "Backend Developer")!;
    const plan = planInterview({
      role,
      interviewType: "mixed",
      tone: "neutral",
      length: 8,
      gaps: ["Kafka", "Redis"],
      seed: "g",
    });
    const questions = play("g", plan, () => 60).map(({ question }) => question);
    expect(questions.filter(({ kind }) => kind === "follow-up")).toHaveLength(2);
    const skills = questions.filter(({ kind }) => kind === "technical").map(({ skill }) => skill);
    expect(skills).toEqual(expect.arrayContaining(["Kafka", "Redis"]));
  });

  test("a real middling answer is taken up, a flagged or short one is not", () => {
    const plan = planOf(4, "technical", 5, "f");
    const question = nextQuestion({ plan, asked: [], seed: "f" })!;
    const second = (turn: InterviewTurn) => nextQuestion({ plan, asked: [turn], seed: "f" })!.kind;
    const middling = evaluated(question, 60);
    expect(second(middling)).toBe("follow-up");
    expect(second({ ...middling, answer: "", evaluation: gradeAnswer({ question, answer: "", seconds: null }) })).toBe(
      "technical",
    );
    expect(
      second({ ...middling, evaluation: { ...middling.evaluation!, delivery: { words: 10, fillers: 0, pace: null } } }),
    ).toBe("technical");
  });
});

describe("planInterview", () => {
  const role = roles.find(({ title }) => title === "Backend Developer")!;
  const plan = (type: InterviewType, length = 8, gaps: string[] = [], seed = "a") =>
    planInterview({ role, interviewType: type, tone: "warm", length, gaps, seed });

  test("is valid, deterministic and differs by seed", () => {
    for (const type of InterviewType.options) expect(InterviewPlan.safeParse(plan(type)).success).toBe(true);
    expect(plan("mixed")).toEqual(plan("mixed"));
    expect(
      new Set(["a", "b", "c", "d"].map((seed) => JSON.stringify(plan("technical", 6, [], seed)))).size,
    ).toBeGreaterThan(1);
  });

  test("mixes the kinds that the type asks for", () => {
    const kinds = (type: InterviewType) => new Set(plan(type).turns.map(({ kind }) => kind));
    expect(kinds("mixed")).toEqual(new Set(["technical", "project", "behavioural"]));
    expect([kinds("hr"), kinds("projects"), kinds("behavioural"), kinds("technical")]).toEqual(
      [["hr"], ["project"], ["behavioural"], ["technical"]].map((kind) => new Set(kind)),
    );
  });

  test("gaps come right after an easy opener and take at most half of the technical turns", () => {
    const gaps = ["Kafka", "k8s", "Redis", "Go", "Rust", "Terraform"];
    const turns = plan("technical", 8, gaps).turns;
    expect(turns.map(({ skill }) => skill).slice(1, 5)).toEqual(["Kafka", "Kubernetes", "Redis", "Go"]);
    expect(turns.slice(5).some(({ skill }) => gaps.includes(skill!))).toBe(false);
    expect(gaps).not.toContain(turns[0]!.skill);
    expect(nextQuestion({ plan: plan("technical", 8, gaps), asked: [], seed: "a" })!.difficulty).toBeLessThanOrEqual(2);
  });

  test("brings the length into its bounds", () => {
    expect([plan("hr", 1).turns.length, plan("hr", 99).turns.length]).toEqual([3, 12]);
  });
});
