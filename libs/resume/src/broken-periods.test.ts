import { describe, expect, it } from "vitest";
import { extractFacts } from "./extract-facts.ts";
import { documentOf } from "./fixtures/document-of.ts";

function rolesIn(text: string): string[] {
  const { profile } = extractFacts(documentOf(`Experience\n${text}`), { asOf: "2026-06" });
  return profile.roles.map(({ title, employer, start, end }) => `${title} @ ${employer} ${start}..${end}`);
}

const ANALYST = "Data Analyst @ Wexcombe Labs 2019-11..2022-02";

describe("a period that two lines share", () => {
  it.each([
    ["From November 2019\nto February 2022\nData Analyst\nWexcombe Labs"],
    ["Nov 2019 –\nFeb 2022\nData Analyst\nWexcombe Labs"],
    ["3 November 2019 – 14\nFebruary 2022\nData Analyst\nWexcombe Labs"],
    ["3 November 2019 – 14 February\n2022\nData Analyst\nWexcombe Labs"],
    ["3 November 2019 – 14\tData Analyst\nFebruary 2022\tWexcombe Labs, Berlin"],
    ["November 2019\tData Analyst\n- February 2022\tWexcombe Labs"],
    ["Von November 2019\tData Analyst\nbis Februar 2022\tWexcombe Labs"],
    ["De noviembre 2019\tData Analyst\na febrero 2022\tWexcombe Labs"],
    ["Wexcombe Labs\tFrom November 2019\nData Analyst\tto February 2022"],
    ["Data Analyst\tNov 2019 –\nWexcombe Labs\tFeb 2022"],
    ["Data Analyst, Wexcombe Labs\tNov 2019 –\nFeb 2022"],
  ])("%s", (text) => {
    expect(rolesIn(`${text}\n• Drew charts.`)).toEqual([ANALYST]);
  });

  it("leaves two dated lines apart, and dates in accounts of work", () => {
    expect(
      rolesIn(
        "Data Analyst, Wexcombe Labs, Nov 2019 – Feb 2022\n- 2021: moved the reports that everyone reads\n• Sales went from 3 to 5 million between\n2020 and 2021",
      ),
    ).toEqual([ANALYST]);
    expect(rolesIn("Data Analyst, Wexcombe Labs, Nov 2019 – Feb 2022\nSales grew between 2020 and\t2021")).toEqual([
      ANALYST,
    ]);
    expect(rolesIn("Data Analyst, Wexcombe Labs, 2019\nCook, Trattoria Roma, 2017 – 2018")).toEqual([
      "Data Analyst @ Wexcombe Labs 2019-07..2019-12",
      "Cook @ Trattoria Roma 2017-07..2018-06",
    ]);
  });
});
