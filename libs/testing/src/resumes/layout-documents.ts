import { drawPdf } from "./draw-pdf.ts";
import { rawPage } from "./raw-pdf.ts";
import { rightToLeftPdf } from "./right-to-left-pdf.ts";

/** A page as typesetters of resumes lay it out, and its lines as a person reads them. */
export type LayoutDocument = { name: string; make: () => Promise<Uint8Array>; lines: string[] };

type Piece = { x: number; y: number; text: string; size?: number; right?: number };

/** Pieces with their places, drawn in the given order; with `right`, the piece ends there. */
function placed(pieces: readonly Piece[]): Promise<Uint8Array> {
  return drawPdf((document) => {
    for (const { x, y, text, size = 10, right } of pieces) {
      document.fontSize(size);
      const left = right === undefined ? x : right - document.widthOfString(text);
      document.text(text, left, y, { lineBreak: false });
    }
  });
}

const stack = (x: number, y: number, texts: readonly string[]): Piece[] =>
  texts.map((text, row) => ({ x, y: y + row * 14, text }));
const flushRight = (right: number, y: number, texts: readonly string[]): Piece[] =>
  stack(0, y, texts).map((piece) => ({ ...piece, right }));

const columns = [
  ["CONTACT", "asha@example.com", "Stockholm, Sweden"],
  ["SKILLS", "TypeScript, Node.js,", "PostgreSQL, Kafka"],
  ["LANGUAGES", "English (fluent)", "Swedish (native)"],
];
const entry = [
  "Fjordline Payments AB, Senior Developer",
  "• Runs the payment ledger of nine countries in production for",
  "banks and cities",
  "• Cut payout time from 26 hours to 4 minutes",
];
const secondEntry = [
  "Kastanj Logistics AB, Developer",
  "• Built the tracking API used by 340 carriers in the north",
  "and south",
];

export const layoutDocuments: readonly LayoutDocument[] = [
  {
    name: "three columns",
    make: () => placed(columns.flatMap((column, index) => stack(50 + 170 * index, 60, column))),
    lines: columns.flat(),
  },
  {
    name: "a side bar whose gutter is as narrow as two words are apart",
    make: () =>
      placed([
        ...stack(50, 60, ["SKILLS", "TypeScript and Node.js", "PostgreSQL", "Kafka", "AWS", "Docker"]),
        ...stack(163, 60, ["EXPERIENCE", ...entry, ...secondEntry]),
      ]),
    lines: [
      "SKILLS",
      "TypeScript and Node.js",
      "PostgreSQL",
      "Kafka",
      "AWS",
      "Docker",
      "EXPERIENCE",
      ...entry,
      ...secondEntry,
    ],
  },
  {
    name: "place, dates and duration stacked beside the text of an entry",
    make: () =>
      placed([
        ...stack(50, 60, entry),
        ...flushRight(545, 60, ["Stockholm, Sweden", "Jan 2020 – present", "6 years 11 months"]),
        ...stack(50, 130, secondEntry),
        ...flushRight(545, 130, ["Gothenburg, Sweden", "Mar 2017 – Dec 2019"]),
      ]),
    lines: [
      `${entry[0]}\tStockholm, Sweden`,
      "Jan 2020 – present",
      "6 years 11 months",
      ...entry.slice(1),
      `${secondEntry[0]}\tGothenburg, Sweden`,
      "Mar 2017 – Dec 2019",
      ...secondEntry.slice(1),
    ],
  },
  {
    name: "dates that are broken in a narrow column on the left",
    make: () =>
      placed([
        ...flushRight(110, 60, ["Jan 2020 –", "Present"]),
        ...stack(122, 60, entry),
        ...flushRight(110, 130, ["July 2014 –", "February", "2017"]),
        ...stack(122, 130, secondEntry),
      ]),
    lines: [
      `Jan 2020 – Present\t${entry[0]}`,
      ...entry.slice(1),
      `July 2014 – February 2017\t${secondEntry[0]}`,
      ...secondEntry.slice(1),
    ],
  },
  {
    name: "headings in the margin",
    make: () =>
      placed([
        ...flushRight(110, 60, ["Experience"]),
        ...stack(125, 60, [...entry, ...secondEntry]),
        ...flushRight(110, 172, ["Education"]),
        ...stack(125, 172, ["KTH Royal Institute of Technology", "Master of Science"]),
        ...flushRight(110, 214, ["Skills"]),
        ...stack(125, 214, ["TypeScript, Kafka"]),
      ]),
    lines: [
      "Experience",
      ...entry,
      ...secondEntry,
      "Education",
      "KTH Royal Institute of Technology",
      "Master of Science",
      "Skills",
      "TypeScript, Kafka",
    ],
  },
  {
    name: "a grid of lists that go on below",
    make: () =>
      placed([
        ...stack(50, 60, ["Languages", "TypeScript, Java,", "Python"]),
        ...stack(220, 60, ["Back end", "Node.js, Spring Boot,", "GraphQL"]),
        ...stack(390, 60, ["Data", "PostgreSQL, Redis,", "Kafka"]),
        ...stack(50, 130, [
          "Ran the payment ledger of nine countries in production for banks, cities and regions of the north",
        ]),
      ]),
    lines: [
      ...["Languages", "TypeScript, Java,", "Python"],
      ...["Back end", "Node.js, Spring Boot,", "GraphQL"],
      ...["Data", "PostgreSQL, Redis,", "Kafka"],
      "Ran the payment ledger of nine countries in production for banks, cities and regions of the north",
    ],
  },
  {
    name: "a tall name beside a stack of addresses",
    make: () =>
      placed([
        { x: 50, y: 62, text: "Asha Verma-Lindqvist", size: 26 },
        { x: 50, y: 97, text: "Senior Back-End Developer", size: 14 },
        ...flushRight(545, 50, [
          "Storgatan 1",
          "111 22 Stockholm",
          "+46 8 465 004 52",
          "asha@example.com",
          "asha.example.com",
        ]),
        ...stack(50, 150, [
          "Ran the payment ledger of nine countries in production for banks, cities and regions of the north",
        ]),
      ]),
    lines: [
      "Asha Verma-Lindqvist",
      "Senior Back-End Developer",
      ...["Storgatan 1", "111 22 Stockholm", "+46 8 465 004 52", "asha@example.com", "asha.example.com"],
      "Ran the payment ledger of nine countries in production for banks, cities and regions of the north",
    ],
  },
  {
    name: "dates that stand a little higher than their entries",
    make: () =>
      placed([
        ...["Senior Developer", "Developer", "Junior Developer"].flatMap((title, index) => [
          ...flushRight(545, 60 + index * 60, [
            ["01/2020 - Present", "03/2017 - 12/2019", "07/2014 - 02/2017"][index]!,
          ]),
          ...stack(50, 66 + index * 60, [title, "Ran the ledger", "Cut the costs by half"]),
        ]),
      ]),
    lines: [
      ...["01/2020 - Present", "Senior Developer", "Ran the ledger", "Cut the costs by half"],
      ...["03/2017 - 12/2019", "Developer", "Ran the ledger", "Cut the costs by half"],
      ...["07/2014 - 02/2017", "Junior Developer", "Ran the ledger", "Cut the costs by half"],
    ],
  },
  {
    name: "a footer under two columns",
    make: () =>
      placed([
        ...stack(50, 60, ["SKILLS", "TypeScript", "Kafka", "AWS"]),
        ...stack(220, 60, ["EXPERIENCE", ...entry]),
        { x: 50, y: 770, text: "Page 1" },
      ]),
    lines: ["SKILLS", "TypeScript", "Kafka", "AWS", "EXPERIENCE", ...entry, "Page 1"],
  },
  {
    name: "bullets of a font that misnames them",
    make: () => placed(stack(50, 60, ["{ Ran the ledger", "{ Cut the costs", "{ Wrote the runbooks"])),
    lines: ["• Ran the ledger", "• Cut the costs", "• Wrote the runbooks"],
  },
  {
    name: "accents drawn over their letters",
    make: async () =>
      rawPage("BT /F1 10 Tf 50 700 Td [(Ren) -112 (\\264) 445 (e Lindstr) -112 (\\250) 445 (om, 12\\264)] TJ ET"),
    lines: ["René Lindström, 12´"],
  },
  {
    name: "Hebrew from right to left, with Latin words in it",
    make: async () => rightToLeftPdf(["דנה כהן", "מפתחת ב-Node.js משנת 2020"]),
    lines: ["דנה כהן", "מפתחת ב-Node.js משנת 2020"],
  },
];
