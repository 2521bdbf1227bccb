import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type CareerCall, career, careerProcess, repository } from "./career.fixture.ts";

const folder = mkdtempSync(join(tmpdir(), "career-interview-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe("career grade", () => {
  const question = "What does an index do in a database, and what does it cost?";
  const reference =
    "An index is a sorted structure beside the table that lets the database find rows without reading all of them. " +
    "It makes reads faster, but every write has to keep it up to date and it takes space.";
  const answers = [
    reference,
    "It makes reads faster because the database finds rows quickly.",
    "Databases are important for every company.",
    "",
  ];

  test("ranks strong, medium, weak and empty answers in that order, line by line", async () => {
    const input = answers.map((answer, id) => JSON.stringify({ id, question, reference, answer })).join("\n");
    const { code, lines } = await career(["grade", "--lines"], `${input}\n{"id": "bad"}\n`);
    const graded = lines.map((line) => JSON.parse(line));
    expect(graded.map(({ id }) => id)).toEqual([0, 1, 2, 3, "bad"]);
    expect(graded[4].error.code).toBe("line.invalid");
    expect(code).toBe(1);
    const overall = graded.slice(0, 4).map(({ scores }) => scores.overall);
    expect(overall).toEqual([...overall].sort((left, right) => right - left));
    expect(new Set(overall).size).toBe(4);
    expect(Object.keys(graded[0].scores)).toEqual(["technical", "communication", "relevance", "overall"]);
  });
});

describe("career rank", () => {
  test("puts the roles of the right family first", async () => {
    const file = join(repository, "samples/front-end.txt");
    const { code, lines } = await career(["rank", file, "--json", "--as-of", "2026-11"]);
    const { roles } = JSON.parse(lines[0]!);
    expect(code).toBe(0);
    expect(roles[0]).toMatchObject({ role: expect.stringContaining("Front-end") });
    const scores = roles.map(({ score }: { score: number }) => score);
    expect(scores).toEqual([...scores].sort((left, right) => right - left));
    const text = readFileSync(file, "utf8");
    const fromLine = await career(["rank", "--lines", "--as-of", "2026-11"], JSON.stringify({ id: "x", text }));
    expect(JSON.parse(fromLine.lines[0]!)).toMatchObject({ id: "x", roles });
  });
});

describe("career interview", { timeout: 120_000 }, () => {
  const answers = [
    "I keep blocking work out of the event loop and use worker threads for what needs the processor.",
    "",
    "I don't know.",
    ...Array.from(
      { length: 5 },
      (_, n) => `In project ${n} I measured first, then added an index, and reads became 40 % faster.`,
    ),
  ].join("\n");
  let done: CareerCall;
  let interview: { id: string; reportId: string; turns: { question: { text: string }; evaluation: object }[] };

  beforeAll(async () => {
    done = await careerProcess(folder, ["interview", "--role", "Backend Developer", "--json"], answers);
    interview = JSON.parse(done.out);
  }, 120_000);

  test("asks eight distinct questions, evaluates each and leaves a PDF", () => {
    expect(done.code).toBe(0);
    expect(interview.turns).toHaveLength(8);
    expect(new Set(interview.turns.map(({ question }) => question.text)).size).toBe(8);
    for (const { evaluation } of interview.turns) expect(evaluation).not.toBeNull();
    const pdf = readFileSync(join(folder, `interview-${interview.id}.pdf`));
    expect(pdf.subarray(0, 5).toString()).toBe("%PDF-");
  });

  test("keeps the report, which can be had again in each form", async () => {
    for (const [form, start] of [
      ["pdf", "%PDF-"],
      ["html", "<!doctype html>"],
      ["json", "{"],
    ]) {
      const out = join(folder, `again.${form}`);
      const { code } = await careerProcess(folder, ["report", interview.id, "--out", out]);
      expect(code).toBe(0);
      expect(readFileSync(out, "utf8").toLowerCase().startsWith(start!.toLowerCase())).toBe(true);
    }
    const html = readFileSync(join(folder, "again.html"), "utf8");
    for (const { question } of interview.turns) expect(html).toContain(question.text.split(/["'&<>]/)[0]);
  });

  test("ends early when the answers run out", async () => {
    const out = join(folder, "short.pdf");
    const short = await careerProcess(
      folder,
      ["interview", "--role", "Data Analyst", "--out", out],
      "SQL joins tables by keys.\n",
    );
    expect(short.code).toBe(0);
    expect(short.out).toContain("1 of 8 answered");
    expect(existsSync(out)).toBe(true);
  });

  test("says what is wrong with its options", async () => {
    expect((await career(["interview"])).code).toBe(2);
    expect((await career(["interview", "--role", "Backend Developer", "--length", "99"])).code).toBe(2);
    expect((await career(["interview", "--role", "Backend Developer", "--type", "casual"])).code).toBe(2);
    const unknown = await career(["interview", "--role", "Bakend Developer"]);
    expect(unknown.code).toBe(1);
    expect(unknown.err).toContain("Backend Developer");
    expect((await career(["report"])).code).toBe(2);
    expect((await career(["grade"])).code).toBe(2);
  });
});
