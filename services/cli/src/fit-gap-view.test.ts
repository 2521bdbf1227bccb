import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { JobFitGapView } from "@career/contracts";
import { afterAll, describe, expect, test } from "vitest";
import { careerProcess, repository } from "./career.fixture.ts";

const sample = (name: string): string => join(repository, "samples", name);
const folder = mkdtempSync(join(tmpdir(), "career-gap-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe("career fit --explain --html", { timeout: 120_000 }, () => {
  const call = [
    "fit",
    sample("resume.pdf"),
    "missing.pdf",
    sample("front-end.txt"),
    "--job",
    sample("job-description.txt"),
  ];

  test("writes a page a resume and adds the view to the JSON", async () => {
    const { code, out, err } = await careerProcess(folder, [...call, "--explain", "--html", "gap.html", "--json"]);
    expect(code).toBe(1);
    const [first, missing, third] = out
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line));
    expect(missing).toMatchObject({ ok: false, error: { code: "file.missing" } });
    for (const { fitId, overallFitScore, gapView } of [first, third]) {
      expect(JobFitGapView.parse(gapView)).toMatchObject({ fitId, score: { overallFitScore } });
    }
    const text = readFileSync(sample("job-description.txt"), "utf8");
    expect(first.gapView.posting.lines).toEqual(text.trimEnd().split("\n"));
    expect(err).toContain("page written to gap-3.html");
    for (const [name, fit] of [
      ["gap.html", first],
      ["gap-3.html", third],
    ]) {
      const page = readFileSync(join(folder, name), "utf8");
      expect(page).toContain(fit.fitId);
      expect(page.match(/<mark class="missing"/g)?.length).toBeGreaterThan(0);
    }
    expect(() => readFileSync(join(folder, "gap-2.html"))).toThrow("ENOENT");
  });

  test("prints both below the score, and adds nothing where it is not asked for", async () => {
    const explained = await careerProcess(folder, ["fit", sample("resume.pdf"), ...call.slice(4), "--explain"]);
    expect(explained.code).toBe(0);
    expect(explained.out).toMatch(
      /Score \d+ of 100.*What is asked for, beside what shows it.*Job description +│ Resume/s,
    );
    const plain = await careerProcess(folder, ["fit", sample("resume.pdf"), ...call.slice(4), "--json"]);
    expect(JSON.parse(plain.out)).not.toHaveProperty("gapView");
  });
});
