import { execFile } from "node:child_process";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { badDocuments, renderSamples } from "@career/testing/resumes";
import { afterAll, beforeAll, expect, test } from "vitest";

const fixture = fileURLToPath(new URL("./hostile-reading.fixture.ts", import.meta.url));
const gibibyte = 1024 * 1024;
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "hostile-"));
  await mkdir(join(folder, "bad"));
  for (const [index, { make }] of badDocuments.entries())
    await writeFile(join(folder, "bad", nameOf(index)), await make());
  await writeFile(join(folder, "ordinary"), (await renderSamples())["resume.pdf"]!);
});
afterAll(() => rm(folder, { recursive: true }));

const nameOf = (index: number) => String(index).padStart(3, "0");

test("every hostile document ends with its code, in bounded memory, while an ordinary one is read beside it", async () => {
  const { stdout } = await promisify(execFile)(process.execPath, [
    fixture,
    join(folder, "bad"),
    join(folder, "ordinary"),
  ]);
  const { outcomes, mostKilobytes } = JSON.parse(stdout);
  expect(outcomes).toEqual(
    Object.fromEntries(badDocuments.map(({ code }, index) => [nameOf(index), { code, beside: 2 }])),
  );
  expect(badDocuments.length).toBeGreaterThanOrEqual(30);
  expect(mostKilobytes).toBeLessThan(gibibyte);
}, 300_000);
