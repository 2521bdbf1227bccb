import { describe, expect, it } from "vitest";
import { extractFacts } from "./extract-facts.ts";
import { documentOf } from "./fixtures/document-of.ts";

const THEMES: [string, string][] = [
  [
    "plain",
    `Mara Whitfield
Programmer
mara@example.com
(202) 555-0143
https://mara.example.com
Portland, Oregon, US

Work
Quillstone
Lead Programmer
2019-12-01 - 2021-12-01
https://quillstone.example.com
Quillstone makes tools for printers.
Highlights
Build an algorithm that lays out pages
Education
University of Oklahoma
Information Technology, Bachelor
2011-06-01 - 2014-01-01
GPA: 4.0
Languages
English Native speaker`,
  ],
  [
    "dates in the margin",
    `MARA
WHITFIELD
Programmer
Portland, Oregon, US · (202) 555-0143 · mara@example.com · mara.example.com
EXPERIENCE
12/2019–12/2021 Lead Programmer, Quillstone, Portland.
Makes tools for printers in one or two lines.
○ Built an algorithm that lays out pages
EDUCATION
2011–2014 Bachelor, Information Technology, University of Oklahoma, GPA – 4.0.
LANGUAGES
English Mother tongue`,
  ],
  [
    "side bar first",
    `CONTACT
(202) 555-0143
mara@example.com
mara.example.com
Portland, Oregon, US
LANGUAGES
English (native)
Mara Whitfield
Programmer
WORK EXPERIENCE
Lead Programmer\tDec 2019 – Dec 2021
Quillstone\tPortland, OR
• Built an algorithm that lays out pages
EDUCATION
University of Oklahoma\tNorman, OK
Bachelor in Information Technology\tJune 2011 – Jan 2014`,
  ],
  [
    "in capitals",
    `MARA WHITFIELD
PROGRAMMER
PORTLAND, OREGON, US | (202) 555-0143 | MARA@EXAMPLE.COM | MARA.EXAMPLE.COM
W O R K   E X P E R I E N C E
LEAD PROGRAMMER | QUILLSTONE | DECEMBER 2019 – DECEMBER 2021
– Built an algorithm that lays out pages
E D U C A T I O N
BACHELOR, INFORMATION TECHNOLOGY | UNIVERSITY OF OKLAHOMA | 2011 – 2014
L A N G U A G E S
ENGLISH`,
  ],
];

describe("one resume in several themes", () => {
  it.each(THEMES)("%s", (_, text) => {
    const { profile } = extractFacts(documentOf(text), { asOf: "2026-06" });
    expect(profile.name).toBe("Mara Whitfield");
    expect(profile.email?.toLowerCase()).toBe("mara@example.com");
    expect(profile.phone).toBe("+12025550143");
    expect(profile.location?.toLowerCase()).toBe("portland, oregon, us");
    expect(profile.links[0]).toBe("https://mara.example.com");
    expect(
      profile.roles.map(({ title, employer, start, end }) => [
        title?.toLowerCase(),
        employer?.toLowerCase(),
        start,
        end,
      ]),
    ).toEqual([["lead programmer", "quillstone", "2019-12", "2021-12"]]);
    expect(
      profile.education.map(({ degree, field, institution, endYear }) =>
        [degree, field, institution, endYear].join("|").toLowerCase(),
      ),
    ).toEqual(["bachelor|information technology|university of oklahoma|2014"]);
    expect(profile.spokenLanguages).toEqual(["English"]);
    expect(profile.experienceMonths).toBe(25);
  });
});
