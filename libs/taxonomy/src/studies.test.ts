import { describe, expect, it } from "vitest";
import { findSkillMentions, findStudies } from "./index.ts";

const studied = (text: string): string[] => findStudies(text).map(({ start, end }) => text.slice(start, end));

describe("findStudies", () => {
  it.each([
    ["A Bachelor's degree in Computer Science or equivalent", ["Bachelor's degree in Computer Science"]],
    ["Bachelor ’ s degree in Mathematics , Physics or similar", ["Bachelor ’ s degree in Mathematics", "Physics"]],
    ["Degree in Finance, Accounting or Economics.", ["Degree in Finance", "Accounting", "Economics"]],
    ["BS/MS in Computer Science", ["BS", "MS in Computer Science"]],
    ["Master of Science in Computer Science    2012 – 2014", ["Master of Science in Computer Science"]],
    ["B.Tech Electrical Engineering, Anna University", ["B.Tech Electrical Engineering"]],
    ["Bachelor's or Master's degree in Law", ["Bachelor's", "Master's degree in Law"]],
    ["PhD in Molecular Neurobiology preferred", ["PhD in Molecular Neurobiology"]],
    ["Law degree and admission to the bar", ["Law degree"]],
    ["You hold an MBA or a doctorate.", ["MBA", "doctorate"]],
    ["LL.B. or LLM", ["LL.B.", "LLM"]],
    ["a university degree in a related field", ["university degree"]],
    ["High school diploma or GED", ["High school diploma", "GED"]],
    ["NVQ Level 3 in childcare", ["NVQ Level 3 in childcare"]],
    ["Bachelor´s degree in Chemistry", ["Bachelor´s degree in Chemistry"]],
    ["Masters\u0092 degree in Physics", ["Masters\u0092 degree in Physics"]],
    ["BS or higher, or MSc", ["BS", "MSc"]],
    ["enrolled in a Bachelor's degree programme", ["Bachelor's degree"]],
    ["Technical Bachelor", ["Technical Bachelor"]],
    ["A professional bachelor in Nursing", ["professional bachelor in Nursing"]],
  ])("%j", (text, expected) => {
    expect(studied(text)).toEqual(expected);
  });

  it.each([
    ["a high degree of autonomy"],
    ["Certified Scrum Master"],
    ["Master Data Management with MS Office"],
    ["Associate Engineer, BA of the team"],
    ["successful to some degree"],
    ["Doctor's surgery"],
    ["You guide one PhD student in Robotics."],
    ["The PhD fellowship runs for three years."],
    ["Master programmes and a PhD scholarship"],
    ["the technical bachelor party"],
    [""],
  ])("%j names none", (text) => {
    expect(studied(text)).toEqual([]);
  });

  it("keeps what was studied out of the skills, and only that", () => {
    const named = (text: string) => findSkillMentions(text).map(({ skill }) => skill.name);
    expect(named("Degree in Physics, Mathematics or Statistics; Python, Statistics")).toEqual(["Python", "Statistics"]);
    expect(named("PhD student in Physics, Python")).toEqual(["Python"]);
    expect(named("Background in physics and statistics")).toEqual(["Physics", "Statistics"]);
  });

  it("stays linear on hostile text", () => {
    for (const hostile of ["PhD in ", "BS/", "degree in Physics, ", "Master's or ", "NVQ level "]) {
      const started = process.cpuUsage();
      findStudies(hostile.repeat(30_000));
      expect(process.cpuUsage(started).user / 1000).toBeLessThan(2_000);
    }
  });
});
