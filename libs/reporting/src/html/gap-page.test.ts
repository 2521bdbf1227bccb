import { createHash } from "node:crypto";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { gapView } from "../gap.fixture.ts";
import { renderGapPage } from "./gap-page.ts";
import { gapStyle } from "./gap-style.ts";
import { escapeHtml } from "./markup.ts";
import { style } from "./style.ts";

const tagsOf = (page: string): string[] => page.match(/<[^>]*>/g) ?? [];
const all = (page: string, pattern: RegExp): string[] => [...page.matchAll(pattern)].map(([, found]) => found!);
const bodyOf = (page: string): string => page.slice(page.indexOf("<body>"));
/** What a screen reader is given: everything but what is hidden from it. */
const spoken = (page: string): string =>
  bodyOf(page)
    .replace(/<span[^>]* aria-hidden="true">[^<]*<\/span>/g, "")
    .replace(/<[^>]*>/g, "");

const hostileParts = fc.constantFrom(
  ...[
    "<script>alert(1)</script>",
    "</mark>",
    "</style>",
    "<!--",
    "-->",
    '"',
    "'",
    "&",
    "<img src=x onerror=x>",
    "</a>",
  ],
  ...[
    "\0",
    "\u202e",
    "\u2066",
    "\ud800",
    '" id="posting',
    "javascript:",
    " ",
    "\n",
    "é",
    "שלום",
    "😀",
    "w".repeat(3000),
  ],
);
const hostile = fc.array(hostileParts, { minLength: 1, maxLength: 8 }).map((parts) => `x${parts.join("")}`);

describe("the page of a gap view", () => {
  it("lets no text become markup or turn what stands around it", () => {
    const plain = tagsOf(renderGapPage(gapView("x")));
    fc.assert(
      fc.property(hostile, (text) => {
        const page = renderGapPage(gapView(text));
        expect(tagsOf(page)).toEqual(plain);
        expect(page).toContain(escapeHtml(text.replace(/[\u202e\u2066]/g, "")));
        expect(page).not.toMatch(/[\u202a-\u202e\u2066-\u2069]/);
      }),
      { numRuns: 60 },
    );
  });

  it("links every mark to what shows it or asks for it, and every link has its place, once", () => {
    const page = renderGapPage(gapView("React"));
    const ids = all(page, / id="([^"]+)"/g);
    expect(new Set(ids).size).toBe(ids.length);
    const marks = [...page.matchAll(/<mark class="(\w+)" id="([^"]+)"><a href="#([^"]+)">/g)].map((found) =>
      found.slice(1),
    );
    expect(marks).toEqual([
      ["matched", "asked-1", "shown-2"],
      ["partial", "asked-2", "shown-1"],
      ["missing", "asked-3", "requirement-3"],
      ["partial", "shown-1", "asked-2"],
      ["matched", "shown-2", "asked-1"],
    ]);
    for (const target of all(page, / href="([^"]*)"/g)) expect(ids.map((id) => `#${id}`)).toContain(target);
  });

  it("tells each status in a word, and each place with its page and line", () => {
    const text = spoken(renderGapPage(gapView("React")));
    for (const part of [
      "matched: React, React",
      "needs partial: Reactmissing: React!",
      "used partial: React and React",
    ]) {
      expect(text).toContain(part);
    }
    expect(text).toContain("page 2, line 9");
  });

  it("lists everything asked for, also what has no words of its own", () => {
    const rows = all(bodyOf(renderGapPage(gapView("React"))), /<tr id="requirement-\d+">(.*?)<\/tr>/gs);
    expect(rows).toHaveLength(4);
    expect(rows[0]).toContain('<a href="#asked-1">where it is asked for</a> <a href="#shown-2">page 2, line 9</a>');
    expect(rows[3]!.replace(/<[^>]*>/g, "|").replace(/\|+/g, "|")).toBe(
      "|React| |Location|Preferred|✗| missing|React |",
    );
  });

  it("names alternatives, and for a role of the catalogue marks the list itself", () => {
    const view = gapView("React");
    view.requirements[1]!.value = "Vue.js";
    expect(renderGapPage(view)).toContain('<td dir="auto">Required; or Vue.js instead</td>');
    const page = renderGapPage({ ...view, posting: null });
    expect(all(page, /<mark class="\w+" id="(asked-\d+)">/g)).toEqual(["asked-1", "asked-2", "asked-3", "asked-4"]);
    expect(page).toContain("Role of the catalogue");
    const ids = all(page, / id="([^"]+)"/g);
    for (const target of all(page, / href="#([^"]*)"/g)) expect(ids).toContain(target);
  });

  it("has on top the score, its band and confidence, the gates, the ceiling and what would raise it", () => {
    const page = renderGapPage(gapView("React"));
    const top = page.slice(0, page.indexOf('id="comparison"'));
    for (const part of [
      "72 <small>of 100",
      "Good",
      "93 %",
      "Not met",
      "could reach 81",
      "Show Kubernetes in a dated role",
    ]) {
      expect(top).toContain(part);
    }
    expect(page).not.toContain("Computed anew");
  });

  it("says when the stored score is another one, or by another rubric", () => {
    const view = gapView("React");
    const differing = renderGapPage({ ...view, stored: { ...view.stored, overallFitScore: 71, rubric: "job-fit@1" } });
    expect(differing).toContain("The stored score is 71, good (job-fit@1, taxonomy@2)");
    expect(renderGapPage({ ...view, stale: true })).toContain("Computed anew");
  });

  it("loads and runs nothing, allows only its own sheet, and is the same every time", () => {
    const page = renderGapPage(gapView("React"));
    expect(page).not.toMatch(/<script|<link|<img|<iframe|<form| style=| on\w+=|src=|href="(?!#)/);
    const sheet = page.match(/<style>(.*)<\/style>/s)?.[1] ?? "";
    const hash = createHash("sha256").update(sheet).digest("base64");
    expect(page).toContain(`default-src &#39;none&#39;; style-src &#39;sha256-${hash}&#39;`);
    expect(renderGapPage(structuredClone(gapView("React")))).toBe(page);
  });

  it("has a language, one title, and headings in order", () => {
    const page = renderGapPage(gapView("React"));
    expect(page).toContain('<html lang="en">');
    const levels = all(page, /<h(\d)/g).map(Number);
    expect(levels.filter((level) => level === 1)).toHaveLength(1);
    for (const [index, level] of levels.entries()) expect(level).toBeLessThanOrEqual((levels[index - 1] ?? 0) + 1);
    for (const id of all(page, /aria-labelledby="([^"]+)"/g)) expect(page).toMatch(new RegExp(`<h\\d id="${id}">`));
  });
});

/** WCAG 2.2: relative luminance and contrast ratio. */
const luminance = (color: string): number => {
  const hex = color.length === 4 ? [...color.slice(1)].map((digit) => digit + digit).join("") : color.slice(1);
  const [red = 0, green = 0, blue = 0] = [0, 2, 4].map((at) => {
    const share = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
};
const contrast = (a: string, b: string): number => {
  const [dark, light] = [luminance(a), luminance(b)].sort((x, y) => x - y) as [number, number];
  return (light + 0.05) / (dark + 0.05);
};

const variablesOf = (rules: string): Record<string, string> =>
  Object.fromEntries([...rules.matchAll(/--([\w-]+):(#[0-9a-f]+)/g)].map(([, name, value]) => [name!, value!]));
const scheme = (pattern: RegExp): Record<string, string> =>
  variablesOf([style, gapStyle].map((sheet) => sheet.match(pattern)?.[0] ?? "").join(""));

describe("contrast of AA or more", () => {
  it.each([
    ["light", scheme(/:root\{[^}]*\}/)],
    ["dark", scheme(/@media\(prefers-color-scheme:dark\)\{:root\{[^}]*\}/)],
    ["printed", scheme(/@media print\{:root\{[^}]*\}/)],
  ])("%s", (_, colors) => {
    const pairs = [
      ...["ink", "muted", "accent", "strong", "middling", "weak"].map((name) => [name, "paper"]),
      ...["ink", "muted", "strong"].map((name) => [name, "panel"]),
      ...["matched", "partial", "missing"].map((status) => ["ink", `${status}-tint`]),
      ...[
        ["strong", "matched-tint"],
        ["middling", "partial-tint"],
        ["weak", "missing-tint"],
      ],
    ] as [string, string][];
    for (const [text, ground] of pairs) {
      expect([text, ground, contrast(colors[text]!, colors[ground]!) >= 4.5]).toEqual([text, ground, true]);
    }
  });
});
