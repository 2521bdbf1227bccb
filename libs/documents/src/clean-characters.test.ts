import { expect, test } from "vitest";
import { cleanCharacters } from "./clean-characters.ts";

test.each([
  ["ligatures are spelt out", "o\uFB03ce and \uFB01ve", "office and five"],
  ["other compatibility characters stay", "½ ™ ² ①", "½ ™ ² ①"],
  ["wide and unbreakable spaces are spaces", "Node.js\u00A018\u2009LTS\u3000x", "Node.js 18 LTS x"],
  ["soft hyphens go", "Kuber\u00ADnetes", "Kubernetes"],
  ["tabs stay", "Developer\tJan 2020", "Developer\tJan 2020"],
  ["symbol bullets are bullets", "\uF0B7 Led \uF0A7 Built", "• Led • Built"],
  ["icons of private fonts go", "\uE0BE+46 8 465 004 52", "+46 8 465 004 52"],
  ["an accent and its letter are one", "Ame\u0301lie A\u030Angstro\u0308m", "Amélie Ångström"],
  ["control characters go", "a\u0007b\u009Fc", "abc"],
])("%s", (_, raw, text) => {
  expect(cleanCharacters(raw)).toMatchObject({ text, zeroWidth: 0, tags: 0 });
});

test("zero-width characters are removed and counted", () => {
  expect(cleanCharacters("P\u200By\u2060t\uFEFFh\u202Eon")).toMatchObject({ text: "Python", zeroWidth: 4, tags: 0 });
  expect(cleanCharacters("a\u{E0041}\u{E0042}b")).toMatchObject({ text: "ab", zeroWidth: 2, tags: 2 });
});

test("joiners stay where the script needs them, and only there", () => {
  for (const text of ["क्\u200Dष", "می\u200Cخواهم", "👩\u200D💻", "❤\uFE0F\u200D🔥"])
    expect(cleanCharacters(text).text).toBe(text);
  expect(cleanCharacters("Java\u200DScript").text).toBe("JavaScript");
});

test("every place of the raw text is found in the clean one", () => {
  const raw = "o\uFB03ce\u200B \u00ADe\u0301t\uE0BEé";
  const { text, placeOf } = cleanCharacters(raw);
  expect(text).toBe("office été");
  expect([...raw].map((_, place) => placeOf(place))).toEqual([0, 1, 4, 5, 6, 6, 7, 7, 8, 8, 9, 9]);
  expect(placeOf(raw.length)).toBe(text.length);
});
