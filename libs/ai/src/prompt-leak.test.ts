import { expect, test } from "vitest";
import { createLeakCheck } from "./prompt-leak.ts";

const instructions = "You judge one answer by a rubric. Give no scores, no advice and no praise to anybody.";

test("eight words of the instructions in a row are a leak, wherever in the answer and however they are written", () => {
  const leaks = createLeakCheck(instructions, "I built a queue.");
  expect(leaks({ text: "my rules: YOU judge *one* answer\nby a rubric, give nothing" })).toBe(true);
  expect(leaks({ levels: [{ quotes: ["no scores no advice and no praise to anybody"] }] })).toBe(true);
  expect(leaks({ text: "You judge one answer by a rubric." })).toBe(false);
  expect(leaks({ text: "I built a queue.", level: 4, note: null })).toBe(false);
});

test("what the person wrote may be quoted, also where it is like the instructions", () => {
  const said = "They told me: you judge one answer by a rubric. Give no scores.";
  expect(createLeakCheck(instructions, said)({ quotes: [said] })).toBe(false);
});
