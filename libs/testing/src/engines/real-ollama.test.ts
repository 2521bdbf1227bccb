import { createOllamaEngine } from "@career/ai";
import { describe, expect, test } from "vitest";
import { never, resume, testRouter, verdictTask } from "./fixtures/router-kit.ts";

const { OLLAMA_HOST: host = "", OLLAMA_MODEL: model = "" } = process.env;
const isThere = host !== "" && model !== "";

describe.skipIf(!isThere)("a real Ollama (skipped unless OLLAMA_HOST and OLLAMA_MODEL are set)", () => {
  const policy = {
    limits: { connectMs: 5_000, firstTokenMs: 120_000, idleMs: 60_000, totalMs: 180_000 },
    retry: { attempts: 1, baseMs: 0, capMs: 0 },
    breaker: { failures: 5, halfOpenAfterMs: 1_000 },
  };
  const options = { signal: never, privacy: "local-only" as const };

  test("answers within the schema, with digest and tokens in the provenance and only true quotes", {
    timeout: 240_000,
  }, async () => {
    const engine = createOllamaEngine({ host, model, numCtx: 4_096 });
    expect(await engine.status()).toMatchObject({ state: "ready" });
    const { output, run } = await testRouter([engine], { policy }).run(verdictTask, { text: resume }, options);
    expect(run).toMatchObject({ engine: "ollama", model, basis: "model", degraded: false });
    expect(run.digest).toMatch(/^[0-9a-f]{64}$/);
    expect(run.tokens!.input).toBeGreaterThan(50);
    expect(run.tokens!.output).toBeGreaterThan(5);
    for (const quote of output.quotes)
      expect(resume.replaceAll(/\s+/g, " ")).toContain(quote.replaceAll(/\s+/g, " ").trim());
  });

  test("says which model to pull", async () => {
    const engine = createOllamaEngine({ host, model: "no-such-model:1b" });
    expect(await engine.status()).toEqual({ state: "model-missing", detail: "Run: ollama pull no-such-model:1b" });
  });
});
