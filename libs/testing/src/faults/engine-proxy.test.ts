import { createGeminiEngine, createOllamaEngine } from "@career/ai";
import { expect, onTestFinished, test } from "vitest";
import { behave } from "../engines/behaviours.ts";
import { fakeGeminiKey, fakeGeminiModel, startFakeGemini } from "../engines/fake-gemini.ts";
import { fakeOllamaModel, startFakeOllama } from "../engines/fake-ollama.ts";
import { resume, testRouter, verdict, verdictOfRules, verdictTask } from "../engines/fixtures/router-kit.ts";
import type { FaultRule } from "./fault.ts";
import { startProxiedEngine } from "./fixtures/proxied-services.ts";

const script = [behave.ok(verdict)];
const never = new AbortController().signal;
const chat = (fault: FaultRule["fault"]): FaultRule[] => [{ operation: "POST /api/chat", fault, chance: 1 }];

const ollamaBehind = async (faults: readonly FaultRule[]) => {
  const fake = await startFakeOllama({ script });
  onTestFinished(() => fake.close());
  const { proxy, journal } = await startProxiedEngine(fake.url, faults);
  return {
    fake,
    proxy,
    journal,
    router: testRouter([createOllamaEngine({ host: proxy.url, model: fakeOllamaModel })]),
  };
};

const ask = ({ router }: { router: ReturnType<typeof testRouter> }) =>
  router.run(verdictTask, { text: resume }, { signal: never, privacy: "local-only" });

test("Ollama streams through the proxy", async () => {
  const { output, run } = await ask(await ollamaBehind([]));
  expect(run.basis).toBe("model");
  expect(output).toEqual(verdict);
});

test.each([
  ["cut before it is asked", { kind: "cut-before" }, 0],
  ["cut after it has answered", { kind: "cut-after" }, 1],
  ["out of order", { kind: "status", status: 503 }, 0],
] as const)("Ollama %s: the rules answer", async (_, fault, asked) => {
  const ollama = await ollamaBehind(chat(fault));
  const { output, run } = await ask(ollama);
  expect(run).toMatchObject({ basis: "rules", degraded: true });
  expect(output).toEqual(verdictOfRules);
  expect(ollama.fake.calls()).toHaveLength(asked);
});

test("Gemini answers through the proxy; its operation names no model", async () => {
  const fake = await startFakeGemini({ script });
  onTestFinished(() => fake.close());
  const { proxy, journal } = await startProxiedEngine(fake.url);
  const engine = createGeminiEngine({ apiKey: fakeGeminiKey, model: fakeGeminiModel, baseUrl: proxy.url });
  expect(await engine.status()).toMatchObject({ state: "ready" });
  expect(journal.counts()).toMatchObject({ "it GET /v1beta/models passed": 1 });
});
