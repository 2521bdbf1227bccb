import { describe, expect, it } from "vitest";
import { extractFacts } from "./extract-facts.ts";
import { documentOf } from "./fixtures/document-of.ts";

function rolesIn(text: string, asOf = "2026-06"): string[] {
  const { profile } = extractFacts(documentOf(text), { asOf });
  return profile.roles.map(
    ({ title, employer, start, end, months }) => `${title} @ ${employer} ${start}..${end} ${months}`,
  );
}

const ENGINEER = "Software Engineer @ Northwind Traders 2018-03..2020-12 34";
const LEAD = "Tech Lead @ Acme Corp 2021-01..present 66";

const LAYOUTS: [string, string][] = [
  [
    "title, employer and dates on one line",
    `Tech Lead, Acme Corp    Jan 2021 – Present
• Built services in Go.
Software Engineer, Northwind Traders    Mar 2018 – Dec 2020
• Wrote code.`,
  ],
  [
    "employer line, then title with dates",
    `Acme Corp, Berlin, Germany
Tech Lead    Jan 2021 – Present
• Built services in Go.
Northwind Traders, Austin, TX
Software Engineer    Mar 2018 – Dec 2020
• Wrote code.`,
  ],
  [
    "title line, then employer, city and dates",
    `Tech Lead
Acme Corp | Berlin | 01/2021 – Present
- Built services in Go
Software Engineer
Northwind Traders | Austin, TX | 03/2018 – 12/2020
- Wrote code`,
  ],
  [
    "employer with dates, then title",
    `Acme Corp — Berlin    Jan 2021 – Present
Tech Lead
• Built services in Go.
Northwind Traders — Austin, TX    Mar 2018 – Dec 2020
Software Engineer
• Wrote code.`,
  ],
  [
    "dates on their own line before",
    `Jan 2021 – Present
Tech Lead
Acme Corp, Berlin
• Built services in Go.

Mar 2018 – Dec 2020
Software Engineer
Northwind Traders
• Wrote code.`,
  ],
  [
    "dates on their own line after",
    `Tech Lead
Acme Corp
Jan 2021 – Present
• Built services in Go.
Software Engineer
Northwind Traders
Mar 2018 – Dec 2020
• Wrote code.`,
  ],
  [
    "dates first on the line",
    `01/2021 – present   Tech Lead, Acme Corp, Berlin
03/2018 – 12/2020   Software Engineer, Northwind Traders`,
  ],
  [
    "title at employer in brackets",
    `Tech Lead at Acme Corp (Jan 2021 – Present)
* Built services in Go.
Software Engineer at Northwind Traders (Mar 2018 – Dec 2020)
* Wrote code.`,
  ],
  [
    "labels",
    `Company: Acme Corp
Designation: Tech Lead
Duration: Jan 2021 – Present
• Built services in Go.
Company: Northwind Traders
Designation: Software Engineer
Duration: Mar 2018 – Dec 2020`,
  ],
  [
    "separated by pipes",
    `Tech Lead | Acme Corp | Berlin, Germany | Jan 2021 – Present
Built services in Go and ran them for two years.
Software Engineer | Northwind Traders | Remote | Mar 2018 – Dec 2020
Wrote code.`,
  ],
  [
    "separated by dashes",
    `Tech Lead - Acme Corp - Jan 2021 - Present
Software Engineer - Northwind Traders - Mar 2018 - Dec 2020`,
  ],
  [
    "tabs of a table",
    `2021-01 – present\tAcme Corp\tTech Lead
2018-03 – 2020-12\tNorthwind Traders\tSoftware Engineer`,
  ],
  [
    "prose",
    `Worked as a Tech Lead at Acme Corp from January 2021 to present.
Worked as a Software Engineer at Northwind Traders from March 2018 to December 2020.`,
  ],
  [
    "title with dates, then employer with city",
    `Tech Lead                              Jan 2021 – Present
Acme Corp                              Berlin, Germany
• Built services in Go.
Software Engineer                      Mar 2018 – Dec 2020
Northwind Traders                      Austin, TX`,
  ],
  [
    "dates broken over two lines",
    `Tech Lead, Acme Corp, Jan 2021 –
Present
• Built services in Go.
Software Engineer, Northwind Traders, Mar 2018 –
Dec 2020`,
  ],
  [
    "bulleted list of jobs",
    `• Tech Lead, Acme Corp, Jan 2021 – Present
• Software Engineer, Northwind Traders, Mar 2018 – Dec 2020`,
  ],
  [
    "blank lines everywhere",
    `Tech Lead

Acme Corp, Berlin
Jan 2021 – Present

• Built services in Go.

Software Engineer
Northwind Traders
Mar 2018 – Dec 2020

• Wrote code.`,
  ],
  [
    "durations beside the dates",
    `Acme Corp
Tech Lead
January 2021 - Present (5 years 6 months)
Berlin, Germany
Northwind Traders
Software Engineer
March 2018 - December 2020 (2 years 10 months)`,
  ],
];

describe("roles in every layout", () => {
  it.each(LAYOUTS)("%s", (_, body) => {
    expect(rolesIn(`Jane Doe\n\nEXPERIENCE\n${body}\n\nEDUCATION\nBSc Physics, MIT, 2014 – 2018\n`)).toEqual([
      LEAD,
      ENGINEER,
    ]);
  });
});

describe("several roles at one employer", () => {
  it("inherits the employer that heads them", () => {
    expect(
      rolesIn(`Work History
Acme Corp, Berlin
Staff Engineer   2020 – present
• Led the platform team.
Software Engineer   2016 – 2020
• Built the platform.
Beta GmbH, Munich
Intern   Summer 2015`),
    ).toEqual([
      "Staff Engineer @ Acme Corp 2020-07..present 72",
      "Software Engineer @ Acme Corp 2016-07..2020-06 48",
      "Intern @ Beta GmbH 2015-06..2015-08 3",
    ]);
  });

  it("does not count the employer's own dates as a role", () => {
    expect(
      rolesIn(`Experience
Acme Corp   2015 – 2021
Senior Engineer   Jan 2018 – Dec 2021
• Led.
Engineer   Jan 2015 – Dec 2017
• Built.`),
    ).toEqual(["Senior Engineer @ Acme Corp 2018-01..2021-12 48", "Engineer @ Acme Corp 2015-01..2017-12 36"]);
  });

  it("reads the grouped form of a professional network", () => {
    expect(
      rolesIn(`Experience
Acme Corp
6 years 2 months
Senior Engineer
January 2018 - Present (8 years 6 months)
Berlin
Engineer
May 2016 - December 2017 (1 year 8 months)
Globex
Intern
May 2015 - August 2015 (4 months)`),
    ).toEqual([
      "Senior Engineer @ Acme Corp 2018-01..present 102",
      "Engineer @ Acme Corp 2016-05..2017-12 20",
      "Intern @ Globex 2015-05..2015-08 4",
    ]);
  });
});

describe("entries of several shapes in one resume", () => {
  it("takes an employer from above, where a list of its roles begins", () => {
    expect(
      rolesIn(`Experience
Data Analyst, Département de la Valombre    2023/11 - 2026/05
BI Developer, Umbra Corp.    2023/04 - 2023/10
Tamarind S.L.    Cork, Ireland
Analytics Engineer (2022/12 — 2023/03)
Head of Data (2021/02 – 2022/11)
• Replaced an old installation.`),
    ).toEqual([
      "Data Analyst @ Département de la Valombre 2023-11..2026-05 31",
      "BI Developer @ Umbra Corp. 2023-04..2023-10 7",
      "Analytics Engineer @ Tamarind S.L. 2022-12..2023-03 4",
      "Head of Data @ Tamarind S.L. 2021-02..2022-11 22",
    ]);
  });

  it("tells an employer's own dates on their own line from those of its roles", () => {
    expect(
      rolesIn(`Experience
Mistral Foods
iOS Developer
04/2022 — Present
Ferrovia Adriatica
11/2013 to 03/2022 · Porto
Mobile App Developer
07/2018–03/2022
* Introduced nothing new.
Android Developer
11/2013 — 06/2018`),
    ).toEqual([
      "iOS Developer @ Mistral Foods 2022-04..present 51",
      "Mobile App Developer @ Ferrovia Adriatica 2018-07..2022-03 45",
      "Android Developer @ Ferrovia Adriatica 2013-11..2018-06 56",
    ]);
  });

  it("begins a new entry below a pause", () => {
    expect(
      rolesIn(`Experience
2018-12 – 2022-02
Docker Street Pharmacy
Cook
Parental leave    2017-12 – 2018-11
Zephyrine Robotics
Welder    2016-04 - 2017-11
• Welded.
Plumber    2013-08 – 2016-03`),
    ).toEqual([
      "Cook @ Docker Street Pharmacy 2018-12..2022-02 39",
      "Welder @ Zephyrine Robotics 2016-04..2017-11 20",
      "Plumber @ Zephyrine Robotics 2013-08..2016-03 32",
    ]);
  });

  it("reads an unknown word as a title where only the title can stand", () => {
    expect(
      rolesIn(
        "Career\nSilverpine Group\nNurse (Apr 2021 – Nov 2025)\n• Nursed.\nBench Upsetter (Aug 2019 — Mar 2021)\n• Upset.",
      ),
    ).toEqual([
      "Nurse @ Silverpine Group 2021-04..2025-11 56",
      "Bench Upsetter @ Silverpine Group 2019-08..2021-03 20",
    ]);
  });

  it("leaves accounts of work without bullets out of headings in other languages", () => {
    expect(
      rolesIn(`Berufserfahrung
Verpleegkundige    05/2022 – 06/2023
Q-Park Nord
Invoering van Python op vier locaties
Entwicklung der Abrechnung mit Flask
Desarrollo del sistema de facturación con Redis
Analyste de données    01/2020 – 04/2022
Haus am See`),
    ).toEqual([
      "Verpleegkundige @ Q-Park Nord 2022-05..2023-06 14",
      "Analyste de données @ Haus am See 2020-01..2022-04 28",
    ]);
  });
});

describe("headings of one line", () => {
  it.each([
    ["Consultant for Globex (Jan 2020 – Mar 2020)", "Consultant @ Globex 2020-01..2020-03 3"],
    ["Globex: Consultant (Jan 2020 – Mar 2020)", "Consultant @ Globex 2020-01..2020-03 3"],
    ["Team Lead, Payments, Globex, Jan 2020 – Mar 2020", "Team Lead, Payments @ Globex 2020-01..2020-03 3"],
    ["### Nurse | Globex\n*Jan 2020 – Mar 2020 | Madrid*", "Nurse @ Globex 2020-01..2020-03 3"],
    ["**Nurse**, Globex, Madrid — 2019", "Nurse @ Globex 2019-07..2019-12 6"],
    ["Nurse, Quillstone Bank, Singapore, Singapore    2019", "Nurse @ Quillstone Bank 2019-07..2019-12 6"],
    ["Nurse\nLumora, AB    2019", "Nurse @ Lumora, AB 2019-07..2019-12 6"],
    ["Line Cook | Zephyrine Bank | July\n2019 – August 2019", "Line Cook @ Zephyrine Bank 2019-07..2019-08 2"],
    ["Head of\nData, Globex    2019", "Head of Data @ Globex 2019-07..2019-12 6"],
  ])("%s", (entry, expected) => {
    expect(rolesIn(`Experience\n${entry}\n• Did it well.`)).toEqual([expected]);
  });

  it("takes no summary for a job", () => {
    expect(rolesIn("Jane Doe\nLooking for a good place. Worked as a cook in four countries since 2011.")).toEqual([]);
  });
});

describe("other languages and labels", () => {
  it("reads German entries with the dates in the margin", () => {
    expect(
      rolesIn(`Berufserfahrung
Seit 04/2021   Senior Softwareentwickler
               Siemens AG, München
               • Entwicklung von Microservices
01/2017 – 06/2017   Werkstudent
               Allianz SE, München`),
    ).toEqual([
      "Senior Softwareentwickler @ Siemens AG 2021-04..present 63",
      "Werkstudent @ Allianz SE 2017-01..2017-06 6",
    ]);
  });

  it("takes the employer and not its client", () => {
    expect(
      rolesIn(`PROFESSIONAL EXPERIENCE

Tata Consultancy Services, Chennai        Aug 2016 - Till Date
Role: Senior Systems Engineer
Client: Citibank
Responsibilities:
- Involved in development.

Infosys Ltd, Mysore        Jun 2014 - Jul 2016
Role: Systems Engineer`),
    ).toEqual([
      "Senior Systems Engineer @ Tata Consultancy Services 2016-08..present 119",
      "Systems Engineer @ Infosys Ltd 2014-06..2016-07 26",
    ]);
  });
});

describe("what is a role and what is not", () => {
  it("leaves out education, projects and gaps", () => {
    expect(
      rolesIn(`Experience
Career break, travelling   Jan 2020 – Dec 2020
Cook, Trattoria Roma   2017 – 2019

Projects
Chess Engine   2018 – 2019

Education
BSc Physics, MIT   2012 – 2016`),
    ).toEqual(["Cook @ Trattoria Roma 2017-07..2019-06 24"]);
  });

  it("keeps dates in accounts of work out", () => {
    expect(
      rolesIn(`Experience
Engineer, Acme Corp   2017 – 2019
• Led the migration to AWS (2018 – 2019) with Terraform.
• Won the hackathon in 2018
Reduced costs by 20% in 2019`),
    ).toEqual(["Engineer @ Acme Corp 2017-07..2019-06 24"]);
  });

  it("reads on below the highlights of an entry", () => {
    expect(
      rolesIn(`Work
Acme Corp
January 2021 – Present
Tech Lead
Highlights
Built services in Go.
Northwind Traders
March 2018 – December 2020
Software Engineer
Highlights
Wrote code.`),
    ).toEqual([LEAD, ENGINEER]);
  });

  it("takes no date of birth for a role", () => {
    expect(
      rolesIn(`Experience
Software Engineer, Northwind Traders   Mar 2018 – Dec 2020
jane@example.com
Nationality: Irish
Date of birth: 12 May 1990`),
    ).toEqual([ENGINEER]);
  });

  it("parts entries of a form where the next employer is named", () => {
    expect(
      rolesIn(`Experience
Umbra Foods
Analyst   Jan 2021 – Mar 2021
• Wrote code.
Company: Northwind Traders
Location: Dublin, Ireland
Position: Software Engineer
Duration: Mar 2018 – Dec 2020
Company: Acme Corp
Location: Dublin, Ireland
Position: Tech Lead
Duration: Jan 2021 – Present`),
    ).toEqual(["Analyst @ Umbra Foods 2021-01..2021-03 3", ENGINEER, LEAD]);
  });

  it.each([
    ["Analyst, Society for Kiln Research", "Analyst @ Society for Kiln Research"],
    ["Full Stack Developer @ Alliance for Open Rivers", "Full Stack Developer @ Alliance for Open Rivers"],
    ["Teacher at School for the Blind", "Teacher @ School for the Blind"],
    ["Policy Analyst, Centre for Harbour Studies", "Policy Analyst @ Centre for Harbour Studies"],
    ["Engineer, Institute of Rivers and Roads", "Engineer @ Institute of Rivers and Roads"],
    ["Consultant for Globex", "Consultant @ Globex"],
    ["Director for Marketing, Umbra Foods", "Director for Marketing @ Umbra Foods"],
    ["Head, Data Platform at Umbra", "Head, Data Platform @ Umbra"],
    ["Assistant to the Head of Trade, Umbra Foods", "Assistant to the Head of Trade @ Umbra Foods"],
    ["Chief of Staff to the CEO, Acme Corporation", "Chief of Staff to the CEO @ Acme Corporation"],
    ["SHIFT LEADER – UMBRA FOODS, INC.", "SHIFT LEADER @ UMBRA FOODS, INC."],
    ["DATA ANALYST – HARBOUR & CO.", "DATA ANALYST @ HARBOUR & CO."],
  ])("%s", (heading, expected) => {
    expect(rolesIn(`Experience\n${heading}\nMar 2018 – Dec 2020\n• Worked.`)).toEqual([
      `${expected} 2018-03..2020-12 34`,
    ]);
  });

  it("reads the lines of a European form in capitals", () => {
    expect(
      rolesIn(
        "WORK EXPERIENCE\n27.06.2017 – 14.07.2019 – Cork, Ireland\nSHIFT LEADER – UMBRA FOODS, LTD.\nKept the shop.\n15.08.2019 – 03.09.2020 – Oslo, Norway\nACCOUNTANT – NORDHAVN AS",
      ),
    ).toEqual(["SHIFT LEADER @ UMBRA FOODS, LTD. 2017-06..2019-07 26", "ACCOUNTANT @ NORDHAVN AS 2019-08..2020-09 14"]);
  });

  it("takes who was worked for as the employer where nobody else is named", () => {
    expect(
      rolesIn(`Experience
Client: Northwind Traders
Role: Software Engineer
Duration: Mar 2018 – Dec 2020
• Wrote code.
Tech Lead, Acme Corp, Jan 2021 – Present
Client: Umbra Foods`),
    ).toEqual([ENGINEER, LEAD]);
  });

  it("reads open dates in square brackets", () => {
    expect(rolesIn("Experience\nTech Lead, Acme Corp [Since January 2021]\n• Led.")).toEqual([LEAD]);
    expect(rolesIn("Experience\nTech Lead\t[since Jan 2021]\nAcme Corp\n• Led.")).toEqual([LEAD]);
  });

  it("counts a role that only says how long it lasted", () => {
    const { profile } = extractFacts(documentOf("Internships\nSoftware Intern, Acme Corp (8 months)\n• Built a bot."), {
      asOf: "2026-06",
    });
    expect(profile.roles).toEqual([
      { title: "Software Intern", employer: "Acme Corp", start: null, end: null, months: 8, precision: "duration" },
    ]);
    expect(profile.experienceMonths).toBe(8);
  });

  it("finds roles without a heading when they name a job and a range", () => {
    expect(rolesIn("Jane Doe\nSoftware Engineer, Northwind Traders   Mar 2018 – Dec 2020")).toEqual([ENGINEER]);
  });
});
