import { createOllamaEngine, redact } from "@career/ai";
import { describe, expect, test } from "vitest";
import { type Behaviour, behave } from "./behaviours.ts";
import { fakeDigest, fakeOllamaModel, startFakeOllama } from "./fake-ollama.ts";
import {
  geminiWith,
  impatient,
  never,
  ollamaWith,
  resume,
  testRouter,
  verdict,
  verdictOfRules,
  verdictTask,
} from "./fixtures/router-kit.ts";

const input = { text: resume };
const cloud = () => ({
  signal: never,
  privacy: "cloud-allowed" as const,
  receipt: redact(resume, ["Jane Doe"]).receipt,
});

describe("replies that an engine may dress up", () => {
  const dressed: [string, Behaviour][] = [
    ["plain JSON", behave.ok(verdict)],
    ["fenced JSON", behave.fenced(verdict)],
    ["prose around it", behave.withProse(verdict)],
    ["trailing commas", behave.withTrailingCommas(verdict)],
    ["a slow drip", behave.drip(JSON.stringify(verdict), 1)],
  ];
  test.each(dressed)("%s is read, from Ollama", async (_name, behaviour) => {
    const { fake, engine } = await ollamaWith([behaviour]);
    const { output, run, dropped } = await testRouter([engine]).run(verdictTask, input, cloud());
    expect(output).toEqual(verdict);
    expect(dropped).toBe(0);
    expect(run).toMatchObject({
      task: "test.verdict",
      taskVersion: 2,
      engine: "ollama",
      model: fakeOllamaModel,
      digest: fakeDigest(fakeOllamaModel),
      basis: "model",
      degraded: false,
      costUsd: 0,
      attempts: [{ engine: "ollama", outcome: "ok" }],
    });
    expect(run.promptHash).toMatch(/^[0-9a-f]{64}$/);
    expect(run.tokens!.input).toBeGreaterThan(0);
    expect(run.tokens!.output).toBeGreaterThan(0);
    expect(fake.calls()).toHaveLength(1);
  });

  test.each(dressed)("%s is read, from Gemini", async (_name, behaviour) => {
    const { engine } = await geminiWith([behaviour]);
    const { output, run } = await testRouter([engine]).run(verdictTask, input, cloud());
    expect(output).toEqual(verdict);
    expect(run).toMatchObject({ engine: "gemini", basis: "model", degraded: false });
    expect(run.costUsd).toBeGreaterThan(0);
  });
});

const failures: [string, Behaviour, string][] = [
  ["500", behave.status(500), "engine.server-error"],
  ["503", behave.status(503), "engine.server-error"],
  ["429", behave.status(429, 1), "engine.rate-limited"],
  ["400", behave.status(400), "engine.server-error"],
  ["a hang", behave.hang(), "engine.timeout"],
  ["a hang in mid-stream", behave.hangMidStream(), "engine.timeout"],
  ["death in mid-stream", behave.dieMidStream(), "engine.unreachable"],
  ["an error in mid-stream", behave.errorMidStream(), "engine.server-error"],
  ["garbage", behave.garbage(), "engine.server-error"],
  ["truncation", behave.truncated(), "engine.truncated"],
  ["endless whitespace", behave.endlessWhitespace({ heedsLimit: true }), "engine.truncated"],
  ["whitespace beyond any limit", behave.endlessWhitespace({ heedsLimit: false }), "engine.truncated"],
  ["a missing model", behave.missingModel(), "engine.model-missing"],
];

describe("a failing Ollama", () => {
  const ofOllama: typeof failures = [
    ...failures,
    ["an end without an ending", behave.endMidStream(), "engine.truncated"],
  ];
  test.each(ofOllama)("%s: Gemini is really called", async (_name, behaviour, outcome) => {
    const ollama = await ollamaWith([behaviour]);
    const gemini = await geminiWith([behave.ok(verdict)]);
    const router = testRouter([ollama.engine, gemini.engine], { policy: impatient });
    const { output, run } = await router.run(verdictTask, input, cloud());
    expect(output).toEqual(verdict);
    expect(run).toMatchObject({ engine: "gemini", basis: "model", degraded: true });
    expect(run.attempts!.map(({ engine, outcome }) => `${engine} ${outcome}`)).toEqual([
      `ollama ${outcome}`,
      "gemini ok",
    ]);
    expect(ollama.fake.calls()).toHaveLength(1);
    expect(gemini.fake.calls()).toMatchObject([{ behaviour: "text" }]);
  });
});

describe("a failing Gemini", () => {
  const ofGemini: typeof failures = [
    ...failures,
    ["an end without an ending", behave.endMidStream(), "engine.truncated"],
    ["a blocked prompt", behave.refusal("prompt"), "engine.refused"],
    ["a blocked answer", behave.refusal("answer"), "engine.refused"],
  ];
  test.each(ofGemini)("%s: Ollama is really called", async (_name, behaviour, outcome) => {
    const gemini = await geminiWith([behaviour]);
    const ollama = await ollamaWith([behave.ok(verdict)]);
    const router = testRouter([gemini.engine, ollama.engine], { policy: impatient });
    const { output, run } = await router.run(verdictTask, input, cloud());
    expect(output).toEqual(verdict);
    expect(run).toMatchObject({ engine: "ollama", basis: "model", degraded: true });
    expect(run.attempts!.map(({ engine, outcome }) => `${engine} ${outcome}`)).toEqual([
      `gemini ${outcome}`,
      "ollama ok",
    ]);
    expect(gemini.fake.calls()).toHaveLength(1);
    expect(ollama.fake.calls()).toHaveLength(1);
  });
});

describe("replies that do not fit", () => {
  const wrong = { ...verdict, verdict: "superb" };

  test("one repair prompt that names the problem goes to the same engine", async () => {
    const { fake, engine } = await ollamaWith([behave.ok(wrong), behave.ok(verdict)]);
    const { output, run } = await testRouter([engine]).run(verdictTask, input, cloud());
    expect(output).toEqual(verdict);
    expect(run.degraded).toBe(false);
    expect(run.attempts!.map(({ outcome }) => outcome)).toEqual(["output.invalid", "ok"]);
    expect(JSON.stringify(fake.calls()[1]!.body)).toContain("verdict: Invalid option");
    const single = await testRouter([(await ollamaWith([behave.ok(verdict)])).engine]).run(verdictTask, input, cloud());
    expect(run.tokens!.output).toBeGreaterThan(single.run.tokens!.output);
  });

  test("a second misfit is the next engine's turn", async () => {
    const ollama = await ollamaWith([behave.text("I would rather not"), behave.ok(wrong)]);
    const gemini = await geminiWith([behave.ok(verdict)]);
    const { run } = await testRouter([ollama.engine, gemini.engine]).run(verdictTask, input, cloud());
    expect(run.attempts!.map(({ outcome }) => outcome)).toEqual(["output.invalid", "output.invalid", "ok"]);
    expect(ollama.fake.calls()).toHaveLength(2);
    expect(gemini.fake.calls()).toHaveLength(1);
  });

  test("what the task's check rejects is the next engine's turn, without a repair", async () => {
    const picky = {
      ...verdictTask,
      check: () => {
        throw new Error("not a word of it is true");
      },
    };
    const ollama = await ollamaWith([behave.ok(verdict)]);
    const { output, run } = await testRouter([ollama.engine]).run(picky, input, cloud());
    expect(output).toEqual(verdictOfRules);
    expect(run).toMatchObject({ engine: "rules", degraded: true, attempts: [{ outcome: "output.rejected" }] });
    expect(ollama.fake.calls()).toHaveLength(1);
  });
});

describe("the rules", () => {
  test("answer when every engine fails, flagged and not labelled as AI, with what the failures consumed", async () => {
    const ollama = await ollamaWith([behave.truncated()]);
    const gemini = await geminiWith([behave.status(503)]);
    const { output, run } = await testRouter([ollama.engine, gemini.engine]).run(verdictTask, input, cloud());
    expect(output).toEqual(verdictOfRules);
    expect(run).toMatchObject({ engine: "rules", basis: "rules", degraded: true });
    expect(run.model).toBeUndefined();
    expect(run.attempts!.map(({ outcome }) => outcome)).toEqual(["engine.truncated", "engine.server-error"]);
    expect(run.tokens!.input).toBeGreaterThan(0);
  });

  test("answer when nothing listens at all", async () => {
    const { fake, engine } = await ollamaWith([behave.ok(verdict)]);
    await fake.close();
    const { run } = await testRouter([engine]).run(verdictTask, input, cloud());
    expect(run).toMatchObject({ basis: "rules", degraded: true, attempts: [{ outcome: "engine.unreachable" }] });
  });

  test("are not a degradation where no engine is configured", async () => {
    const { output, run } = await testRouter([]).run(verdictTask, input, cloud());
    expect(output).toEqual(verdictOfRules);
    expect(run).toMatchObject({ engine: "rules", basis: "rules", degraded: false, attempts: [] });
  });
});

test("a model that is not installed is never replaced by another", async () => {
  const { fake } = await ollamaWith([behave.ok(verdict)]);
  const engine = createOllamaEngine({ host: fake.url, model: "llama3.2:3b" });
  const { run } = await testRouter([engine]).run(verdictTask, input, cloud());
  expect(run).toMatchObject({ basis: "rules", attempts: [{ outcome: "engine.model-missing" }] });
  expect(fake.calls()).toHaveLength(0);
  expect(await engine.status()).toEqual({ state: "model-missing", detail: "Run: ollama pull llama3.2:3b" });
});

test("a model whose template has no place for instructions gets them with the content", async () => {
  const fake = await startFakeOllama({ script: [behave.ok(verdict)], template: "<user>{{ .Prompt }}" });
  const engine = createOllamaEngine({ host: fake.url, model: fakeOllamaModel });
  await testRouter([engine]).run(verdictTask, input, cloud());
  const { messages } = fake.calls()[0]!.body as { messages: { role: string; content: string }[] };
  expect(messages.map(({ role }) => role)).toEqual(["user"]);
  expect(messages[0]!.content).toMatch(/^Say how strong this resume is\..*<untrusted-text>\nJane Doe/s);
  await fake.close();
});

test("the request bounds length, context and randomness and carries the schema", async () => {
  const { fake, engine } = await ollamaWith([behave.ok(verdict)]);
  await testRouter([engine]).run(verdictTask, input, cloud());
  expect(fake.calls()[0]!.body).toMatchObject({
    stream: true,
    messages: [{ role: "system" }, { role: "user" }],
    options: { num_predict: 200, num_ctx: 16_384, temperature: 0, seed: 1 },
    format: { type: "object", required: ["quotes", "verdict", "level", "note"] },
  });
});
