import type { StarElements } from "@career/contracts";
import type { Passage } from "./passage.ts";
import { quoteOf } from "./passage.ts";
import { compileTerm, occurrencesOf } from "./terms.ts";

const SITUATION =
  "when I, at my, in my last, in my previous, last year, two years ago, in my internship, during my, our team was, we were, was working, in college, at university, final year, our project, there was, my company, while working, once we, in my team, in a project, joined";
const TASK =
  "my task, my role, my job, responsible for, I was asked, I had to, we had to, needed to, goal was, was to, supposed to, deadline, in charge, expected to, assigned, challenge was, our target, my responsibility";
const RESULT =
  "as a result, in the end, led to, resulted in, which reduced, reduced, increased, improved, saved, we delivered, finished, on time, percent, since then, learned, outcome, successfully, was happy, thanked, went live, fell from, dropped from, grew from, nobody, no more, passed, achieved, shipped";
const ACTION =
  "I decided, I talked, I asked, I spoke, I built, I wrote, I created, I organised, I organized, I proposed, I suggested, I explained, I set up, I led, I made, I started, I scheduled, I listened, I analysed, I analyzed, I broke, I prepared, I split, I offered, I met, I called, I worked with, I helped, I introduced, I changed, I took, I implemented, I designed, I checked, I wrote down, I showed, I told, I agreed, I planned, I used, I reviewed, I fixed, I measured, I collected, I presented, I invited, I moved, I shared, I tested, I compared, I listed, I arranged, I negotiated, I documented, I focused, I gathered, I read, I learned, I apologised, I apologized, I admitted, I informed, I raised, I kept, I put, I gave, I ran, I went, I sat, I paired";

const compile = (list: string) => list.split(",").map((term) => compileTerm(term.trim()));
const markers = {
  situation: compile(SITUATION),
  task: compile(TASK),
  action: compile(ACTION),
  result: compile(RESULT),
};

/** For each element of situation, task, action, result the first sentence that shows it, or null. */
export const starOf = (passage: Passage): StarElements => {
  const find = (element: keyof typeof markers): string | null => {
    let first = Number.POSITIVE_INFINITY;
    for (const term of markers[element]) {
      for (const at of occurrencesOf(passage, term)) {
        first = Math.min(first, passage.tokens[at]!.sentence);
        break;
      }
    }
    return Number.isFinite(first) ? quoteOf(passage, first) : null;
  };
  return { situation: find("situation"), task: find("task"), action: find("action"), result: find("result") };
};
