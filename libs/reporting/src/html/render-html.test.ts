import { createHash } from "node:crypto";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fitContent } from "../fit.fixture.ts";
import { interviewContent } from "../interview.fixture.ts";
import { byRules, fitReport, interviewReport, nothingAnswered, reportOf, withTexts } from "../report.fixture.ts";
import { escapeHtml, html } from "./markup.ts";
import { renderHtml } from "./render-html.ts";

const tagsOf = (page: string): string[] => page.match(/<[^>]*>/g) ?? [];

const hostileParts = fc.constantFrom(
  ...["<script>alert(1)</script>", "</style>", "<!--", "-->", '"', "'", "&", "&lt;", "<img src=x onerror=x>", "]]>"],
  ...["\0", "\u202e", "\ud800", "</title>", "javascript:", "a", " ", "\n", "é", "😀"],
);
const hostile = fc.array(hostileParts, { minLength: 1, maxLength: 8 }).map((parts) => `x${parts.join("")}`);

describe("HTML report", () => {
  it("lets no text become markup", () => {
    const contents = [interviewContent(), fitContent()];
    const plain = contents.map((content) => tagsOf(renderHtml(withTexts(reportOf(content), "x"))));
    fc.assert(
      fc.property(hostile, (text) => {
        for (const [index, content] of contents.entries()) {
          const page = renderHtml(withTexts(reportOf(content), text));
          expect(tagsOf(page)).toEqual(plain[index]);
          expect(page).toContain(escapeHtml(text));
        }
      }),
      { numRuns: 60 },
    );
  });

  it("shows the eight questions, each once as a question, with answers, scores, quotes and reasons", () => {
    const content = interviewContent();
    const page = renderHtml(interviewReport());
    const leads = [...page.matchAll(/<p class="lead"[^>]*>(.*?)<\/p>/gs)].map(([, text]) => text);
    expect(leads).toEqual(content.turns.map(({ question }) => escapeHtml(question.text)));
    expect(new Set(leads).size).toBe(8);
    for (const { answer, evaluation } of content.turns) {
      expect(page).toContain(escapeHtml(answer ?? "Not answered."));
      if (!evaluation) continue;
      expect(page).toContain(`${evaluation.scores.overall} of 100`);
      for (const { reason, quotes } of evaluation.levels) {
        for (const text of [reason, ...quotes]) expect(page).toContain(escapeHtml(text));
      }
      for (const text of evaluation.outline) expect(page).toContain(escapeHtml(text));
    }
  });

  it("shows a fit's points, their sum, places of quotes, gates and gaps", () => {
    const { score, resumeSha256 } = fitContent();
    const page = renderHtml(fitReport());
    const texts = [
      ...score.breakdown.flatMap(({ points, maximum, reason }) => [`${points} of ${maximum}`, reason]),
      ...score.matchedSkills.flatMap(({ quote, page: at, line }) => [quote, `page ${at}, line ${line}`]),
      ...score.missingSkills.map(({ skill }) => skill),
      ...score.gates.map(({ requirement }) => requirement),
      ...score.improvements.map(({ action }) => action),
      ...(score.ceiling?.lost.flatMap(({ points, reason }) => [`−${points}`, reason]) ?? []),
      ...[
        "Required; or Azure instead",
        "could reach 81; with everything that is asked for, 100",
        "through React",
        "72 of 100",
        "+3.5",
        "93 %",
        "Not met",
        "Not known",
        resumeSha256,
      ],
    ];
    for (const text of texts) expect(page).toContain(escapeHtml(text));
  });

  it("speaks of an AI model only where one took part, and says plainly what was degraded", () => {
    const rules = renderHtml(reportOf(byRules(interviewContent()))).replace("No AI model took part", "");
    expect(rules).not.toMatch(/\bAI\b|\bmodel\b/);
    expect(rules).toContain("<b>Degraded</b> 6 of 6 steps");
    const page = renderHtml(interviewReport());
    expect(page).toContain("An AI model marked the levels of 1 of 7 answers");
    expect(page).toContain("<b>Degraded</b> 6 of 8 steps");
    expect(page).toContain("ollama engine.timeout × 6 (120 s)");
    expect(page).toContain("1,240 in");
    expect(page).toContain("$0.000273");
  });

  it("loads and runs nothing, and allows only its own sheet", () => {
    const page = renderHtml(interviewReport());
    expect(page).not.toMatch(/<script|<link|<img|<a |<iframe|<form| style=| on\w+=|src=|href=/);
    const style = page.match(/<style>(.*)<\/style>/s)?.[1] ?? "";
    const hash = createHash("sha256").update(style).digest("base64");
    expect(page).toContain(`default-src &#39;none&#39;; style-src &#39;sha256-${hash}&#39;`);
  });

  it("has one title, a language, headings in order and tables with scopes", () => {
    const page = renderHtml(interviewReport());
    expect(page).toContain('<html lang="en">');
    const levels = [...page.matchAll(/<h(\d)/g)].map(([, level]) => Number(level));
    expect(levels.filter((level) => level === 1)).toHaveLength(1);
    for (const [index, level] of levels.entries()) expect(level).toBeLessThanOrEqual((levels[index - 1] ?? 0) + 1);
    expect(page.match(/<th(?! scope)[ >]/g)).toBeNull();
    expect(new Set(page.match(/ id="[^"]+"/g)).size).toBe(page.match(/ id="/g)?.length);
  });

  it("draws an interview in which nothing was asked, and the same page every time", () => {
    const report = reportOf(nothingAnswered());
    expect(renderHtml(report)).toContain("No question was asked.");
    expect(renderHtml(report)).toBe(renderHtml(structuredClone(report)));
  });

  it("escapes in attributes as in text, and markup only once", () => {
    const inner = html`<b title="${'"<'}">${["&", 1, html`<i>${"'"}</i>`]}</b>`;
    expect(html`${inner}`.text).toBe('<b title="&quot;&lt;">&amp;1<i>&#39;</i></b>');
  });
});
