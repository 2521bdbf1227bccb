import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { career } from "./career.fixture.ts";
import { checkPagePath, pagePath, writePage } from "./page-file.ts";

const folder = mkdtempSync(join(tmpdir(), "career-page-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const inFolder = (name: string): string => join(folder, name);

test.each([
  ["gap.html", 0, "gap.html"],
  ["gap.html", 1, "gap-2.html"],
  ["a.b/gap", 2, "a.b/gap-3"],
])("the page %s of input %i is %s", (path, index, expected) => {
  expect(pagePath(path, index)).toBe(expected);
});

describe("a page", () => {
  test("replaces a file, never a folder", async () => {
    mkdirSync(inFolder("taken"));
    writeFileSync(inFolder("old.html"), "old");
    await writePage(inFolder("old.html"), "new");
    expect(readFileSync(inFolder("old.html"), "utf8")).toBe("new");
    await expect(writePage(inFolder("taken"), "new")).rejects.toMatchObject({ code: "page.is-folder" });
    await expect(writePage(inFolder("none/x.html"), "new")).rejects.toMatchObject({ code: "page.unwritable" });
  });

  test.each([
    ["taken", "page.is-folder"],
    ["none/x.html", "page.unwritable"],
    ["cv.txt", "page.is-input"],
  ])("that would be written to %s is refused before any work: %s", async (name, code) => {
    await expect(checkPagePath(inFolder(name), [inFolder("cv.txt")])).rejects.toMatchObject({ code });
  });

  test("of the second resume is checked too, and the call ends without a platform", async () => {
    mkdirSync(inFolder("gap-2.html"));
    const args = ["fit", "a.txt", "b.txt", "--role", "Backend Developer", "--html", inFolder("gap.html"), "--json"];
    const { code, err, lines } = await career(args);
    expect(code).toBe(1);
    expect(err).toBe(`${inFolder("gap-2.html")} is a folder. Name a file for the page.`);
    expect(lines.map((line) => JSON.parse(line).error.code)).toEqual(["page.is-folder", "page.is-folder"]);
  });
});
