import { DocumentText, FitRequirements, ResumeFacts } from "@career/contracts";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { extractFacts } from "./extract-facts.ts";
import { documentOf } from "./fixtures/document-of.ts";
import { extractRequirements } from "./posting.ts";

const OPTIONS = { asOf: "2026-06" };

const word = fc.constantFrom(
  ..."Jane DOE Engineer, Acme GmbH Berlin Jan 2020 – Present 2018 03/2019 since Experience EDUCATION: Skills Python Go TypeScript production on-call • - | \t ( ) jane@example.com +46 8 465 004 52 https://a.dev/x github.com/jd BSc in University of MIT Summer 8 months English fluent 年 😀 \u202e \u200b \ud800 ﬁ İ ; . 5+ years required plus Nice to have AWS Certified 1890 9999 present to bis".split(
    " ",
  ),
);
const line = fc.array(word, { maxLength: 12 }).map((words) => words.join(" "));
const messy = fc.oneof(
  fc.array(line, { maxLength: 25 }).map((lines) => lines.join("\n")),
  fc.string({ unit: "binary", maxLength: 400 }),
  fc.string({ unit: "grapheme", maxLength: 400 }),
);

describe("facts of any text", () => {
  it("quote the text, name the line, stand in order and fit the contract", () => {
    fc.assert(
      fc.property(messy, (text) => {
        const document = DocumentText.parse(documentOf(text));
        const result = ResumeFacts.parse(extractFacts(document, OPTIONS));
        for (const [index, fact] of result.facts.entries()) {
          expect(text.slice(fact.start, fact.end)).toBe(fact.quote);
          expect(fact.quote).not.toBe("");
          const printed = document.lines.find((one) => one.page === fact.page && one.line === fact.line);
          expect(printed!.start <= fact.start && fact.start <= printed!.end).toBe(true);
          const before = result.facts[index - 1];
          if (before !== undefined)
            expect(before.start < fact.start || (before.start === fact.start && before.kind <= fact.kind)).toBe(true);
        }
        const { profile } = result;
        expect([...profile.skills].sort()).toEqual(profile.skills);
        const proven = new Set(result.facts.filter((fact) => fact.kind === "skill").map((fact) => fact.value));
        expect(new Set(profile.skills)).toEqual(proven);
        expect(profile.impliedSkills.filter((skill) => profile.skills.includes(skill))).toEqual([]);
        const sum = profile.roles.reduce((months, role) => months + role.months, 0);
        expect(profile.experienceMonths === null ? profile.roles : []).toEqual([]);
        expect(profile.experienceMonths ?? 0).toBeLessThanOrEqual(sum);
      }),
      { numRuns: 300 },
    );
  });

  it("are the same every time", () => {
    fc.assert(
      fc.property(messy, (text) => {
        expect(extractFacts(documentOf(text), OPTIONS)).toEqual(extractFacts(documentOf(text), OPTIONS));
      }),
      { numRuns: 50 },
    );
  });

  it("never change when lines of a later section are reordered for skills", () => {
    const bullets = ["• Python", "• Go", "• TypeScript", "• PostgreSQL", "• Kafka"];
    fc.assert(
      fc.property(fc.shuffledSubarray(bullets, { minLength: 5 }), (order) => {
        const skills = extractFacts(documentOf(`Jane Doe\n\nSkills\n${order.join("\n")}`), OPTIONS).profile.skills;
        expect(skills).toEqual(
          extractFacts(documentOf(`Jane Doe\n\nSkills\n${bullets.join("\n")}`), OPTIONS).profile.skills,
        );
      }),
    );
  });
});

describe("requirements of any text", () => {
  it("quote the text, are distinct and fit the contract", () => {
    fc.assert(
      fc.property(messy, (text) => {
        const { requirements } = FitRequirements.parse(extractRequirements(text));
        for (const one of requirements) expect(text.slice(one.start!, one.end!)).toBe(one.quote);
        expect(new Set(requirements.map((one) => `${one.kind} ${one.value}`)).size).toBe(requirements.length);
      }),
      { numRuns: 300 },
    );
  });
});

const BIG = 500_000;
const HOSTILE: [string, string][] = [
  ["one line of letters", "a".repeat(BIG)],
  ["one line of spaces", " ".repeat(BIG)],
  ["one line of digits", "1".repeat(BIG)],
  ["digits and separators", "1-".repeat(BIG / 2)],
  ["dashes", "-".repeat(BIG)],
  ["brackets", "(".repeat(BIG)],
  ["at signs", "a@".repeat(BIG / 2)],
  ["dots", "a.".repeat(BIG / 2)],
  ["addresses", "a@b.co ".repeat(BIG / 7)],
  ["links", "http://a.b/c ".repeat(BIG / 13)],
  ["bare hosts", "a.io ".repeat(BIG / 5)],
  ["months", "Jan ".repeat(BIG / 4)],
  ["years", "2019 – ".repeat(BIG / 7)],
  ["skills", "Go, ".repeat(BIG / 4)],
  ["skills in a role", `Experience\nEngineer, Acme Ltd   2019 – 2020\n${"Go, Python ".repeat(BIG / 11)}`],
  ["headings", "EXPERIENCE\n".repeat(BIG / 11)],
  ["empty lines", "\n".repeat(BIG)],
  ["dated lines", `Experience\n${"Engineer, Acme Ltd   Jan 2019 – Mar 2020\n".repeat(BIG / 42)}`],
  ["long dated lines", `Experience\n${`${"x ( ".repeat(220)} Jan 2019 – Mar 2020\n`.repeat(500)}`],
  ["telephone numbers", "+1 555 123 4567 ".repeat(BIG / 16)],
  ["smileys", "😀".repeat(BIG / 2)],
  ["half smileys", "\ud83d".repeat(BIG)],
  ["right to left", "\u202eمهندس ".repeat(BIG / 7)],
  ["control characters", "\u0000\u0007".repeat(BIG / 2)],
  ["combining marks", `a${"\u0301".repeat(BIG)}`],
  ["underlines", `${"=".repeat(50)}\n`.repeat(BIG / 51)],
  ["spaced letters", "E X P ".repeat(BIG / 6)],
  ["commas", ", ".repeat(BIG / 2)],
  ["tabs", "\t".repeat(BIG)],
  ["negations", "no experience in ".repeat(BIG / 17)],
];

describe("hostile text", () => {
  it.each(HOSTILE)("%s is read to its end", (_, text) => {
    const { facts } = extractFacts(documentOf(text), OPTIONS);
    extractRequirements(text);
    expect(facts.length).toBeLessThanOrEqual(2000);
  });
});
