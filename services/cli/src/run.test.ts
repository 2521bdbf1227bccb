import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type JobView, Readability } from "@career/contracts";
import { badDocuments } from "@career/testing/resumes";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type CareerCall, career, careerProcess, repository } from "./career.fixture.ts";

const sample = (name: string) => join(repository, "samples", name);
const folder = mkdtempSync(join(tmpdir(), "career-cli-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe("usage", () => {
  test.each([
    [[], 2],
    [["--help"], 0],
    [["facts", "--help"], 0],
    [["nonsense"], 2],
    [["facts"], 2],
    [["posting"], 2],
    [["posting", "a", "b"], 2],
    [["facts", "--wrong", "x"], 2],
    [["facts", "--as-of", "2026-13", "x"], 2],
    [["fit", "x"], 2],
    [["fit", "--role", "Backend Developer"], 2],
    [["fit", "x", "--role", "a", "--job", "b"], 2],
    [["job"], 2],
    [["verify"], 2],
    [["verify", "a", "b"], 2],
    [["verify", "--help"], 0],
    [["replay"], 2],
    [["replay", "x", "--engines", "rules"], 2],
    [["replay", "--help"], 0],
    [["jobs", "--state", "lost"], 2],
    [["jobs", "--limit", "many"], 2],
  ])("career %j exits with %i", async (args, code) => {
    const result = await career(args);
    expect(result.code).toBe(code);
    expect(result.out + result.err).toContain("career");
  });

  test("the names of built-in properties are no commands", async () => {
    expect((await career(["constructor"])).code).toBe(2);
  });
});

describe("career posting", () => {
  test("prints what a job description asks for, with the words that ask", async () => {
    const { code, lines } = await career(["posting", sample("job-description.txt"), "--json"]);
    expect(code).toBe(0);
    const { file, title, experienceYears, requirements } = JSON.parse(lines[0]!);
    expect({ file, title, experienceYears }).toEqual({
      file: sample("job-description.txt"),
      title: "Senior Back-End Developer",
      experienceYears: 5,
    });
    const text = readFileSync(sample("job-description.txt"), "utf8");
    for (const { quote, start, end } of requirements) expect(text.slice(start, end)).toBe(quote);
    expect((await career(["posting", sample("job-description.txt")])).out).toContain("Nice to have (8)");
  });

  test("reads JSON lines, each for itself", async () => {
    const input = '{"id":1,"text":"Must have: Scala"}\nno json\n{"id":"b","text":""}\n';
    const { code, lines } = await career(["posting", "--lines"], input);
    expect(code).toBe(1);
    const [first, second, third] = lines.map((line) => JSON.parse(line));
    expect(first.requirements).toEqual([
      { kind: "skill", value: "Scala", level: "must", group: null, quote: "Scala", start: 11, end: 16 },
    ]);
    expect(second).toMatchObject({ id: null, error: { code: "line.invalid" } });
    expect(third).toEqual({ id: "b", requirements: [] });
  });
});

describe("career facts", () => {
  test("prints one JSON object a file, also for a missing file and a folder, and the others are still done", async () => {
    const { code, lines, err } = await career([
      "facts",
      sample("resume.txt"),
      "missing.pdf",
      folder,
      sample("resume.docx"),
      "--json",
      "--as-of",
      "2026-11",
    ]);
    expect(code).toBe(1);
    const [txt, missing, directory, docx] = lines.map((line) => JSON.parse(line));
    expect(missing).toMatchObject({ file: "missing.pdf", ok: false, error: { code: "file.missing" } });
    expect(directory).toMatchObject({ ok: false, error: { code: "file.is-folder" } });
    expect(txt).toMatchObject({ ok: true, asOf: "2026-11", profile: { name: "Asha Verma-Lindqvist" } });
    expect(docx.profile).toEqual(txt.profile);
    expect(err).toContain("missing.pdf");
    expect(Object.keys(txt)).toEqual(["file", "ok", "asOf", "profile", "facts", "findings", "readability"]);
  });

  test("counts present up to --as-of", async () => {
    const months = async (asOf: string) => {
      const { lines } = await career(["facts", sample("resume.txt"), "--json", "--as-of", asOf]);
      return JSON.parse(lines[0]!).profile.experienceMonths;
    };
    expect((await months("2026-11")) - (await months("2026-01"))).toBe(10);
  });

  test("reads JSON lines, each for itself, and echoes the id as given", async () => {
    const input = [
      { id: 7, text: "Worked with Python and Kubernetes in production." },
      "nonsense",
      { id: { a: 1 }, text: "Skills: Go, Rust" },
      { id: "no text" },
      { id: null, text: "" },
    ]
      .map((line) => (typeof line === "string" ? line : JSON.stringify(line)))
      .join("\n");
    const { code, lines } = await career(["facts", "--lines"], input);
    const answers = lines.map((line) => JSON.parse(line));
    expect(code).toBe(1);
    expect(answers.map(({ id }) => id)).toEqual([7, null, { a: 1 }, "no text", null]);
    expect(answers[1].error.code).toBe("line.invalid");
    expect(answers[4].facts).toEqual([]);
    const text = "Worked with Python and Kubernetes in production.";
    for (const { start, end, quote } of answers[0].facts) expect(text.slice(start, end)).toBe(quote);
    expect(answers[0].facts.map(({ value }: { value: string }) => value)).toEqual(["Python", "Kubernetes"]);
  });

  test("says what keeps a resume from being read, with page, line and quote", async () => {
    const text =
      "Ada Example\n\nExperience\nEngineer, Acme Ltd, 2020 - 2021\n- Responsible for various tasks of the team";
    const file = join(folder, "weak.txt");
    writeFileSync(file, text);
    const { lines } = await career(["facts", file, "--json"]);
    const { findings, notRun } = Readability.parse(JSON.parse(lines[0]!).readability);
    for (const { quote, start, end } of findings) expect(text.slice(start, end)).toBe(quote);
    expect(findings).toContainEqual(expect.objectContaining({ code: "bullets.weak-verb", page: 1, line: 5 }));
    expect(findings.map(({ code }) => code)).toContain("contact.missing-email");
    expect(notRun.map(({ check }) => check)).toContain("file.name");

    const { out } = await career(["facts", file]);
    expect(out).toContain('page 1, line 5: "Responsible for various tasks of the team"');
    expect(out.match(/contact\.missing-email/g)).toHaveLength(1);
    expect(out).toContain("not checked: file.name");
  });

  test("shows a person what was found", async () => {
    const { code, out } = await career(["facts", sample("resume.txt")]);
    expect(code).toBe(0);
    for (const part of ["Asha Verma-Lindqvist", "Fjordline Payments AB", "PostgreSQL", "page 1"]) {
      expect(out).toContain(part);
    }
  });
});

describe("career fit with a platform of its own", { timeout: 120_000 }, () => {
  let first: CareerCall;
  let listed: JobView[];
  const good = ["resume.pdf", "resume.docx", "resume.txt"].map(sample);
  const bad = badDocuments.map(({ fileName, code, make }, number) => ({
    path: join(folder, `${number}-${fileName}`),
    code,
    make,
  }));

  beforeAll(async () => {
    for (const { path, make } of bad) writeFileSync(path, await make());
    first = await careerProcess(folder, [
      "fit",
      ...good,
      ...bad.map(({ path }) => path),
      "--role",
      "Backend Developer",
      "--json",
    ]);
  }, 120_000);

  test("starts one, says so and stops it", () => {
    expect(first.err).toContain("one is started for this call");
    expect(first.err).toContain("has stopped");
  });

  test("gives the PDF, the DOCX and the TXT of one person the same score and skills", () => {
    const fits = first.out
      .trim()
      .split("\n")
      .slice(0, 3)
      .map((line) => JSON.parse(line));
    const skills = fits.map(({ matchedSkills }) => matchedSkills.map(({ skill }: { skill: string }) => skill));
    expect(new Set(fits.map(({ overallFitScore }) => overallFitScore)).size).toBe(1);
    expect(fits[0].overallFitScore).toBeGreaterThan(50);
    expect(fits[0].ceiling.byPresentation).toBeGreaterThanOrEqual(fits[0].overallFitScore);
    expect(skills[1]).toEqual(skills[0]);
    expect(skills[2]).toEqual(skills[0]);
    const text = readFileSync(sample("resume.txt"), "utf8");
    for (const { quote, line } of fits[2].matchedSkills) expect(text.split("\n")[line - 1]).toContain(quote);
  });

  test("says of each bad file what is wrong with it, and nothing else is affected", () => {
    const answers = first.out
      .trim()
      .split("\n")
      .slice(3)
      .map((line) => JSON.parse(line));
    expect(answers.map(({ file, error }) => [file, error?.code])).toEqual(bad.map(({ path, code }) => [path, code]));
    for (const { error } of answers) expect(error.message).toMatch(/^[A-Z].{20,}\.$/s);
    expect(first.code).toBe(1);
    expect(first.err).not.toMatch(/\n\s+at /);
  });

  test("answers the same in another process, to the letter", async () => {
    const again = await careerProcess(folder, ["fit", ...good, "--role", "Backend Developer", "--json"]);
    expect(again.code).toBe(0);
    expect(again.out.trim().split("\n")).toEqual(first.out.trim().split("\n").slice(0, 3));
  });

  test("keeps what was done: jobs lists it", async () => {
    const jobs = await careerProcess(folder, ["jobs", "--json", "--limit", "100"]);
    listed = jobs.out
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line));
    expect(listed.filter(({ type }) => type === "job-fit.score")).toHaveLength(3);
  });

  test("computes a score again: it agrees", async () => {
    const [{ fitId, overallFitScore }] = first.out.split("\n").map((line) => line && JSON.parse(line));
    const verified = await careerProcess(folder, ["verify", fitId, "--json"]);
    expect(verified.code).toBe(0);
    expect(JSON.parse(verified.out)).toMatchObject({
      fitId,
      agrees: true,
      stale: false,
      stored: { score: overallFitScore },
      recomputed: { score: overallFitScore },
      differences: [],
    });
  });

  test("replays a score and an analysis: nothing is gained and nothing lost", async () => {
    const [{ jobId, overallFitScore }] = first.out.split("\n").map((line) => line && JSON.parse(line));
    const score = await careerProcess(folder, ["replay", jobId, "--engine", "rules", "--json"]);
    expect(score.code).toBe(0);
    expect(JSON.parse(score.out)).toMatchObject({
      type: "job-fit.score",
      replayOf: jobId,
      diff: {
        facts: { gained: [], lost: [] },
        score: { before: overallFitScore, after: overallFitScore, change: 0 },
      },
    });
    const { id } = listed.find(({ type, state }) => type === "resume.analyze" && state === "succeeded")!;
    const analysis = await careerProcess(folder, ["replay", id]);
    expect(analysis.code).toBe(0);
    for (const part of [`a replay of ${id}: succeeded`, "Facts gained (0)", "Facts lost (0)"]) {
      expect(analysis.out).toContain(part);
    }
  });

  test("names the nearest roles for one that it does not have, without starting anything", async () => {
    const { code, err } = await careerProcess(folder, ["fit", good[0]!, "--role", "Bakend Developer"]);
    expect(code).toBe(1);
    expect(err).toContain("Backend Developer");
    expect(err).not.toContain("started");
  });
});
