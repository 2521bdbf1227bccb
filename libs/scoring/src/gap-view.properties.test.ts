import type { Fact, GapSpan, Requirement, ResumeFacts } from "@career/contracts";
import { GapView } from "@career/contracts";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { anyPosting, anySaid } from "./arbitraries.fixture.ts";
import { gapViewOf } from "./gap-view.ts";
import { resumeOf } from "./resume.fixture.ts";
import { scoreFit } from "./score-fit.ts";

const anyText = fc
  .array(fc.constantFrom("Go", "Google", "C++", "naïve", "हिन्दी", "😀", " ", " ", ",", "\n", "\r\n", "\u2028"), {
    maxLength: 40,
  })
  .map((parts) => parts.join(""));

/** A posting whose requirements quote any words of a text, nested and across lines. */
const anyQuotingPosting = fc
  .tuple(anyPosting, anyText, fc.infiniteStream(fc.nat(200)))
  .map(([target, text, numbers]) => {
    const next = (): number => numbers.next().value! % (text.length + 1);
    const quoting = (requirement: Requirement): Requirement => {
      const [start, end] = [next(), next()].sort((a, b) => a - b) as [number, number];
      return { ...requirement, quote: text.slice(start, end), start, end };
    };
    return { text, target: { ...target, requirements: target.requirements.map(quoting) } };
  });

const words = ["Go", "Google", "Java", "JavaScript", "R", "React", "Docker", "C++", "ω", "and"];
/** A resume of few long lines, whose facts are any of its words, some of them across lines. */
const anyWordyResume: fc.Arbitrary<ResumeFacts> = fc
  .array(fc.array(fc.constantFrom(...words), { minLength: 1, maxLength: 70 }), { minLength: 1, maxLength: 4 })
  .chain((rows) => {
    const lines = rows.map((row) => ` ${row.join(", ")}`);
    const text = lines.join("\n");
    const starts = lines.map((_, index) => lines.slice(0, index).join("\n").length + (index > 0 ? 1 : 0));
    const places = [...text.matchAll(/[^\s,]+(?=[\s,]|$)(?:,?\s+[^\s,]+)?/gu)];
    const factOf = (found: RegExpExecArray, isLong: boolean): Fact => {
      const quote = isLong ? found[0] : found[0].split(/[\s,]/u)[0]!;
      const row = starts.findLastIndex((start) => start <= found.index);
      const start = found.index;
      return {
        ...{ kind: "skill", value: quote.split(/[\s,]/u)[0]!, source: "resume", method: "exact", rung: "role" },
        ...{ quote, page: 1, line: row + 1, start, end: start + quote.length },
      };
    };
    return fc.tuple(fc.subarray(places), fc.infiniteStream(fc.boolean())).map(
      ([chosen, isLong]): ResumeFacts => ({
        ...resumeOf({}),
        facts: chosen.map((found) => factOf(found, isLong.next().value!)),
        lines: lines.map((line, row) => ({ page: 1, line: row + 1, text: line.slice(0, 300).trim() })),
      }),
    );
  });

const askingForAll = (facts: ResumeFacts): Requirement[] =>
  [...new Set(facts.facts.map(({ value }) => value))].map((value) => ({
    ...{ kind: "skill", value, level: "must", group: null, quote: null, start: null, end: null },
  }));

const expectApart = (spans: readonly GapSpan[]): void => {
  for (const [index, { row, start, end }] of spans.entries()) {
    expect(start).toBeLessThan(end);
    const before = spans[index - 1];
    if (before) expect(before.row < row || (before.row === row && before.end <= start)).toBe(true);
  }
};

describe("a gap view", () => {
  test("marks in a posting nothing but quotes, each requirement that has words, and no place twice", () => {
    fc.assert(
      fc.property(anySaid, anyQuotingPosting, (said, { text, target }) => {
        const view = GapView.parse(gapViewOf({ facts: resumeOf(said), target, posting: text }));
        const { lines, spans } = view.posting!;
        expect(lines.join("")).toBe(text.replace(/[\r\n\u2028]/g, ""));
        expectApart(spans);
        for (const { row, start, end, requirements } of spans) {
          const quotes = requirements.map((index) => target.requirements[index]!.quote!);
          expect(quotes.some((quote) => quote.includes(lines[row]!.slice(start, end)))).toBe(true);
        }
        for (const [index, { quote }] of target.requirements.entries()) {
          expect(spans.some(({ requirements }) => requirements.includes(index))).toBe(quote!.trim() !== "");
        }
      }),
    );
  });

  test("marks in a resume nothing but quotes, each where it stands", () => {
    fc.assert(
      fc.property(anyWordyResume, (facts) => {
        const target = { title: null, requirements: askingForAll(facts), experienceYears: null };
        const { resume, requirements } = gapViewOf({ facts, target, posting: null });
        expectApart(resume.spans);
        for (const { row, page, line, start, end, status } of resume.spans) {
          const found = resume.lines[row]!;
          const quote = found.text.slice(start, end);
          expect([found.page, found.line, status]).toEqual([page, line, "matched"]);
          expect(facts.facts.some((fact) => fact.line === line && fact.quote === quote)).toBe(true);
        }
        for (const [index, { evidence }] of requirements.entries()) {
          expect(resume.spans[evidence!]?.requirements).toContain(index);
        }
      }),
    );
  });

  test("agrees with the score, and shows what it says is shown", () => {
    fc.assert(
      fc.property(anySaid, anyPosting, (said, target) => {
        const facts = resumeOf(said);
        const { requirements, resume, score } = gapViewOf({ facts, target, posting: null });
        const whole = scoreFit({ facts, target });
        expect(whole).toMatchObject(score);
        for (const [index, { kind, value, group, status, evidence }] of requirements.entries()) {
          if (status === "missing") expect(evidence).toBeNull();
          if (evidence !== null) expect(resume.spans[evidence]!.requirements).toContain(index);
          if (kind !== "skill" || group !== null) continue;
          const shown = whole.matchedSkills.find(({ skill }) => skill === value);
          const isWhole = shown && shown.through === null && ["role", "production"].includes(shown.rung);
          expect(status).toBe(shown ? (isWhole ? "matched" : "partial") : "missing");
          if (shown) {
            const { page, line } = resume.spans[evidence!]!;
            expect([page, line]).toEqual([shown.page, shown.line]);
          }
        }
      }),
    );
  });

  test("is the same whatever the order of facts and lines, and changes nothing that it is given", () => {
    fc.assert(
      fc.property(anySaid, anyQuotingPosting, fc.infiniteStream(fc.nat()), (said, { text, target }, keys) => {
        const facts = resumeOf(said);
        const shuffled = <One>(list: readonly One[]): One[] =>
          list
            .map((one) => ({ one, key: keys.next().value! }))
            .sort((a, b) => a.key - b.key)
            .map(({ one }) => one);
        const before = structuredClone({ facts, target });
        const view = gapViewOf({ facts, target, posting: text });
        const others = { ...facts, facts: shuffled(facts.facts), lines: shuffled(facts.lines) };
        expect(gapViewOf({ facts: others, target, posting: text })).toEqual(view);
        expect({ facts, target }).toEqual(before);
      }),
    );
  });
});
