import { describe, expect, it } from "vitest";
import { fitContent } from "./fit.fixture.ts";
import { interviewContent } from "./interview.fixture.ts";
import { renderJson } from "./render-json.ts";
import { interviewReport } from "./report.fixture.ts";
import { buildReport, reportVersion } from "./report.ts";

const reversed = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(reversed);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, inner]) => [key, reversed(inner)]),
  );
};

describe("report", () => {
  it("carries its identity, its version and the content unchanged", () => {
    const content = fitContent();
    const report = buildReport({ reportId: "r", generatedAt: "2026-11-22T18:30:00Z", content });
    expect(report).toEqual({ reportId: "r", generatedAt: "2026-11-22T18:30:00Z", version: reportVersion, content });
  });

  it("refuses content that is no report's, and a date that is none", () => {
    const content = interviewContent();
    expect(() => buildReport({ reportId: "r", generatedAt: "yesterday", content })).toThrow();
    const wrong = { ...content, assessment: { ...content.assessment, band: "splendid" } } as unknown as typeof content;
    expect(() => buildReport({ reportId: "r", generatedAt: "2026-11-22T18:30:00Z", content: wrong })).toThrow();
  });

  it("is the same JSON whatever the order of its keys, and reads back as it was", () => {
    const report = interviewReport();
    const bytes = renderJson(report);
    expect(renderJson(reversed(report) as typeof report)).toEqual(bytes);
    expect(JSON.parse(new TextDecoder().decode(bytes))).toEqual(report);
  });
});
