import { createEnginesFromEnvironment, createGeminiEngine, createOllamaEngine } from "@career/ai";
import { describe, expect, test } from "vitest";
import { behave } from "./behaviours.ts";
import { fakeGeminiKey, fakeGeminiModel } from "./fake-gemini.ts";
import { fakeOllamaModel } from "./fake-ollama.ts";
import { geminiWith, ollamaWith, verdict } from "./fixtures/router-kit.ts";

const script = [behave.ok(verdict)];

describe("Ollama's status", () => {
  test("is ready where the model is installed, whatever it did before", async () => {
    const { fake, engine } = await ollamaWith(script);
    expect(await engine.status()).toEqual({ state: "ready", detail: `${fakeOllamaModel} at ${fake.url}` });
  });

  test("names the command where it is not", async () => {
    const { fake } = await ollamaWith(script);
    const engine = createOllamaEngine({ host: fake.url, model: "other" });
    expect(await engine.status()).toEqual({ state: "model-missing", detail: "Run: ollama pull other" });
  });

  test("is unreachable where nothing listens", async () => {
    const { fake, engine } = await ollamaWith(script);
    await fake.close();
    expect(await engine.status()).toMatchObject({ state: "unreachable" });
  });
});

describe("Gemini's status", () => {
  test("is ready, without asking the model anything", async () => {
    const { fake, engine } = await geminiWith(script);
    expect(await engine.status()).toMatchObject({ state: "ready" });
    expect(fake.calls()).toEqual([]);
  });

  test("tells a missing model and a wrong key apart", async () => {
    const { fake } = await geminiWith(script);
    const missing = createGeminiEngine({ apiKey: fakeGeminiKey, model: "gemini-9", baseUrl: fake.url });
    expect(await missing.status()).toMatchObject({ state: "model-missing" });
    const refused = createGeminiEngine({ apiKey: "wrong-key", model: fakeGeminiModel, baseUrl: fake.url });
    const status = await refused.status();
    expect(status).toMatchObject({ state: "unreachable" });
    expect(status.detail).toContain("check the key");
    expect(status.detail).not.toContain("wrong-key");
  });
});

test("a configuration makes engines that work", async () => {
  const { fake } = await ollamaWith(script);
  const { engines, status } = createEnginesFromEnvironment({ OLLAMA_HOST: fake.url, OLLAMA_MODEL: fakeOllamaModel });
  expect(engines).toMatchObject([{ name: "ollama", location: "local", model: fakeOllamaModel }]);
  expect(await status()).toMatchObject([{ name: "ollama", state: "ready" }]);
});
