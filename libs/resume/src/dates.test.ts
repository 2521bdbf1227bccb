import { describe, expect, it } from "vitest";
import { findPeriods } from "./dates.ts";
import { formatMonth, parseMonth } from "./months.ts";

const ASOF = parseMonth("2026-06");

function read(text: string): string {
  return findPeriods(text, ASOF)
    .map((one) => {
      const start = one.start === null ? "?" : formatMonth(one.start);
      const end = typeof one.end === "number" ? formatMonth(one.end) : (one.end ?? "?");
      return `${start}..${end} ${one.months} ${one.precision}`;
    })
    .join("; ");
}

describe("periods", () => {
  it.each([
    ["Jan 2020 – Present", "2020-01..present 78 month"],
    ["January 2020 to date", "2020-01..present 78 month"],
    ["Jan. 2020 - Mar. 2020", "2020-01..2020-03 3 month"],
    ["January, 2020 — March, 2021", "2020-01..2021-03 15 month"],
    ["JAN 2020 – DEC 2020", "2020-01..2020-12 12 month"],
    ["Sept 2019 to Oct 2020", "2019-09..2020-10 14 month"],
    ["2012–2015", "2012-07..2015-06 36 year"],
    ["2018 - 2020", "2018-07..2020-06 24 year"],
    ["2018-2020", "2018-07..2020-06 24 year"],
    ["2018 to 2020", "2018-07..2020-06 24 year"],
    ["2018 – present", "2018-07..present 96 year"],
    ["2025-26\tIntern", "2025-07..2026-06 12 year"],
    ["03/2019 – 06/2021", "2019-03..2021-06 28 month"],
    ["3/2019-6/2021", "2019-03..2021-06 28 month"],
    ["2022/12-2025/07", "2022-12..2025-07 32 month"],
    ["2020-01-2021-03", "2020-01..2021-03 15 month"],
    ["since 10/23", "2023-10..present 33 month"],
    ["mayo 2022 – la actualidad", "2022-05..present 50 month"],
    ["03.2019 - 06.2021", "2019-03..2021-06 28 month"],
    ["2020-03 to 2021-11", "2020-03..2021-11 21 month"],
    ["2020/03 - 2021/11", "2020-03..2021-11 21 month"],
    ["2019.03 – 2020.01", "2019-03..2020-01 11 month"],
    ["2020-03-01 – 2021-11-30", "2020-03..2021-11 21 month"],
    ["01/03/2019 – 30/06/2021", "2019-03..2021-06 28 month"],
    ["06/30/2021 - 07/31/2021", "2021-06..2021-07 2 month"],
    ["15.03.2019 – 30.06.2021", "2019-03..2021-06 28 month"],
    ["Summer 2018", "2018-06..2018-08 3 season"],
    ["Fall 2018 – Spring 2019", "2018-09..2019-05 9 season"],
    ["Winter 2018", "2018-12..2019-02 3 season"],
    ["Autumn 2019", "2019-09..2019-11 3 season"],
    ["since 2022", "2022-07..present 48 year"],
    ["Since March 2021", "2021-03..present 64 month"],
    ["8 months", "?..? 8 duration"],
    ["2 years 3 months", "?..? 27 duration"],
    ["1.5 years", "?..? 18 duration"],
    ["6-month internship", "?..? 6 duration"],
    ["six months", "?..? 6 duration"],
    ["12 weeks", "?..? 3 duration"],
    ["8 Monate", "?..? 8 duration"],
    ["Jan '19 - Mar '20", "2019-01..2020-03 15 month"],
    ["Jan 19 - Mar 20", "2019-01..2020-03 15 month"],
    ["Jan-19 – Mar-20", "2019-01..2020-03 15 month"],
    ["03/19 – 06/21", "2019-03..2021-06 28 month"],
    ["2019", "2019-07..2019-12 6 year"],
    ["2019 – 2019", "2019-07..2019-12 6 year"],
    ["March 2019", "2019-03..2019-03 1 month"],
    ["May 2020 – current", "2020-05..present 74 month"],
    ["May 2020 - now", "2020-05..present 74 month"],
    ["05/2020 – ongoing", "2020-05..present 74 month"],
    ["05/2020 – today", "2020-05..present 74 month"],
    ["May 2020 till date", "2020-05..present 74 month"],
    ["May 2020 - Till Date", "2020-05..present 74 month"],
    ["May 2020 ‒ Aug 2020", "2020-05..2020-08 4 month"],
    ["May 2020 ― Aug 2020", "2020-05..2020-08 4 month"],
    ["May 2020 − Aug 2020", "2020-05..2020-08 4 month"],
    ["May 2020 ~ Aug 2020", "2020-05..2020-08 4 month"],
    ["May 2020 -- Aug 2020", "2020-05..2020-08 4 month"],
    ["May 2020–Aug 2020", "2020-05..2020-08 4 month"],
    ["May2020-Aug2020", "2020-05..2020-08 4 month"],
    ["May – Aug 2020", "2020-05..2020-08 4 month"],
    ["Nov – Feb 2020", "2019-11..2020-02 4 month"],
    ["from May 2020 until August 2020", "2020-05..2020-08 4 month"],
    ["May 2020 through August 2020", "2020-05..2020-08 4 month"],
    ["1 May 2020 – 31 August 2020", "2020-05..2020-08 4 month"],
    ["May 1, 2020 – August 31, 2020", "2020-05..2020-08 4 month"],
    ["2020 May – 2020 Aug", "2020-05..2020-08 4 month"],
    ["2018–20", "2018-07..2020-06 24 year"],
    ["2019/20", "2019-07..2020-06 12 year"],
    ["Mar 2018 – 2020", "2018-03..2020-06 28 year"],
    ["2018 – May 2020", "2018-07..2020-05 23 year"],
    ["Q1 2020 – Q3 2020", "2020-01..2020-09 9 season"],
    ["2020 –", "2020-07..present 72 year"],
    ["Jan 2022 -", "2022-01..present 54 month"],
    ["(Jan 2020 – Mar 2020)", "2020-01..2020-03 3 month"],
    ["Januar 2020 – März 2021", "2020-01..2021-03 15 month"],
    ["seit Mai 2022", "2022-05..present 50 month"],
    ["10/2019 – heute", "2019-10..present 81 month"],
    ["janvier 2020 à mars 2021", "2020-01..2021-03 15 month"],
    ["févr. 2020 – aujourd'hui", "2020-02..present 77 month"],
    ["enero de 2020 – marzo de 2021", "2020-01..2021-03 15 month"],
    ["abril 2020 - actualidad", "2020-04..present 75 month"],
    ["janeiro de 2020 – até o momento", "2020-01..present 78 month"],
    ["fevereiro 2020 - atual", "2020-02..present 77 month"],
    ["gennaio 2020 – oggi", "2020-01..present 78 month"],
    ["januari 2020 - heden", "2020-01..present 78 month"],
    ["styczeń 2020 – obecnie", "2020-01..present 78 month"],
    ["januari 2020 – nuvarande", "2020-01..present 78 month"],
    ["Ocak 2020 - Mart 2021", "2020-01..2021-03 15 month"],
    ["Январь 2020 – настоящее время", "2020-01..present 78 month"],
    ["augusti 2017 – oktober 2019", "2017-08..2019-10 27 month"],
    ["marts 2018 til august 2018", "2018-03..2018-08 6 month"],
    ["syyskuu 2018 – heinäkuu 2020", "2018-09..2020-07 23 month"],
    ["marraskuussa 2021 – nykyinen", "2021-11..present 56 month"],
    ["Φεβρουάριος 2015 – Αυγ. 2016", "2015-02..2016-08 19 month"],
    ["Ιουλίου 2020 έως σήμερα", "2020-07..present 72 month"],
    ["ΙΟΥΝΙΟΣ 2017 – ΜΑΪΟΣ 2019", "2017-06..2019-05 24 month"],
    ["сент. 2014 – февр. 2017", "2014-09..2017-02 30 month"],
    ["авг. 2019 г. – нояб. 2020 г.", "2019-08..2020-11 16 month"],
    ["март 2021 – по настоящее время", "2021-03..present 64 month"],
    ["2015 – 2018 гг.", "2015-07..2018-06 36 year"],
    ["листопад 2018 – серп. 2020", "2018-11..2020-08 22 month"],
    ["жовт. 2020 – дотепер", "2020-10..present 69 month"],
    ["října 2017 – července 2019", "2017-10..2019-07 22 month"],
    ["január 2018 – október 2019", "2018-01..2019-10 22 month"],
    ["2018. szeptember – 2020. júl.", "2018-09..2020-07 23 month"],
    ["2017.02. – 2019.11.", "2017-02..2019-11 34 month"],
    ["iunie 2016 – prezent", "2016-06..present 121 month"],
    ["EKİM 2018 – HAZİRAN 2020", "2018-10..2020-06 21 month"],
    ["[Since October 2024]", "2024-10..present 21 month"],
    ["[seit 2023]", "2023-07..present 36 year"],
    ["May 2017 – Mehefin 2019", "2017-05..2019-06 26 year"],
    ["June 2020 – heddiw", ""],
    ["June 2020 – freelance", "2020-06..2020-06 1 month"],
    ["2020年3月 – 2021年11月", "2020-03..2021-11 21 month"],
    ["2020년 3월 ~ 현재", "2020-03..present 76 month"],
  ])("%s", (text, expected) => {
    expect(read(text)).toBe(expected);
  });

  it.each([
    ["1890 – 1895", ""],
    ["2099 – 2105", ""],
    ["Jan 2030 – Mar 2031", "2030-01..2031-03 0 month"],
    ["Mar 2021 – Jan 2020", "2021-03..2020-01 0 month"],
    ["2021 – 2019", "2021-07..2019-06 0 year"],
    ["Jan 2026 – Dec 2028", "2026-01..2028-12 6 month"],
    ["13/2019", ""],
  ])("odd dates give no negative months: %s", (text, expected) => {
    if (expected !== "") expect(read(text)).toBe(expected);
    for (const one of findPeriods(text, ASOF)) expect(one.months).toBeGreaterThanOrEqual(0);
  });

  it.each([
    ["served 2,000 users"],
    ["handled 2000 requests per second"],
    ["5 years of experience"],
    ["8 years' experience in Java"],
    ["+49 30 901820"],
    ["a team of 12 people"],
    ["version 3.2019.1"],
    ["saved $2018"],
    ["ISO-2015 certified"],
    ["GPA 3.8/4.0"],
    ["support 24/7"],
    ["2 years ago"],
  ])("no period in: %s", (text) => {
    expect(findPeriods(text, ASOF).filter((one) => one.shape !== "single")).toEqual([]);
  });
});
