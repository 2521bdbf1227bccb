import { describe, expect, test } from "vitest";
import { layoutPage } from "./layout-page.ts";
import type { Character } from "./read-characters.ts";

const width = 6;
const paper = { left: 0, right: 595 };

/** Letters as PDFium hands them over: in reading order, each with its place on the paper. */
function written(text: string, x: number, y: number, direction: 1 | -1): Character[] {
  return [...text].map((letter, index) => {
    const left = x + direction * width * index - (direction === 1 ? 0 : width);
    return {
      text: letter,
      box: { left, bottom: y - 2, right: left + width, top: y + 8 },
      x: left,
      y,
      turns: 0,
      size: 10,
      colour: { red: 0, green: 0, blue: 0, alpha: 255 },
      renderMode: 0,
      font: 1,
      afterSpace: false,
      unmapped: false,
      object: 1,
    };
  });
}

const linesOf = (characters: readonly Character[]) => layoutPage(characters, paper).map(({ text }) => text);

test("the columns of a page in Hebrew are read from the right", () => {
  const right = ["ניסיון", "מפתחת תוכנה", "חברת הספנות", "בנתה מערכת", "ניהלה צוות", "כתבה דוחות"];
  const left = ["כישורים", "ידע במסדים", "ידע בענן", "שפות", "עברית", "ערבית"];
  const stack = (texts: readonly string[], x: number, leading: number) =>
    texts.flatMap((text, row) => written(text, x, 700 - leading * row, -1));
  expect(linesOf([...stack(left, 250, 17), ...stack(right, 520, 14)])).toEqual([...right, ...left]);
});

describe("Devanagari as it is drawn", () => {
  test.each([
    ["िवकास पािटल", "विकास पाटिल"],
    ["िप्रया िमश्रा", "प्रिया मिश्रा"],
    ["िहन्दी", "हिन्दी"],
    ["विकास पाटिल", "विकास पाटिल"],
    ["किताब", "किताब"],
  ])("%s is read as %s", (drawn, read) => {
    const [line] = layoutPage(written(drawn, 50, 700, 1), paper);
    expect(line!.text).toBe(read);
    for (const { at, length, box } of line!.marks) {
      const place = Math.round((box.left - 50) / width);
      expect(line!.text.slice(at, at + length)).toBe([...drawn][place]);
    }
  });
});
