import { describe, expect, it } from "vitest";
import { asked } from "./posting-asked.fixture.ts";

const seniority = (text: string) => asked(text, ["seniority"]);

describe("seniority", () => {
  it.each([
    ["Senior Backend Engineer", "senior"],
    ["Sr. Data Analyst", "senior"],
    ["Staff Engineer", "lead"],
    ["Senior Staff Engineer", "lead"],
    ["Tech Lead Payments", "lead"],
    ["Principal Engineer", "principal"],
    ["Head of Engineering", "head"],
    ["Head Pastry Chef", "head"],
    ["Chief Technology Officer", "head"],
    ["Mid-level Java Developer", "mid"],
    ["Graduate Software Engineer", "junior"],
    ["Software Engineer Intern", "intern"],
    ["Werkstudent Softwareentwicklung", "intern"],
    ["Mid/Senior Frontend Developer", "(mid | senior)"],
    ["Junior/Mid Java Developer (Remote)", "(junior | mid)"],
    ["Junior to Senior Consultant", "(junior | senior)"],
    ["Senior / Sr. Engineer", "senior"],
    ["Software Engineer", ""],
    ["Staff Nurse", ""],
    ["Staff Accountant", ""],
    ["International Sales Manager", ""],
    ["Executive Assistant to the Head of Sales", ""],
    ["Lead Generation Specialist", ""],
    ["Senior Living Nurse", ""],
    ["Nurse Practitioner, Senior Care", ""],
    ["Junior High School Teacher", ""],
    ["School Principal", ""],
  ])("of the title %s: %s", (title, expected) => {
    expect(seniority(`${title}\nText.`)).toBe(expected);
  });

  it.each([
    ["We are looking for a senior engineer who likes tests.", "senior"],
    ["We're hiring two senior or lead engineers.", "(senior | lead)"],
    ["This is a mid-level position.", "mid"],
    ["Entry-level role, training on the job.", "junior"],
    ["As a senior engineer, you guide others.", "senior"],
    ["Seniority: Mid-level", "mid"],
    ["Wir suchen eine erfahrene Senior Entwicklerin.", "senior"],
    ["You report to the senior manager.", ""],
    ["You work with senior stakeholders and mentor junior developers.", ""],
    ["We are a team of senior engineers.", ""],
    ["Our senior engineers will help you.", ""],
    ["You will lead a team of five.", ""],
    ["You take the lead on releases.", ""],
    ["We hire junior people too.", ""],
    ["Principal duties include testing.", ""],
    ["You bring the seniority to talk to senior executives.", ""],
  ])("in the sentence %s: %s", (sentence, expected) => {
    expect(seniority(`Software Developer\n${sentence}`)).toBe(expected);
  });

  it("of the title wins over a sentence's", () => {
    expect(seniority("Junior Developer\nWe are looking for a senior or a junior developer.")).toBe("junior");
  });
});
