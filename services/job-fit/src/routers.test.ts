import { createLogger } from "@career/foundation";
import { requirementsOfRole, scoreFit } from "@career/scoring";
import { findRole } from "@career/taxonomy";
import { behave, emptyFacts, type FakeEngine, fakeOllamaModel, startFakeOllama } from "@career/testing";
import { afterAll, beforeAll, expect, test } from "vitest";
import { createRouters, type RouterOf } from "./routers.ts";
import { createExplainTask } from "./tasks/explain.ts";

let ollama: FakeEngine;
let routerOf: RouterOf;
const target = requirementsOfRole(findRole("Backend Developer")!);
const input = { targetRole: target.title, score: scoreFit({ facts: emptyFacts(), target }) };
const task = createExplainTask(() => []);

beforeAll(async () => {
  ollama = await startFakeOllama({ script: [behave.ok({ sentences: ["The resume does not show SQL."] })] });
  const environment = { AI_ENGINES: "gemini,ollama", OLLAMA_HOST: ollama.url, OLLAMA_MODEL: fakeOllamaModel };
  routerOf = createRouters(environment, createLogger("test", "silent" as never));
});
afterAll(() => ollama.close());

const runWith = async (engine?: string) =>
  (await routerOf(engine).run(task, input, { signal: new AbortController().signal, privacy: "local-only" })).run;

test("an engine that is named is the only one that is asked", async () => {
  expect(await runWith("rules")).toMatchObject({ engine: "rules", basis: "rules", degraded: false });
  expect(ollama.calls()).toEqual([]);
  expect(await runWith("ollama")).toMatchObject({ engine: "ollama", basis: "model" });
  expect(await runWith()).toMatchObject({ engine: "ollama", basis: "model" });
});

test("an engine that is not in use is not asked for anybody", () => {
  expect(() => routerOf("gemini")).toThrow(expect.objectContaining({ code: "engine.off", retryable: false }));
  expect(() => routerOf("gemini")).toThrow("In use: rules, ollama.");
});
