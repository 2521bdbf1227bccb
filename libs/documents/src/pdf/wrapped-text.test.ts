import { describe, expect, test } from "vitest";
import { bold, heading, linesOf, type Piece, plain, stack } from "./fixtures/drawn-lines.ts";

describe("a table of dates and entries is read row by row", () => {
  test("with entries in a column of their own", async () => {
    const lines = await linesOf([
      heading(50, 60, "ERVARING"),
      plain(50, 82, "2021-03 – 2024-08"),
      bold(180, 82, "Projectleider"),
      ...stack(180, 95, ["Umbra Foods, Utrecht", "• Opende twee vestigingen", "• Begeleidde een team"]),
      plain(50, 140, "2018-01 – 2021-02"),
      bold(180, 140, "Stagiair"),
      ...stack(180, 153, ["Kumquat, Porto", "• Bouwde een systeem", "• Schreef rapporten"]),
      heading(50, 205, "VAARDIGHEDEN"),
      ...stack(50, 222, ["Excel", "Word", "Slack", "Zoom"]),
    ]);
    expect(lines).toEqual([
      "ERVARING",
      "2021-03 – 2024-08\tProjectleider",
      "Umbra Foods, Utrecht",
      "• Opende twee vestigingen",
      "• Begeleidde een team",
      "2018-01 – 2021-02\tStagiair",
      "Kumquat, Porto",
      "• Bouwde een systeem",
      "• Schreef rapporten",
      "VAARDIGHEDEN",
      "Excel",
      "Word",
      "Slack",
      "Zoom",
    ]);
  });

  test.each([
    ["November 2018 –", "October 2019", "November 2018 – October 2019"],
    ["jun-2016 hasta", "jun-2021", "jun-2016 hasta jun-2021"],
    ["January, 2020 – November,", "2022", "January, 2020 – November, 2022"],
    ["September", "2026 – present", "September 2026 – present"],
    ["Jan 2023 – Apr 2026 (3 yrs 4", "mos)", "Jan 2023 – Apr 2026 (3 yrs 4 mos)"],
  ])("with a date over two lines: %s", async (upper, lower, whole) => {
    const lines = await linesOf([
      plain(50, 60, upper),
      bold(200, 60, "Translator"),
      plain(50, 73, lower),
      plain(200, 73, "Umbra Foods, Utrecht"),
      plain(200, 86, "• Answered sixty letters a day and kept the archive"),
      plain(50, 112, "2014 – 2016"),
      bold(200, 112, "Teacher"),
      plain(200, 125, "Kumquat, Porto"),
    ]);
    expect(lines.slice(0, 2)).toEqual([`${whole}\tTranslator`, "Umbra Foods, Utrecht"]);
  });

  test("with words over two lines beside the date", async () => {
    const lines = await linesOf([
      plain(50, 60, "Senior Back-End"),
      plain(140, 60, "Jan 2020 – Present"),
      plain(50, 73, "Developer"),
      plain(50, 92, "Fjordline Payments AB"),
      plain(50, 105, "• Ran the ledger"),
    ]);
    expect(lines).toEqual([
      "Senior Back-End Developer\tJan 2020 – Present",
      "Fjordline Payments AB",
      "• Ran the ledger",
    ]);
  });
});

describe("columns", () => {
  test("with headings in any language, one of two lines", async () => {
    const left = ["Ingenieurin", "Palmyra, Freiburg", "• Leitung eines Teams", "• Aufbau einer Abteilung", "• Prüfung"];
    const lines = await linesOf([
      heading(50, 60, "BERUFSPRAXIS"),
      heading(310, 60, "SPRACHKENNTNISSE"),
      ...stack(50, 80, left),
      plain(310, 80, "Französisch, Englisch"),
    ]);
    expect(lines).toEqual(["BERUFSPRAXIS", ...left, "SPRACHKENNTNISSE", "Französisch, Englisch"]);
  });

  test("whose words stand a little over the gutter", async () => {
    const address = "asha.verma-lindqvist.at@example.com";
    const side = ["SKILLS", address, "Kafka", "AWS", "Docker", "Terraform"];
    const main = ["EXPERIENCE", "Developer", "Umbra Foods", "• Ran the ledger", "• Cut costs", "• Built the interface"];
    const pieces = stack(50, 60, side).map((piece) =>
      piece.text === address ? { ...piece, x: 220, right: true } : piece,
    );
    const lines = await linesOf([...pieces, ...stack(218, 60, main)]);
    expect(lines).toEqual([...side, ...main]);
  });
});

describe("what a narrow column has parted is put together", () => {
  const account = [
    "• Rolled out a new ledger to the branches of",
    "nine countries and trained the staff.",
    "• Kept the archive of the house in good order",
  ];

  test.each([
    ["St. Brannoc's Hospital | Executive | since", "March 2022"],
    ["Westmere County Council – Software", "Engineering Intern"],
    ["Researcher, Ministry of Fisheries (Oct 2025", "– Mar 2026)"],
    ["Golang Engineer | Kestrel Airlines | Feb 2022", "- Till date"],
    ["Controls Engineer, Bureau of the National", "Museum of Clocks, 2016 – 2018"],
  ])("the head of an entry: %s", async (upper, lower) => {
    const lines = await linesOf([bold(50, 60, upper), bold(50, 73, lower), ...stack(50, 86, account)]);
    expect(lines).toEqual([`${upper} ${lower}`, ...account]);
  });

  test("a name", async () => {
    const lines = await linesOf([
      { ...bold(50, 50, "Niamh Alexandra"), size: 21 },
      { ...bold(50, 75, "Nowak-Zielińska".replace("ń", "n")), size: 21 },
      ...stack(50, 105, account),
    ]);
    expect(lines).toEqual(["Niamh Alexandra Nowak-Zielinska", ...account]);
  });

  test.each([
    [
      "lines set in another face",
      bold(50, 60, "Researcher | Ministry of Fisheries | Southampton"),
      plain(50, 73, "Understanding nets"),
    ],
    ["a line that had room", bold(50, 60, "Researcher – Fisheries"), bold(50, 73, "Understanding nets")],
    ["a list", plain(50, 60, "Infrastructure as code and design – advanced"), plain(50, 73, "Elasticsearch – basic")],
    [
      "a head that its dates end",
      bold(50, 60, "Researcher | Fisheries | Oct 2025 – Mar 2026"),
      bold(50, 73, "Understanding nets"),
    ],
  ])("but not %s", async (_, upper, lower) => {
    const lines = await linesOf([upper, lower, ...stack(50, 86, account)]);
    expect(lines).toEqual([upper.text, lower.text, ...account]);
  });

  test("nor sentences, nor what stands nearer to the line below", async () => {
    const prose = [
      "Looks after ledgers – with the staff – and",
      "Understands nets, and mends what",
      "is left of them.",
    ];
    expect(await linesOf([...stack(50, 60, prose), ...stack(50, 105, account)])).toEqual([...prose, ...account]);
    const heads = [
      bold(50, 60, "Researcher – Ministry of Fisheries, Hull"),
      bold(50, 77, "Understanding nets"),
      bold(50, 90, "Oceanographers"),
    ];
    expect(await linesOf([...heads, ...stack(50, 103, account)])).toEqual([
      ...heads.map(({ text }) => text),
      ...account,
    ]);
  });

  test("an address parted by its typesetter", async () => {
    const lines = await linesOf([plain(50, 60, "asha.verma-"), plain(50, 73, "lindqvist@example.com")]);
    expect(lines).toEqual(["asha.verma-lindqvist@example.com"]);
  });
});

test("dates at the right of long lines date an entry each", async () => {
  const studies = [
    "Master of Business Administration, London School of Clockmaking",
    "Master in Information Science, Polytechnic of the Weidenau",
    "Bachelor of Technology in Hospitality Management, Anna University",
  ];
  const lines = await linesOf(
    studies.flatMap((text, row) => [
      plain(50, 60 + 14 * row, text),
      { ...plain(545, 60 + 14 * row, `${2026 - 2 * row}`), right: true },
    ]),
  );
  expect(lines).toEqual(studies.map((text, row) => `${text}\t${2026 - 2 * row}`));
});

test("an address that a narrow column breaks after the @ is whole", async () => {
  const lines = await linesOf(stack(50, 60, ["mara.whitfield@examp", "le.com", "(202) 555-0143"]));
  expect(lines).toEqual(["mara.whitfield@example.com", "(202) 555-0143"]);
});

test("periods below one another begin an entry each, also where the first line is full", async () => {
  const rows = [
    "04/2023 to 08/2025: Product Manager, Quillstone of Eldermere",
    "05/2019 to 12/2022: Sales Manager, Redthorn B.V. of Utrecht",
    "06/2015 to 09/2018: Electrical Engineer, Wexcombe Robotics",
  ];
  expect(await linesOf(stack(50, 60, rows))).toEqual(rows);
});

describe("headings in the middle of the page", () => {
  const middle = (y: number, text: string): Piece => ({ ...heading(0, y, text), x: 297.5, middle: true });
  const dated = (y: number, text: string, dates: string): Piece[] => [
    plain(50, y, text),
    { ...plain(545, y, dates), right: true },
  ];

  test("are no column of their own with the dates on the right", async () => {
    const lines = await linesOf([
      middle(40, "Mara Whitfield"),
      middle(70, "Employment"),
      ...dated(92, "Sensorik AG, Developer", "Mar 2014 – Dec 2017"),
      ...stack(50, 105, ["• Wrote drivers", "• Wrote tests", "• Held workshops"]),
      ...dated(144, "Fraunhofer, Student", "Summer 2013"),
      ...stack(50, 157, ["• Scripts for measurement", "• Repaired a robot"]),
      middle(190, "Education"),
      ...dated(212, "University of Norrhaven", "Oct 2011 – Feb 2014"),
      plain(50, 225, "M.Sc. in Physics"),
      middle(245, "Interests"),
      ...stack(50, 262, ["• Chess", "• Old maps", "• Sailing"]),
    ]);
    expect(lines).toEqual([
      "Mara Whitfield",
      "Employment",
      "Sensorik AG, Developer\tMar 2014 – Dec 2017",
      "• Wrote drivers",
      "• Wrote tests",
      "• Held workshops",
      "Fraunhofer, Student\tSummer 2013",
      "• Scripts for measurement",
      "• Repaired a robot",
      "Education",
      "University of Norrhaven\tOct 2011 – Feb 2014",
      "M.Sc. in Physics",
      "Interests",
      "• Chess",
      "• Old maps",
      "• Sailing",
    ]);
  });
});
