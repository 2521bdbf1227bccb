import { describe, expect, it } from "vitest";
import { endOfOwn, postingHeading } from "./posting-sections.ts";

describe("headings of postings", () => {
  it.each([
    ["Requirements", "must"],
    ["Requirements:", "must"],
    ["**Requirements**", "must"],
    ["## Minimum qualifications", "must"],
    ["What you'll need", "must"],
    ["What we're looking for", "must"],
    ["Who you are", "must"],
    ["Your profile", "must"],
    ["Must have", "must"],
    ["MUST-HAVES", "must"],
    ["Required skills and experience", "must"],
    ["Skills & Qualifications", "must"],
    ["About you", "must"],
    ["You have", "must"],
    ["Anforderungen", "must"],
    ["Tech stack", "must"],
    ["Nice to have", "nice"],
    ["Nice-to-haves:", "nice"],
    ["Preferred qualifications", "nice"],
    ["Bonus points", "nice"],
    ["Bonus points if you have:", "nice"],
    ["Pluses", "nice"],
    ["Skills (nice to have)", "nice"],
    ["It would be great if you have:", "nice"],
    ["Responsibilities", "duties"],
    ["What you'll do", "duties"],
    ["Your responsibilities", "duties"],
    ["About the role", "duties"],
    ["In this role, you will:", "duties"],
    ["About us", "boilerplate"],
    ["About Acme", "boilerplate"],
    ["Who we are", "boilerplate"],
    ["What we offer", "boilerplate"],
    ["Benefits", "boilerplate"],
    ["Perks & benefits", "boilerplate"],
    ["Why join us?", "boilerplate"],
    ["Equal Opportunity Employer", "boilerplate"],
    ["How to apply", "boilerplate"],
    ["Compensation", "boilerplate"],
  ])("%s: %s", (text, kind) => {
    expect(postingHeading(text)).toBe(kind);
  });

  it.each([
    ["At least three years' experience"],
    ["German is a plus"],
    ["Fluent English"],
    ["You cook well, and fast."],
    ["Experience in a similar role"],
    ["Location: Berlin"],
    ["You will work from our Hamburg office."],
    ["Senior Software Engineer"],
  ])("no heading: %s", (text) => {
    expect(postingHeading(text)).toBeNull();
  });
});

describe("what others work with", () => {
  it.each([
    ["Our customers use SAP.", ""],
    ["Python, and our clients rely on Tableau", "Python,"],
    ["You work with our data team, who use Python", "You work with our data "],
    ["You help our customers use AWS", "You help our customers use AWS"],
    ["Our team uses Kotlin", "Our team uses Kotlin"],
    ["You use SAP and work with customers", "You use SAP and work with customers"],
  ])("%s: %j is the job's own", (sentence, own) => {
    expect(sentence.slice(0, endOfOwn(sentence))).toBe(own);
  });
});
