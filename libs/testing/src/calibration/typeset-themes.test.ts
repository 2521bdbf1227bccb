import { readdirSync, readFileSync } from "node:fs";
import { createDocumentReader } from "@career/documents";
import { extractFacts } from "@career/resume";
import { afterAll, describe, expect, it } from "vitest";

const folder = new URL("themes/", import.meta.url);
const reader = createDocumentReader();
afterAll(() => reader.close());

const truth = {
  "full-stack-developer": {
    name: "Marcus T. O'Connell",
    email: "marcus.oconnell@example.com",
    phone: "+15125550142",
    location: "Austin, TX",
    experienceMonths: 123,
    roles: [
      ["Senior Software Engineer", "Brightwheel Logistics, Inc.", "2022-01", "present"],
      ["Software Engineer II", "Brightwheel Logistics, Inc.", "2020-03", "2021-12"],
      ["Full-Stack Developer", "Pecan Street Labs", "2018-06", "2020-02"],
      ["IT Support Specialist", "City of Waco", "2016-09", "2018-05"],
    ],
    education: [["BSc", "Computer Science", "Baylor University", 2014, 2018]],
  },
  "embedded-engineer": {
    name: "Jürgen Weiß-Öztürk",
    email: "j.weiss@example.org",
    phone: "+493023125456",
    location: "Stuttgart, Germany",
    experienceMonths: 150,
    roles: [
      ["Senior Embedded Engineer", "Robert Motorentechnik GmbH", "2018-07", "present"],
      ["Embedded Developer", "Sensorik AG", "2014-03", "2017-12"],
      ["Working Student", "Fraunhofer IPA", "2013-06", "2013-08"],
    ],
    education: [
      ["M.Sc.", "Electrical Engineering", "Universität Stuttgart", 2011, 2014],
      ["B.Sc.", "Electrical Engineering", "Universität Stuttgart", 2008, 2011],
    ],
  },
};

describe.each(Object.entries(truth))("%s in nine themes", (resume, expected) => {
  const files = readdirSync(folder).filter((file) => file.startsWith(`${resume}.`) && file.endsWith(".pdf"));
  const profileOf = async (file: string) => {
    const document = await reader.read(readFileSync(new URL(file, folder)));
    return extractFacts(document, { asOf: "2026-11" }).profile;
  };

  it.each(files)("%s says what is true", async (file) => {
    const { name, email, phone, location, experienceMonths, roles, education } = await profileOf(file);
    expect({
      ...{ name, email, phone, location, experienceMonths },
      roles: roles.map(({ title, employer, start, end }) => [title, employer, start, end]),
      education: education.map((one) => [one.degree, one.field, one.institution, one.startYear, one.endYear]),
    }).toEqual(expected);
  });

  it("says the same in each", async () => {
    const profiles = await Promise.all(files.map(profileOf));
    expect(files).toHaveLength(9);
    for (const profile of profiles) expect(profile).toEqual(profiles[0]);
  });
});
