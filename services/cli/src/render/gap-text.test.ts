import { readFileSync } from "node:fs";
import { join } from "node:path";
import { stripVTControlCharacters } from "node:util";
import type { GapView } from "@career/contracts";
import { readText } from "@career/documents";
import { extractFacts, extractRequirements } from "@career/resume";
import { gapViewOf, requirementsOfTarget } from "@career/scoring";
import { describe, expect, test } from "vitest";
import { repository } from "../career.fixture.ts";
import { displayWidth } from "./display-width.ts";
import { gapText } from "./gap-text.ts";

const read = (name: string): string => readFileSync(join(repository, "samples", name), "utf8");

const viewOf = (resume: string, posting: string): GapView =>
  gapViewOf({
    facts: extractFacts(readText(resume), { asOf: "2026-11" }),
    target: extractRequirements(posting),
    posting,
  });

const sample = viewOf(read("resume.txt"), read("job-description.txt"));
const esc = "\u001b";

describe("the gap view in a terminal", () => {
  test.each([60, 80, 99, 100, 120, 200])("fits into %i columns, and says the same with and without colour", (width) => {
    const plain = gapText(sample, { width, color: false });
    const colored = gapText(sample, { width, color: true });
    expect(plain).not.toContain(esc);
    for (const line of plain.split("\n")) expect(displayWidth(line)).toBeLessThanOrEqual(width);
    for (const code of ["[32m", "[33m", "[31m"]) expect(colored).toContain(`${esc}${code}`);
    const withoutTail = (text: string): string => text.replace(/ +$/gm, "");
    expect(withoutTail(stripVTControlCharacters(colored))).toBe(plain);
    expect(plain.includes(" │ ")).toBe(width >= 100);
  });

  test("marks by sign and number, so that colour is never needed", () => {
    const text = gapText(sample, { width: 80, color: false });
    expect(text).toMatch(/✓ matched \d+ {3}~ partial \d+ {3}✗ missing \d+/);
    const go = sample.requirements.findIndex(({ value }) => value === "Go") + 1;
    expect(text).toContain(`• [✗${go} Go]`);
    expect(text).toContain(`  ✗${go} Go (nice): The resume does not show it.`);
    const kafka = sample.requirements.findIndex(({ value }) => value === "Kafka") + 1;
    expect(text).toContain(`• [✓${kafka} Kafka]`);
    expect(text).toMatch(new RegExp(`^\\d+:\\d+ +• .*\\[✓${kafka} Kafka\\] events`, "m"));
  });

  test("one after the other loses no word of the posting", () => {
    const text = gapText(sample, { width: 60, color: false });
    const shown = text.slice(text.indexOf("Job description") + 15, text.indexOf("\nResume\n"));
    const plain = (some: string): string => some.replace(/\[[✓~✗][\d,]+ |\]/g, "").replace(/\s+/g, "");
    expect(plain(shown)).toBe(plain(read("job-description.txt")));
  });

  test("of a role of the catalogue lists what it asks for", () => {
    const target = requirementsOfTarget({ kind: "role", role: "Backend Developer" }, extractRequirements)!;
    const facts = extractFacts(readText(read("front-end.txt")), { asOf: "2026-11" });
    const text = gapText(gapViewOf({ facts, target, posting: null }), { width: 120, color: false });
    expect(text).toContain("Role of the catalogue");
    expect(text).toMatch(/^\[✗\d+ Microservices\] must +│/m);
    expect(text).toContain("3 years of experience]");
  });

  test("lets no control of a posting or a resume through", () => {
    const hostile = `${esc}[2J${esc}]0;owned\u0007\u202e`;
    const posting = `Requirements\n- ${hostile}Python${hostile}\n- Kubernetes\u009b31m\n`;
    const view = viewOf("Ada\nSKILLS\nPython, Git", posting);
    view.resume.lines = view.resume.lines.map((line) => ({ ...line, text: `${line.text} ${hostile}` }));
    view.requirements[0]!.value += hostile;
    view.requirements[0]!.reason += hostile;
    for (const width of [60, 120]) {
      const text = gapText(view, { width, color: false });
      expect(text).not.toMatch(/(?!\n)[\p{Cc}\u202a-\u202e]/u);
      expect(text).toMatch(/\[~\d+ Python\]/);
    }
  });

  test("of nothing in common says so", () => {
    const text = gapText(viewOf("Ada Example", "Requirements\n- Kubernetes"), { width: 80, color: false });
    expect(text).toMatch(/Resume\nnothing\n\nPartial and missing\n {2}✗1 Kubernetes/);
  });

  test("wide characters take two columns", () => {
    const posting = `Requirements\n- ${"履歴書".repeat(40)} Python\n`;
    const text = gapText(viewOf("Ada\nSKILLS\nPython", posting), { width: 120, color: false });
    for (const line of text.split("\n").filter((one) => one.includes("│"))) {
      expect(displayWidth(line.slice(0, line.indexOf("│")))).toBe(59);
      expect(displayWidth(line)).toBeLessThanOrEqual(120);
    }
  });
});
