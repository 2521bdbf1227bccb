import { expect, test } from "vitest";
import { createEnginesFromEnvironment } from "./environment.ts";

const key = "secret-key";
const names = (environment: Parameters<typeof createEnginesFromEnvironment>[0]) =>
  createEnginesFromEnvironment(environment).engines.map(({ name }) => name);

test("the order is that of AI_ENGINES", () => {
  expect(names({ AI_ENGINES: "gemini, Ollama ,rules", GEMINI_API_KEY: key })).toEqual(["gemini", "ollama"]);
  expect(names({ AI_ENGINES: "ollama,ollama" })).toEqual(["ollama"]);
});

test("without AI_ENGINES it is what has an address or a key", () => {
  expect(names({})).toEqual([]);
  expect(names({ OLLAMA_HOST: "127.0.0.1" })).toEqual(["ollama"]);
  expect(names({ OLLAMA_HOST: "127.0.0.1", GEMINI_API_KEY: key })).toEqual(["ollama", "gemini"]);
  expect(names({ AI_ENGINES: "rules", OLLAMA_HOST: "127.0.0.1", GEMINI_API_KEY: key })).toEqual([]);
});

test("Gemini without a key is left out and says so", async () => {
  const { engines, status } = createEnginesFromEnvironment({ AI_ENGINES: "gemini" });
  expect(engines).toEqual([]);
  expect(await status()).toMatchObject([
    { name: "gemini", state: "off", detail: "Set GEMINI_API_KEY to switch it on." },
  ]);
});

test("an unknown engine is an error that lists the known ones", () => {
  expect(() => names({ AI_ENGINES: "olama" })).toThrow("AI_ENGINES names olama; known are ollama, gemini, rules.");
  expect(() => names({ AI_ENGINES: "constructor" })).toThrow("known are");
});

test("nothing of an engine shows its key", () => {
  const { engines } = createEnginesFromEnvironment({ AI_ENGINES: "gemini", GEMINI_API_KEY: key });
  expect(JSON.stringify(engines)).not.toContain(key);
});
