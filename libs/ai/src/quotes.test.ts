import { describe, expect, test } from "vitest";
import { verifyQuotes } from "./quotes.ts";

const source = "Led  the\n\tpayments team.\nCut latency\u200B by 40 % 😀 in 2021.";
const cut = (quote: string) => verifyQuotes([quote], source).found.map(({ start, end }) => source.slice(start, end));

describe("quotes", () => {
  test("are found whatever the white space, and the span holds the source's own words", () => {
    expect(cut("Led the payments   team.")).toEqual(["Led  the\n\tpayments team."]);
    expect(cut(" Cut latency by ")).toEqual(["Cut latency\u200B by"]);
    expect(cut("40 % 😀 in")).toEqual(["40 % 😀 in"]);
  });

  test.each([
    "led the payments team",
    "Led payments team",
    "Cut latency by 60 %",
    "",
    "  ",
    "Led the payments team. Cut costs",
  ])("%j does not stand there", (quote) =>
    expect(verifyQuotes([quote], source)).toEqual({ found: [], missing: [quote] }),
  );
});
