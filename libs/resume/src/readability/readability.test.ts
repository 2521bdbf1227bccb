import { readFileSync } from "node:fs";
import { type DocumentText, Readability } from "@career/contracts";
import { describe, expect, it } from "vitest";
import { extractFacts } from "../extract-facts.ts";
import { documentOf } from "../fixtures/document-of.ts";
import { checkReadability } from "./readability.ts";

const read = (document: DocumentText): Readability =>
  checkReadability(document, extractFacts(document, { asOf: "2026-06" }));

/** Codes with the words they cite. */
const found = (text: string, changes: Partial<DocumentText> = {}): [string, string][] =>
  read({ ...documentOf(text), ...changes }).findings.map(({ code, quote }) => [code, quote]);
const codes = (text: string, changes: Partial<DocumentText> = {}): string[] =>
  found(text, changes).map(([code]) => code);

const HEADER = "Jane Doe\njane@example.com | +49 30 901820\n";
const SKILLS = "\nSkills\nPython, SQL\n";
const EDUCATION = "\nEducation\nBSc Physics, University of Bonn, 2010 – 2013\n";
const FILLER = `\nSummary\n${"She builds things that people use and keeps them running. ".repeat(14)}\n`;
const ROLE = "Engineer, Acme GmbH    Jan 2019 – Mar 2022\n";
const resume = (experience: string): string =>
  `${HEADER}${FILLER}\nExperience\n${ROLE}${experience}\n${SKILLS}${EDUCATION}`;
const GOOD = "• Cut the nightly run of the reports from 6 hours to 20 minutes";

describe("a clear resume", () => {
  it("has no findings", () => {
    expect(found(resume(GOOD))).toEqual([]);
  });

  it.each(["resume", "front-end"])("as the sample %s nearly is", (name) => {
    const text = readFileSync(new URL(`../../../../samples/${name}.txt`, import.meta.url), "utf8");
    const { findings } = read(documentOf(text));
    expect(findings.every(({ severity }) => severity === "hint")).toBe(true);
    expect(findings.length).toBeLessThanOrEqual(3);
  });
});

describe("bullets", () => {
  it.each([
    ["bullets.no-number", "• Moved the reports from Excel to Python for the finance team", GOOD],
    ["bullets.no-number", "• Ran the Python 3.9 jobs of 2019 for the team", "• Ran three jobs for the team"],
    ["bullets.weak-verb", "• Responsible for 12 reports of the team", "• Wrote 12 reports for the team"],
    ["bullets.weak-verb", "• Worked on 4 services with the team", "• Framework of 4 services for the team"],
    ["bullets.passive", "• The 12 reports were rewritten by the team", "• Rewrote 12 reports for the team"],
    [
      "bullets.passive",
      "• 40 invoices a day were automatically checked",
      "• Was promoted to lead of 4 in the first year",
    ],
    ["bullets.too-long", `• Wrote 12 reports ${"and more for the team ".repeat(8)}`, "• Wrote 12 reports for the team"],
  ])("%s: %j, not %j", (code, trigger, other) => {
    expect(codes(resume(trigger))).toContain(code);
    expect(codes(resume(other))).not.toContain(code);
  });

  it("ask the writer and claim nothing", () => {
    const { findings } = read(documentOf(resume("• Responsible for the reports that were sent to the board")));
    expect(findings.map(({ code }) => code)).toEqual(["bullets.no-number", "bullets.weak-verb", "bullets.passive"]);
    for (const { message, question } of findings) {
      expect(question).toMatch(/\?/);
      expect(`${message} ${question}`).not.toMatch(/\d|reports|board/);
    }
  });

  it("are read over wrapped lines, and not into the next role", () => {
    const wrapped = "• Moved the reports of the whole finance team away from Excel\n  and saved 40 hours a month\n";
    expect(codes(resume(wrapped))).toEqual([]);
    const next = "• Moved the reports of the finance team away from Excel\nAnalyst, Beta Ltd    Jan 2016 – Dec 2018\n";
    expect(found(resume(next))).toEqual([
      ["bullets.no-number", "Moved the reports of the finance team away from Excel"],
    ]);
  });

  it("are not judged in another language, or where none stand", () => {
    const german = "• Berichte der Finanzabteilung automatisiert\n• Verantwortlich für Rechnungen";
    const notRun = (text: string) => read(documentOf(resume(text))).notRun.map(({ check }) => check);
    expect(notRun(german)).toContain("bullets");
    expect(codes(resume(german))).toEqual([]);
    expect(notRun("Wrote reports.")).toContain("bullets");
    expect(notRun(GOOD)).not.toContain("bullets");
  });
});

describe("layout and file", () => {
  it("cites hidden text where the document tells its place", () => {
    const hidden = { code: "text.hidden", message: "White text was left out.", page: 1, line: 2 };
    const cited = found(resume(GOOD), { findings: [hidden] });
    expect(cited).toEqual([["text.hidden", "jane@example.com | +49 30 901820"]]);
  });

  it("sees columns in plain text, and says where it cannot", () => {
    const rows = "Led the design of the billing        Python and SQL for reports\n".repeat(6);
    expect(codes(resume(`${GOOD}\n\n${rows}`))).toContain("layout.columns");
    const dated = "Designer at the Acme Company            Jan 2010 – Dec 2012\n".repeat(6);
    expect(codes(resume(`${GOOD}\n\n${dated}`))).not.toContain("layout.columns");
    const { notRun } = read({ ...documentOf(resume(GOOD)), kind: "pdf" });
    expect(notRun.map(({ check }) => check)).toEqual(["file.name", "file.fonts", "layout.columns"]);
    for (const { reason } of notRun) expect(reason).toMatch(/^The .+\.$/);
  });

  it("cites signs that only an icon font shows, but not bullets", () => {
    expect(codes(resume(`${GOOD} \uf0e0`))).toEqual(["layout.symbols"]);
    expect(codes(resume(GOOD.replace("•", "\uf0b7")))).toEqual([]);
  });

  it("counts words and pages", () => {
    expect(codes(`${HEADER}\nExperience\n${ROLE}${GOOD}\n${SKILLS}${EDUCATION}`)).toEqual(["file.short"]);
    expect(codes(resume(GOOD).replace(FILLER, FILLER.repeat(12)))).toEqual(["file.long"]);
    const document = documentOf(resume(GOOD));
    const last = document.lines.findLast(({ start, end }) => end > start)!;
    const lines = document.lines.map((line) => (line === last ? { ...line, page: 3 } : line));
    const { findings } = read({ ...document, lines, pageCount: 3 });
    expect(findings).toEqual([expect.objectContaining({ code: "file.pages", page: 3 })]);
  });
});

describe("sections, contact and dates", () => {
  it.each([
    ["sections.no-skills", resume(GOOD).replace(SKILLS, "")],
    ["sections.no-education", resume(GOOD).replace(EDUCATION, "")],
    ["sections.no-experience", resume("").replace("\nExperience\n", "\n")],
    ["contact.missing-email", resume(GOOD).replace("jane@example.com | ", "")],
    ["contact.missing-phone", resume(GOOD).replace(" | +49 30 901820", "")],
  ])("%s cites the top", (code, text) => {
    expect(codes(resume(GOOD))).not.toContain(code);
    expect(found(text)).toContainEqual([code, "Jane Doe"]);
  });

  it("cites headings that nobody knows", () => {
    const text = resume(`${GOOD}\n\nMY SHINING MOMENTS\n${GOOD}`);
    expect(found(text)).toEqual([["sections.unclear", "MY SHINING MOMENTS"]]);
    expect(codes(resume(`${GOOD}\n\nAWARDS\nBest paper`))).not.toContain("sections.unclear");
  });

  it("cites contact details at the end", () => {
    const text = `Jane Doe\n${resume(GOOD).replace(HEADER, "")}${"\n".repeat(3)}jane@example.com, +49 30 901820\n`;
    expect(found(text)).toEqual([
      ["contact.not-at-top", "jane@example.com"],
      ["contact.not-at-top", "+49 30 901820"],
    ]);
  });

  it.each([
    ["dates.no-month", "Engineer, Acme GmbH    2019 – 2022\n"],
    ["dates.future", "Engineer, Acme GmbH    Jan 2019 – Mar 2029\n"],
    ["experience.undated", "Engineer, Acme GmbH\n"],
  ])("%s", (code, role) => {
    expect(codes(resume(GOOD).replace(ROLE, role))).toContain(code);
    expect(codes(resume(GOOD))).not.toContain(code);
  });

  it("cites a role above which an older one stands", () => {
    const newer = "\nAnalyst, Beta Ltd    Apr 2022 – May 2025\n";
    expect(codes(resume(`${GOOD}\n${newer}${GOOD}`))).toEqual(["dates.order"]);
    expect(codes(resume(`${GOOD}\n${newer.replace("2022", "2015").replace("2025", "2018")}${GOOD}`))).toEqual([]);
  });
});

describe("every finding", () => {
  const texts = [resume("• Helped\n• was built by them"), HEADER, "x", resume("• a".repeat(400)), "\n\n \nJane Doe"];

  it.each(texts.map((text) => [text.slice(0, 20), text]))("of %j cites page and text, in order", (_, text) => {
    const result = Readability.parse(read(documentOf(text)));
    for (const { quote, start, end } of result.findings) expect(text.slice(start, end)).toBe(quote);
    const starts = result.findings.map(({ start }) => start);
    expect(starts).toEqual(starts.toSorted((a, b) => a - b));
    expect(read(documentOf(text))).toEqual(result);
  });
});
