import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import { fitContent } from "../fit.fixture.ts";
import { evaluationOf, type InterviewContent, interviewContent, questionOf } from "../interview.fixture.ts";
import { byRules, fitReport, interviewReport, nothingAnswered, reportOf, withTexts } from "../report.fixture.ts";
import { bare, type Letter, type ReadPage, readPdf } from "./read-pdf.fixture.ts";
import { renderPdf } from "./render-pdf.ts";
import { page as sheet } from "./theme.ts";

const latin1 = (bytes: Uint8Array): string => Buffer.from(bytes).toString("latin1");
const sha256 = (bytes: Uint8Array): string => createHash("sha256").update(bytes).digest("hex");

/** The text of the pages without the feet, so that what flows over a page's end can be found. */
const flowing = (pages: readonly ReadPage[]): string =>
  bare(
    pages
      .flatMap(({ letters }) => letters.filter(({ top }) => top < sheet.height - 50).map(({ text }) => text))
      .join(""),
  );

const isDrawable = (text: string): boolean => !/[\p{Script=Devanagari}\p{Extended_Pictographic}]/u.test(text);

const expectInsideMargins = (pages: readonly ReadPage[]): void => {
  const isInside = ({ left, right, top, bottom }: Letter): boolean =>
    left > sheet.left - 2 && right < sheet.width - sheet.right + 2 && top > sheet.top - 2 && bottom < sheet.height - 20;
  const visible = pages.flatMap(({ letters }) => letters.filter(({ text }) => text.trim() !== ""));
  expect(visible.filter((letter) => !isInside(letter))).toEqual([]);
};

/** Letters of Devanagari join by design; all others may touch by kerning and not more. */
const expectNoOverlap = (pages: readonly ReadPage[]): void => {
  const touch = 1.2;
  for (const page of pages) {
    const letters = page.letters
      .filter(({ text }) => /[\p{L}\p{N}]/u.test(text) && isDrawable(text))
      .sort((a, b) => a.top - b.top);
    const overlaps = letters.flatMap((one, index) => {
      const found: string[] = [];
      for (let next = index + 1; next < letters.length && letters[next]!.top < one.bottom - touch; next += 1) {
        const other = letters[next]!;
        if (Math.min(one.right, other.right) - Math.max(one.left, other.left) > touch)
          found.push(one.text + other.text);
      }
      return found;
    });
    expect(overlaps).toEqual([]);
  }
};

const expectFeet = (pages: readonly ReadPage[]): void => {
  for (const [index, page] of pages.entries()) {
    expect(page.text).toContain(bare(`Page ${index + 1} of ${pages.length}`));
    expect(page.text).toContain("report@1");
    expect(page.letters.length).toBeGreaterThan(120);
  }
};

describe("PDF report", () => {
  it("says of an interview every question, answer, quote, reason and score, within the margins", async () => {
    const { bytes, pages } = await renderPdf(interviewReport());
    const read = await readPdf(bytes);
    expect(read).toHaveLength(pages);
    expectInsideMargins(read);
    expectNoOverlap(read);
    expectFeet(read);
    const text = flowing(read);
    const { turns, assessment } = interviewContent();
    for (const { question, answer, evaluation } of turns) {
      const said = evaluation?.levels.flatMap(({ reason, quotes }) => [reason, ...quotes]) ?? [];
      const star = Object.values(evaluation?.star ?? {}).flatMap((quote) => quote ?? []);
      const points = evaluation?.coveredPoints.flatMap(({ point, quote }) => [point, quote]) ?? [];
      const rest = [
        ...(evaluation?.missedPoints ?? []),
        ...(evaluation?.reasons ?? []),
        ...(evaluation?.outline ?? []),
      ];
      const score = evaluation ? [`Question ${question.turn}${evaluation.scores.overall} of 100`] : [];
      for (const expected of [question.text, answer ?? "", ...said, ...star, ...points, ...rest, ...score]) {
        if (isDrawable(expected)) expect(text).toContain(bare(expected));
      }
    }
    for (const { text: strength } of assessment.strengths) expect(text).toContain(bare(strength));
    for (const { skill, score } of assessment.skills) expect(text).toContain(bare(`${skill}${score} of 100`));
  });

  it("says of a fit the points, gates, quotes with their places, and what is missing", async () => {
    const { bytes, pages } = await renderPdf(fitReport());
    const read = await readPdf(bytes);
    expect(read).toHaveLength(pages);
    expectInsideMargins(read);
    expectNoOverlap(read);
    expectFeet(read);
    const text = flowing(read);
    const { score, resumeSha256 } = fitContent();
    for (const { quote, page, line } of score.matchedSkills) {
      expect(text).toContain(bare(`“${quote}” (page ${page}, line ${line})`));
    }
    for (const { points, maximum, reason } of score.breakdown) {
      expect(text).toContain(bare(`${points} of ${maximum}`));
      expect(text).toContain(bare(reason));
    }
    for (const expected of ["Sum72 of 100", resumeSha256, ...score.improvements.map(({ action }) => action)]) {
      expect(text).toContain(bare(expected));
    }
  });

  it("draws Hindi with its own font, and names the characters that it cannot draw", async () => {
    const { bytes } = await renderPdf(interviewReport());
    expect(latin1(bytes)).toMatch(/BaseFont \/\w+\+NotoSansDevanagari-Regular/);
    const text = flowing(await readPdf(bytes));
    const sorted = (words: string) => [...words].sort().join("");
    expect(sorted(text.match(/\p{Script=Devanagari}/gu)?.join("") ?? "")).toContain("क");
    expect(text).toContain("□standsforcharactersthatitsfontslack:U+1F680,U+1F642,U+05E9");
    expect(text).toContain("`a->b=>c`");
  });

  it("embeds subsets of its fonts, the Devanagari one only where it is needed", async () => {
    const { bytes } = await renderPdf(fitReport());
    const source = latin1(bytes);
    expect(source.match(/\/Subtype \/CIDFontType2/g)).toHaveLength(2);
    expect(source.match(/\/FontFile2 \d+ 0 R/g)).toHaveLength(2);
    expect(source).not.toMatch(/\/Subtype \/Type1|Devanagari/);
    expect(bytes.length).toBeLessThan(80_000);
  });

  it("is tagged, titled and in a language, and has no link, script or form", async () => {
    const content = { ...interviewContent(), role: "R&D <Engineer>\u0001" };
    const { bytes } = await renderPdf(reportOf(content));
    const source = latin1(bytes);
    expect(source).toContain("/Marked true");
    expect(source).toContain("/Lang (en)");
    expect(source).toContain("(Interview report: RandD  Engineer");
    for (const type of ["H1", "H2", "H3", "Table", "TR", "TH", "TD", "L", "LI", "BlockQuote"]) {
      expect(source).toMatch(new RegExp(`/S /${type}\\b`));
    }
    expect(source).not.toMatch(/\/URI|\/JavaScript|\/AcroForm|\/Annots/);
    for (const { annotations } of await readPdf(bytes)) expect(annotations).toBe(0);
  });

  it("is the same bytes for the same report, whatever was drawn before, and other bytes for another", async () => {
    const first = await renderPdf(interviewReport());
    await renderPdf(withTexts(fitReport(), "ʼ∆ क्\u200dष न्\u200cम fi ﬁ \u00a0"));
    const [again, other] = await Promise.all([
      renderPdf(interviewReport()),
      renderPdf({ ...interviewReport(), reportId: "report-2" }),
    ]);
    expect(sha256(again.bytes)).toBe(sha256(first.bytes));
    expect(sha256(other.bytes)).not.toBe(sha256(first.bytes));
  });

  it("takes twelve answers of ten thousand characters", async () => {
    const words = "Kafka keeps order within a partition, über alles und ohne Ende. ".repeat(160).slice(0, 10_000);
    const answers = [
      words,
      "x".repeat(10_000),
      "\n".repeat(9_999).concat("x"),
      "क्षत्रिय ".repeat(1_111),
      "🙂".repeat(5_000),
    ];
    const scores = { technical: 50, communication: 50, relevance: 50, overall: 50 };
    const turns = Array.from({ length: 12 }, (_, index) => {
      const answer = answers[index % answers.length]!;
      const levels = [
        { criterion: "depth" as const, level: 2, reason: words.slice(0, 3_000), quotes: [answer.slice(0, 4_000)] },
      ];
      return {
        question: questionOf(index + 1, `Question of turn ${index + 1}?`),
        answer,
        evaluation: evaluationOf(index + 1, scores, { levels, missedPoints: [words.slice(0, 2_000)] }),
      };
    });
    const content: InterviewContent = { ...interviewContent(), turns };
    const { bytes, pages } = await renderPdf(reportOf(content));
    const read = await readPdf(bytes);
    expect(read).toHaveLength(pages);
    expectInsideMargins(read);
    const feet = read.map(({ text }, index) => text.includes(`Page${index + 1}of${pages}`));
    expect(feet).not.toContain(false);
    expect(Math.min(...read.map(({ objects }) => objects))).toBeGreaterThan(8);
    const text = flowing(read);
    for (const { question } of turns) expect(text).toContain(bare(question.text));
    expect(text).toContain(bare(words));
  });

  it("draws what is empty, blank or strange", async () => {
    const strange = [
      "",
      " ",
      "\n\n",
      "\ud800",
      "\u202eabc",
      "\0",
      "مرحبا",
      "a\u0301\u0301\u0301",
      "👩‍👩‍👧‍👦",
      "\u200b",
    ];
    const contents = [nothingAnswered(), byRules(interviewContent()), fitContent()];
    for (const [index, text] of strange.entries()) {
      const { bytes, pages } = await renderPdf(withTexts(reportOf(contents[index % 3]!), text));
      const read = await readPdf(bytes);
      expect(read).toHaveLength(pages);
    }
    expect((await renderPdf(reportOf(nothingAnswered()))).pages).toBeLessThanOrEqual(2);
  });
});
