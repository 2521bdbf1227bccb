import { expect, test } from "vitest";
import { processAnswers } from "./fixtures/process-answers.ts";

test("five processes read the same from the same bytes", async () => {
  expect(await processAnswers(5, 5)).toEqual([expect.stringMatching(/^[\da-f]{64}$/)]);
});
