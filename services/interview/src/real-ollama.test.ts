import {
  type Ask,
  type AskOptions,
  ask,
  createEnginesFromEnvironment,
  createRouter,
  defaultRouterPolicy,
} from "@career/ai";
import { createLogger } from "@career/foundation";
import { nextQuestion, planInterview } from "@career/interviewing";
import { findRole } from "@career/taxonomy";
import { describe, expect, test } from "vitest";
import { grade, phrase } from "./engines.ts";

const { OLLAMA_HOST, OLLAMA_MODEL } = process.env;
const answer =
  "An index is a sorted structure beside the table, so the database finds rows without reading all of them. " +
  "Each write has to keep it up to date, so I measure before I add one.";

describe.skipIf(!OLLAMA_HOST)("with a real Ollama (runs when OLLAMA_HOST is set)", () => {
  const router = createRouter({
    ...createEnginesFromEnvironment({ AI_ENGINES: "ollama", OLLAMA_HOST, OLLAMA_MODEL }),
    policy: defaultRouterPolicy,
    random: () => 0,
    now: () => performance.now(),
    log: createLogger("test", "error"),
  });
  const options: AskOptions = {
    signal: new AbortController().signal,
    deadlineMs: 100_000,
    cloudConsent: false,
    identifiers: [],
  };
  const plan = planInterview({
    role: findRole("Backend Developer")!,
    interviewType: "technical",
    tone: "warm",
    length: 3,
    gaps: [],
    seed: "real",
  });
  const question = nextQuestion({ plan, asked: [], seed: "real" })!;
  const asking: Ask = (task, input, given) => ask(router, task, input, given);

  test("one question is asked", { timeout: 120_000 }, async () => {
    const { question: asked, run } = await phrase(asking, question, { tone: "warm", earlier: [], options });
    expect(asked.bankText).toBe(question.bankText);
    expect(asked.text.length).toBeGreaterThan(10);
    if (run.basis === "model") expect(run.digest).toMatch(/^[0-9a-f]{12,}/);
  });

  test("one answer is evaluated, and every quote stands in it", { timeout: 120_000 }, async () => {
    const { evaluation, run, dropped } = await grade(asking, question, { answer, seconds: null, options });
    for (const { quotes } of evaluation.levels) for (const quote of quotes) expect(answer).toContain(quote);
    if (run.basis === "model") {
      expect(run.tokens?.output).toBeGreaterThan(0);
      expect(dropped).toBeGreaterThanOrEqual(0);
    } else expect(run.degraded).toBe(true);
  });
});
