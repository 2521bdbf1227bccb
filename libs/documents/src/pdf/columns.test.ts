import {
  columnHeader,
  datedRows,
  labelledRows,
  labelTablePdf,
  layoutDocuments,
  mainColumn,
  rightAlignedDatesPdf,
  sideBar,
  twoColumnPdf,
} from "@career/testing/resumes";
import { describe, expect, test } from "vitest";
import { createDocumentParser } from "../read-document.ts";

const { read: parse } = createDocumentParser();
const linesOf = async (bytes: Uint8Array) => (await parse(bytes)).text.split("\n");

describe("two columns are read one after the other, below the header that crosses them", () => {
  test.each([
    { sideLeading: 17, mainLeading: 14 },
    { sideLeading: 14, mainLeading: 14 },
    { sideLeading: 21, mainLeading: 15 },
  ])("leading $sideLeading beside $mainLeading", async (leading) => {
    expect(await linesOf(await twoColumnPdf({ ...leading, side: "left" }))).toEqual([
      ...columnHeader,
      ...sideBar,
      ...mainColumn,
    ]);
    expect(await linesOf(await twoColumnPdf({ ...leading, side: "right" }))).toEqual([
      ...columnHeader,
      ...mainColumn,
      ...sideBar,
    ]);
  });
});

describe("a gap is no gutter where rows belong together", () => {
  test("right-aligned dates stay on the line of their role", async () => {
    expect(await linesOf(await rightAlignedDatesPdf())).toEqual(
      datedRows.map(([left, right]) => (right ? `${left}\t${right}` : left)),
    );
  });

  test("a label stays on the line of its value", async () => {
    expect(await linesOf(await labelTablePdf())).toEqual(labelledRows.map(([label, value]) => `${label}\t${value}`));
  });
});

test.each(layoutDocuments)("$name: read as a person reads it", async ({ make, lines }) => {
  expect(await linesOf(await make())).toEqual(lines);
});
