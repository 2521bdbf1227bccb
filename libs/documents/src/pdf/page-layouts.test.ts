import { describe, expect, test } from "vitest";
import { bold, documentOf, heading, linesOf, type Piece, plain, stack } from "./fixtures/drawn-lines.ts";

const toRight = (y: number, text: string): Piece => ({ ...plain(545, y, text), right: true });
const account = ["• Ran the ledger of the branches", "• Trained the staff", "• Kept the archive"];

describe("what stands on the right", () => {
  const jobs = [
    ["Umbra Foods", "Porto, Portugal", "Accountant", "Mar 2014 – Dec 2017"],
    ["Kumquat", "Utrecht", "Bookkeeper", "Jan 2010 – Feb 2014"],
    ["Fjordline", "Remote", "Trainee", "Summer 2009"],
  ] as const;

  test("is no column where places and dates end their rows, below a contact block", async () => {
    const contact = ["Porto, Portugal", "+351 912 345 678", "mara@example.com", "linkedin.com/in/mara-whitfield"];
    const pieces = jobs.flatMap(([employer, place, title, dates], index) => {
      const y = 150 + 80 * index;
      const head = [bold(50, y, employer), toRight(y, place), plain(50, y + 13, title), toRight(y + 13, dates)];
      return [...head, ...stack(50, y + 26, account)];
    });
    const lines = await linesOf([
      { ...bold(50, 40, "Mara Whitfield"), size: 22 },
      ...contact.map((text, row) => toRight(40 + 13 * row, text)),
      heading(50, 120, "Experience"),
      ...pieces,
    ]);
    const read = jobs.flatMap(([employer, place, title, dates]) => [
      `${employer}\t${place}`,
      `${title}\t${dates}`,
      ...account,
    ]);
    expect(lines.slice(lines.indexOf("Experience") + 1)).toEqual(read);
  });

  test("is no column where it is only indented", async () => {
    const lines = await linesOf([
      heading(50, 60, "Education"),
      ...stack(180, 80, ["Diploma in Nursing", "Harrow Point College"]),
      ...stack(180, 112, ["B.Sc. in Physics", "Tamarind University"]),
      heading(50, 150, "Interests"),
      ...stack(50, 170, ["Chess", "Old maps", "Sailing"]),
    ]);
    expect(lines.indexOf("Interests")).toBe(5);
  });

  test("is no column where rows are a grid of short names", async () => {
    const grid = [
      ["Mailchimp", "Canva", "Figma"],
      ["Sketch", "Webflow", "Miro"],
      ["Blender", "Krita", "Ghost"],
    ];
    const lines = await linesOf([
      heading(50, 60, "Skills"),
      ...grid.flatMap((row, index) => row.map((text, cell) => plain(50 + 90 * cell, 80 + 13 * index, text))),
      heading(50, 140, "Certificates"),
      ...stack(50, 160, ["First Aid at Work", "Forklift Licence"]),
    ]);
    expect(lines).toEqual([
      "Skills",
      ...grid.map((row) => row.join("\t")),
      "Certificates",
      "First Aid at Work",
      "Forklift Licence",
    ]);
  });
});

describe("headings", () => {
  test("of two lines in the margin are put together, beside what they head", async () => {
    const lines = await linesOf([
      ...["WORK", "EXPERIENCE"].map((text, row) => bold(50, 60 + 13 * row, text)),
      ...stack(170, 60, ["Umbra Foods", "Accountant, 2014 – 2017", ...account]),
      ...["ACADEMIC", "BACKGROUND"].map((text, row) => bold(50, 150 + 13 * row, text)),
      ...stack(170, 150, ["B.Sc. in Physics", "Tamarind University, 2013", "First Class Honours"]),
      bold(50, 210, "LANGUAGES"),
      ...stack(170, 210, ["Portuguese, English", "French (basic)"]),
    ]);
    expect(lines.slice(0, 3)).toEqual(["WORK EXPERIENCE", "Umbra Foods", "Accountant, 2014 – 2017"]);
    expect(lines.slice(6, 8)).toEqual(["ACADEMIC BACKGROUND", "B.Sc. in Physics"]);
    expect(lines.slice(10, 12)).toEqual(["LANGUAGES", "Portuguese, English"]);
  });

  test("in the middle of the page stand above their section, where no line reaches the margin", async () => {
    const middle = (y: number, text: string): Piece => ({ ...heading(297.6, y, text), middle: true });
    const lines = await linesOf([
      { ...middle(40, "Mara Whitfield"), size: 20 },
      middle(80, "Summary"),
      plain(50, 100, "Calm in busy places."),
      middle(130, "Employment"),
      ...stack(50, 150, ["Jan 2010 – Feb 2014", "Accountant", "Umbra Foods", ...account]),
      middle(250, "Interests"),
      ...stack(50, 270, ["Chess", "Old maps"]),
    ]);
    expect(lines.slice(1, 5)).toEqual(["Summary", "Calm in busy places.", "Employment", "Jan 2010 – Feb 2014"]);
    expect(lines.slice(-3)).toEqual(["Interests", "Chess", "Old maps"]);
  });
});

describe("a narrow column", () => {
  test("parts a date from its row, which gets it back", async () => {
    const lines = await linesOf([
      bold(50, 60, "Umbra Foods, Porto"),
      { ...plain(285, 60, "Mar 2014 – Dec 2017"), right: true },
      ...stack(50, 73, ["Accountant", ...account]),
      bold(50, 140, "Blue Heron Textiles, Utrecht"),
      plain(50, 153, "January 2010 – February 2014"),
      ...stack(50, 166, ["Bookkeeper", ...account]),
    ]);
    expect(lines[0]).toBe("Umbra Foods, Porto\tMar 2014 – Dec 2017");
    expect(lines[5]).toBe("Blue Heron Textiles, Utrecht\tJanuary 2010 – February 2014");
  });

  test("leaves dates alone that have lines of their own", async () => {
    const lines = await linesOf([
      heading(50, 40, "Projects"),
      bold(50, 60, "Tide Table"),
      { ...plain(285, 60, "2014 – 2015"), right: true },
      heading(50, 80, "Education"),
      ...stack(50, 100, ["Sep 2012 – Jun 2017", "Diploma", "Graduate School of Business, Lumora"]),
      ...stack(50, 139, ["Sep 2007 – Jun 2012", "Diploma", "Norrhaven"]),
      ...stack(50, 178, ["Sep 2003 – Jun 2007", "Diploma", "Tamarind"]),
    ]);
    expect(lines.slice(3)).toEqual([
      ...["Sep 2012 – Jun 2017", "Diploma", "Graduate School of Business, Lumora"],
      ...["Sep 2007 – Jun 2012", "Diploma", "Norrhaven"],
      ...["Sep 2003 – Jun 2007", "Diploma", "Tamarind"],
    ]);
  });

  test.each([
    ["University of California, Redthorn", "Bachelor of Science in Philosophy", "Oakhollow, UK"],
    ["Palmyra Sp. z o.o., Cork, Ireland", "Senior Frontend Engineer", "2018–21"],
    ["Front-end Developer", "Redthorn Oy, Remote", "Apr 2022 – May 2026"],
  ])("does not make one cell of %s and %s", async (upper, lower, note) => {
    const lines = await linesOf([
      bold(50, 60, upper),
      { ...plain(305, 60, note), right: true },
      bold(50, 73, lower),
      ...stack(50, 86, account),
    ]);
    expect(lines.slice(0, 2)).toEqual([`${upper}\t${note}`, lower]);
  });

  test("breaks a date beside words, which is one period", async () => {
    const lines = await linesOf([
      bold(50, 60, "DevOps Engineer at Quillon"),
      { ...plain(320, 60, "10 October 2019 – 3"), right: true },
      { ...plain(320, 73, "August 2021"), right: true },
      ...stack(50, 86, account),
      bold(50, 140, "Developer at Umbra"),
      { ...plain(320, 140, "[March 2017 – May 2019]"), right: true },
      ...stack(50, 153, account),
    ]);
    expect(lines[0]).toBe("DevOps Engineer at Quillon\t10 October 2019 – 3 August 2021");
  });

  test("wraps sentences, and its lines say so", async () => {
    const { text, lines } = await documentOf([
      plain(50, 60, "•"),
      plain(60, 60, "Rolled out a new ledger to the branches of nine"),
      plain(60, 73, "countries and trained the staff of each of the"),
      plain(60, 86, "branches that were to use it from then on"),
      bold(50, 99, "Blue Heron"),
      plain(50, 112, "Accountant"),
    ]);
    expect(lines.map(({ start, end, wraps }) => [text.slice(start, end).slice(0, 9), wraps])).toEqual([
      ["• Rolled ", undefined],
      ["countries", true],
      ["branches ", true],
      ["Blue Hero", false],
      ["Accountan", false],
    ]);
  });
});

test("an address too long for its column does not part the columns", async () => {
  const side = [
    "Contact",
    "+351 912 345 678",
    "mara.whitfield.accounts@mail.example.com",
    "Porto",
    "Skills",
    "SAP",
    "Excel",
  ];
  const main = [
    "Experience",
    "Umbra Foods",
    "Accountant",
    "• Ran the ledger",
    "• Trained staff",
    "• Kept books",
    "• Closed",
  ];
  expect(await linesOf([...stack(50, 60, side), ...stack(200, 66, main)])).toEqual([...side, ...main]);
});

describe("a column that goes on over the page", () => {
  const main = ["Experience", "Umbra Foods, Porto", "Accountant, 2014 – 2017", ...account, "• Closed the books"];
  const side = ["Certificates", "First Aid at Work", "Forklift Licence", "Private Pilot Licence"];
  const rest = ["• Moved the office", "• Wrote the handbook", "Kumquat, Utrecht", "Bookkeeper, 2010 – 2014"];
  const onNext = (pieces: readonly Piece[]) => pieces.map((piece) => ({ ...piece, page: 2 }));

  test("is read to its end before its shorter neighbour", async () => {
    const pieces = [...stack(50, 60, main), ...stack(400, 60, side), ...onNext(stack(50, 60, rest))];
    const { text, lines } = await documentOf(pieces);
    expect(text.split("\n")).toEqual([...main, ...rest, ...side]);
    expect(lines.map(({ page }) => page)).toEqual([...main.map(() => 1), ...rest.map(() => 2), ...side.map(() => 1)]);
  });

  test("but not where the next page has lines across both", async () => {
    const wide = "A line that goes on from the left margin of the page over the gutter to where the other column stood";
    const pieces = [...stack(50, 60, main), ...stack(400, 60, side), ...onNext(stack(50, 60, [...rest, wide]))];
    expect(await linesOf(pieces)).toEqual([...main, ...side, ...rest, wide]);
  });
});
