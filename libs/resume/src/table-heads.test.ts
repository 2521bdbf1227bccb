import { describe, expect, it } from "vitest";
import { extractFacts } from "./extract-facts.ts";
import { documentOf } from "./fixtures/document-of.ts";
import { readTableHead } from "./table-heads.ts";

function read(text: string) {
  const { profile } = extractFacts(documentOf(text), { asOf: "2026-06" });
  return {
    roles: profile.roles.map(({ title, employer, start, end }) => `${title} @ ${employer} ${start}..${end}`),
    education: profile.education.map((one) =>
      [one.degree, one.field, one.institution, one.startYear, one.endYear].join(" | "),
    ),
  };
}

describe("the head of a table", () => {
  it.each([
    ["Title\tCompany\tPeriod", ["title", "employer", "period"]],
    ["S. No. | Name of Employer | Designation | From | To", ["other", "employer", "title", "period", "period"]],
    ["Degree / Course   Institute   Year of Passing   %", ["degree", "institution", "period", "other"]],
    ["Zeitraum | Arbeitgeber | Tätigkeit", ["period", "employer", "title"]],
    ["Período | Cargo | Empresa", ["period", "title", "employer"]],
    ["Dates\tDiplôme\tÉtablissement", ["period", "degree", "institution"]],
    ["Okres\tPracodawca\tStanowisko", ["period", "employer", "title"]],
    ["Company", null],
    ["Company | Acme", null],
    ["Engineer | Acme | 2019", null],
    ["Title Company Period", null],
  ])("%s", (text, expected) => {
    expect(readTableHead({ text, start: 0, end: text.length })).toEqual(expected);
  });

  it("is no entry and orders the cells below it", () => {
    expect(
      read(`Experience
Period\tOrganisation\tDesignation
2022 – present\tRobert Half\tLead
• Hires people.
2019 – 2022\tConsultant House\tScribe

Academic Background
Exam\tBoard/University\tYear\tMarks
Master of Arts in History\tBrannoc\t2017 – 2019\t71%
B.Com\tHarrow\t2014 – 2017\t66%
Class XII\tState Board\t2014\t80%`),
    ).toEqual({
      roles: ["Lead @ Robert Half 2022-07..present", "Scribe @ Consultant House 2019-07..2022-06"],
      education: [
        "Master of Arts | History | Brannoc | 2017 | 2019",
        "B.Com |  | Harrow | 2014 | 2017",
        "Class XII |  | State Board |  | 2014",
      ],
    });
  });

  it("orders the field and the title apart from what they would sound like", () => {
    expect(
      read(`Work Experience
Role | Company | Location | Dates
Tree Whisperer | Accountant's Garden | Oslo | Mar 2020 – May 2021

Education
Institution | Degree | Specialization | Year
Lumora | B.Tech | Ceramics | 2011 – 2015`),
    ).toEqual({
      roles: ["Tree Whisperer @ Accountant's Garden 2020-03..2021-05"],
      education: ["B.Tech | Ceramics | Lumora | 2011 | 2015"],
    });
  });
});
