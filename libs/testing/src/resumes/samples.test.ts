import { readdir, readFile } from "node:fs/promises";
import { ResumeProfile } from "@career/contracts";
import { expect, test } from "vitest";
import { renderSamples, sampleTruth } from "./samples.ts";

const folder = new URL("../../../../samples/", import.meta.url);

test("the committed samples are what write-samples.ts writes", async () => {
  const samples = await renderSamples();
  expect(await readdir(folder)).toEqual(expect.arrayContaining(Object.keys(samples)));
  for (const [name, bytes] of Object.entries(samples)) {
    const committed = await readFile(new URL(name, folder));
    expect(Buffer.compare(committed, bytes), `${name} differs: run libs/testing/src/resumes/write-samples.ts`).toBe(0);
  }
});

test("two runs give the same bytes", async () => {
  expect(await renderSamples()).toEqual(await renderSamples());
});

test.each(Object.entries(sampleTruth.resumes))("the truth of %s is a profile whose months add up", (_, truth) => {
  expect(ResumeProfile.parse(truth)).toEqual(truth);
  expect(truth.roles.reduce((sum, role) => sum + role.months, 0)).toBe(truth.experienceMonths);
  for (const { start, end, months } of truth.roles) {
    expect(monthsBetween(start!, end === "present" ? sampleTruth.asOf : end!)).toBe(months);
  }
});

function monthsBetween(start: string, end: string): number {
  const [startYear, startMonth] = start.split("-").map(Number) as [number, number];
  const [endYear, endMonth] = end.split("-").map(Number) as [number, number];
  return (endYear - startYear) * 12 + endMonth - startMonth + 1;
}
