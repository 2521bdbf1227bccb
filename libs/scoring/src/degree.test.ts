import { expect, it } from "vitest";
import { degreeLevel } from "./degree.ts";

it.each([
  ["PhD", 4],
  ["Ph.D. in Physics", 4],
  ["Doctor of Philosophy", 4],
  ["M.Sc. Computer Science", 3],
  ["MSc", 3],
  ["M.Tech", 3],
  ["Master of Arts", 3],
  ["MBA", 3],
  ["B.Tech", 2],
  ["B.E.", 2],
  ["BSc (Hons)", 2],
  ["Bachelor's degree", 2],
  ["BCA", 2],
  ["degree in a related field", 2],
  ["Diploma in Patisserie", 1],
  ["Associate degree", 1],
  ["Wants to be a chef", 0],
  ["修士", 3],
  ["Kandidat", 2],
  ["High school", 0],
  ["", 0],
])("%s is of level %i", (text, level) => {
  expect(degreeLevel(text)).toBe(level);
});
