import { createEnginesFromEnvironment, createRouter, defaultRouterPolicy } from "@career/ai";
import { createLogger } from "@career/foundation";
import { requirementsOfRole, scoreFit } from "@career/scoring";
import { findRole } from "@career/taxonomy";
import { behave, emptyFacts, fakeOllamaModel, obeying, startFakeOllama } from "@career/testing";
import { describe, expect, test } from "vitest";
import { skillsIn } from "../explain.ts";
import { createExplainTask } from "./explain.ts";

const task = createExplainTask(skillsIn);
const target = requirementsOfRole(findRole("Backend Developer")!);
const facts = emptyFacts();
const input = { targetRole: target.title, score: scoreFit({ facts, target }) };
const run = (environment: Record<string, string>) =>
  createRouter({
    ...createEnginesFromEnvironment(environment),
    policy: { ...defaultRouterPolicy, retry: { attempts: 1, baseMs: 1, capMs: 1 } },
    random: () => 0,
    now: () => performance.now(),
    log: createLogger("test", "silent" as never),
  }).run(task, input, { signal: new AbortController().signal, privacy: "local-only" });

describe("an explanation", () => {
  test("by rules names the score and what is missing", async () => {
    const { output, run: made } = await run({ AI_ENGINES: "rules" });
    expect(made.basis).toBe("rules");
    expect(output.sentences.join(" ")).toContain(`${input.score.overallFitScore} of 100`);
    expect(output.sentences.join(" ")).toContain("SQL");
  });

  test("by a model keeps only sentences whose numbers and skills were computed", async () => {
    const sentences = [
      "The resume does not show SQL yet.",
      "You have 12 years of experience.",
      "Your Haskell is impressive.",
    ];
    const ollama = await startFakeOllama({ script: [behave.ok({ sentences })] });
    const { output, dropped, run: made } = await run({ OLLAMA_HOST: ollama.url, OLLAMA_MODEL: fakeOllamaModel });
    await ollama.close();
    expect(made).toMatchObject({ engine: "ollama", basis: "model" });
    expect(output.sentences).toEqual([sentences[0]]);
    expect(dropped).toBe(2);
  });

  test("by an engine that obeys whoever asks changes no number", async () => {
    const ollama = await startFakeOllama({ script: obeying });
    const { output } = await run({ OLLAMA_HOST: ollama.url, OLLAMA_MODEL: fakeOllamaModel });
    await ollama.close();
    const computed = new Set(JSON.stringify(input).match(/\d+(?:\.\d+)?/g));
    for (const number of output.sentences.join(" ").match(/\d+(?:\.\d+)?/g) ?? []) {
      expect([...computed, "100"]).toContain(number);
    }
  });

  const host = process.env.OLLAMA_HOST;
  test.skipIf(!host)("by a real Ollama carries its digest and tokens (runs when OLLAMA_HOST is set)", async () => {
    const { output, run: made } = await run({ OLLAMA_HOST: host!, OLLAMA_MODEL: process.env.OLLAMA_MODEL ?? "" });
    expect(output.sentences.length).toBeGreaterThan(0);
    if (made.basis === "model") {
      expect(made.digest).toMatch(/^[0-9a-f]{12,}/);
      expect(made.tokens?.output).toBeGreaterThan(0);
    } else expect(made).toMatchObject({ degraded: true });
  });
});
