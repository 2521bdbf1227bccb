import { createOllamaEngine, redact } from "@career/ai";
import { describe, expect, test } from "vitest";
import { behave } from "./behaviours.ts";
import { startFakeOllama } from "./fake-ollama.ts";
import { geminiWith, never, resume, testRouter, trueQuote, verdict, verdictTask } from "./fixtures/router-kit.ts";

const input = { text: resume };
const redactResume = () => redact(verdictTask.prompt(input).content, ["Jane Doe"]);

describe("nothing reaches the cloud", () => {
  const refused = [
    [
      "under local-only, even with a receipt",
      () => ({ privacy: "local-only" as const, receipt: redactResume().receipt }),
    ],
    ["without a receipt", () => ({ privacy: "cloud-allowed" as const })],
    [
      "with a copy of a receipt",
      () => ({ privacy: "cloud-allowed" as const, receipt: { ...redactResume().receipt } as never }),
    ],
    [
      "with the receipt of another text",
      () => ({ privacy: "cloud-allowed" as const, receipt: redact("Something else", ["Jane Doe"]).receipt }),
    ],
  ] as const;

  test.each(refused)("%s", async (_name, options) => {
    const { fake, engine } = await geminiWith([behave.ok(verdict)]);
    const { run } = await testRouter([engine]).run(verdictTask, input, { signal: never, ...options() });
    expect(run).toMatchObject({
      basis: "rules",
      degraded: true,
      attempts: [{ engine: "gemini", outcome: "engine.policy" }],
    });
    expect(fake.log()).toEqual([]);
    expect(fake.connections()).toBe(0);
  });

  test("when the content was altered after redaction", async () => {
    const { fake, engine } = await geminiWith([behave.ok(verdict)]);
    const { content, receipt } = redactResume();
    const options = { signal: never, privacy: "cloud-allowed" as const, receipt };
    const { run } = await testRouter([engine]).run(verdictTask, { text: `${content} Call Jane.` }, options);
    expect(run.attempts).toMatchObject([{ outcome: "engine.policy" }]);
    expect(fake.connections()).toBe(0);
  });

  test("when our own instructions name the person", async () => {
    const { fake, engine } = await geminiWith([behave.ok(verdict)]);
    const careless = {
      ...verdictTask,
      prompt: ({ text }: { text: string }) => ({ instructions: "Assess Jane Doe.", content: text }),
    };
    const options = { signal: never, privacy: "cloud-allowed" as const, receipt: redactResume().receipt };
    const { run } = await testRouter([engine]).run(careless, input, options);
    expect(run.attempts).toMatchObject([{ outcome: "engine.policy" }]);
    expect(fake.connections()).toBe(0);
  });
});

describe("with a receipt", () => {
  const options = () => ({ signal: never, privacy: "cloud-allowed" as const, receipt: redactResume().receipt });

  test("Gemini sees placeholders, and quotes are restored before they are checked", async () => {
    const quoted = { ...verdict, quotes: ["[PERSON_1], [EMAIL_1]", trueQuote, "[PERSON_9] led NASA"] };
    const { fake, engine } = await geminiWith([behave.ok(quoted)]);
    const { output, dropped } = await testRouter([engine]).run(verdictTask, input, options());
    expect(output.quotes).toEqual(["Jane Doe, jane@example.org", trueQuote]);
    expect(dropped).toBe(1);
    const sent = JSON.stringify(fake.calls()[0]!.body);
    expect(sent).toContain("[PERSON_1], [EMAIL_1]");
    expect(sent).not.toMatch(/jane|doe|example\.org/i);
  });

  test("a repair prompt tells the cloud no more than the first", async () => {
    const { fake, engine } = await geminiWith([behave.text("Jane who?"), behave.ok(verdict)]);
    await testRouter([engine]).run(verdictTask, input, options());
    expect(fake.calls()).toHaveLength(2);
    for (const { body } of fake.calls()) expect(JSON.stringify(body)).not.toMatch(/jane|doe|example\.org/i);
  });

  test("a task whose content is already redacted is covered too", async () => {
    const { content, receipt } = redactResume();
    const { fake, engine } = await geminiWith([behave.ok(verdict)]);
    await testRouter([engine]).run(
      verdictTask,
      { text: content },
      { signal: never, privacy: "cloud-allowed", receipt },
    );
    expect(fake.calls()).toHaveLength(1);
  });
});

describe("an Ollama that is not this machine", () => {
  test("is a cloud engine, by its host or by its model", () => {
    const location = (host: string, model = "llama3.2:3b", isThisMachine = false) =>
      createOllamaEngine({ host, model, isThisMachine }).location;
    expect(location("127.0.0.1:11434")).toBe("local");
    expect(location("http://localhost:11434")).toBe("local");
    expect(location("http://[::1]:11434")).toBe("local");
    expect(location("0.0.0.0")).toBe("local");
    expect(location("http://ollama:11434")).toBe("cloud");
    expect(location("http://ollama:11434", "llama3.2:3b", true)).toBe("local");
    expect(location("https://ollama.com")).toBe("cloud");
    expect(location("http://127.0.0.1.example.org")).toBe("cloud");
    expect(location("127.0.0.1", "gpt-oss:120b-cloud")).toBe("cloud");
  });

  test("gets nothing when its list of models shows that it would pass it on", async () => {
    const fake = await startFakeOllama({ script: [behave.ok(verdict)], remoteModels: ["disguised:latest"] });
    const engine = createOllamaEngine({ host: fake.url, model: "disguised" });
    const { run } = await testRouter([engine]).run(verdictTask, input, { signal: never, privacy: "local-only" });
    expect(run.attempts).toMatchObject([{ outcome: "engine.policy" }]);
    expect(fake.calls()).toEqual([]);
    await fake.close();
  });
});
