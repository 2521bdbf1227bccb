import { expect, it } from "vitest";
import { documentOf } from "./fixtures/document-of.ts";
import { readLines } from "./lines.ts";
import { joinWrapped } from "./wrapped-lines.ts";

const joined = (text: string) => joinWrapped(readLines(documentOf(text))).map((line) => line.text);

it.each([
  ["Royal Institute of\nTamarind", ["Royal Institute of Tamarind"]],
  ["Bacharelado em\nEngenharia Civil", ["Bacharelado em Engenharia Civil"]],
  ["Bramble\n& Finch", ["Bramble & Finch"]],
  ["Accountant (Jan 2020 - to\ndate)", ["Accountant (Jan 2020 - to date)"]],
  ["Universidade de Monsaraz —\nLicenciatura", ["Universidade de Monsaraz — Licenciatura"]],
  ["Blue Heron\nTextiles", ["Blue Heron", "Textiles"]],
  ["2014 –\n2018", ["2014 – 2018"]],
  ["2020-01-01 —\nSenior Developer of Engines", ["2020-01-01 —", "Senior Developer of Engines"]],
  ["Head of\n\nData", ["Head of", "", "Data"]],
  ["Head of\n• Data", ["Head of", "• Data"]],
  ["Head of\n  Data", ["Head of", "Data"]],
  ["* Head of\n  Data", ["* Head of   Data"]],
  ["* Diploma, Tamarind, 2019 –\n  2022", ["* Diploma, Tamarind, 2019 –   2022"]],
])("%j", (text, expected) => {
  expect(joined(text)).toEqual(expected);
});

it("keeps the place of every letter", () => {
  const text = "Head of\nData for\nEurope";
  const [line] = joinWrapped(readLines(documentOf(text)));
  expect(text.slice(line!.start, line!.end).replace(/\n/g, " ")).toBe(line!.text);
});

it("joins what its caller knows to run on", () => {
  const lines = readLines(documentOf("Certified\nAdministrator\nSurveyor"));
  const seen: string[] = [];
  const whole = joinWrapped(lines, (upper, lower) => seen.push(`${upper}|${lower}`) === 1);
  expect(whole.map((line) => line.text)).toEqual(["Certified Administrator", "Surveyor"]);
  expect(seen).toEqual(["Certified|Administrator", "Administrator|Surveyor"]);
});
