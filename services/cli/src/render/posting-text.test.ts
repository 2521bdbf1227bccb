import { stripVTControlCharacters } from "node:util";
import type { Requirement } from "@career/contracts";
import { describe, expect, test } from "vitest";
import { postingText } from "./posting-text.ts";

const asked = (kind: Requirement["kind"], value: string, group: number | null, level: Requirement["level"] = "must") =>
  ({ kind, value, level, group, quote: value.toLowerCase(), start: 0, end: value.length }) satisfies Requirement;

const shown = (requirements: Requirement[]) =>
  stripVTControlCharacters(postingText("posting.txt", { title: "Cook", experienceYears: null, requirements }));

describe("a posting as text", () => {
  test("shows alternatives together, where the first of them stands, and counts them once", () => {
    const text = shown([
      asked("skill", "React", 1),
      asked("skill", "Docker", null),
      asked("skill", "Vue.js", 1),
      asked("skill", "AWS", 2, "nice"),
      asked("skill", "Azure", 2, "nice"),
    ]);
    expect(text).toContain("Must have (2)");
    expect(text).toMatch(/one of: React, Vue\.js +skill +"react, vue\.js"\n +Docker +skill +"docker"/);
    expect(text).toMatch(/Nice to have \(1\)\n +one of: AWS, Azure +skill/);
  });

  test("shows where and how senior", () => {
    const text = shown([
      asked("seniority", "senior", null),
      asked("location", "Berlin, Germany", null),
      asked("work-mode", "hybrid", null),
    ]);
    expect(text).toMatch(/senior +seniority +"senior"/);
    expect(text).toMatch(/Berlin, Germany +location/);
    expect(text).toMatch(/hybrid +work-mode/);
  });

  test("says when there is nothing", () => {
    expect(shown([])).toContain("Nothing was found that a resume could show.");
  });
});
