import type { InterviewTone } from "@career/contracts";
import { pick } from "./hash.ts";

const openings: Readonly<Record<InterviewTone, readonly string[]>> = {
  neutral: [""],
  warm: [
    "Take your time with this one. ",
    "I would like to hear how you see this. ",
    "There is no trick in this one. ",
    "Let us look at this together. ",
    "Feel free to think aloud. ",
  ],
  challenging: [
    "Please be precise. ",
    "I will hold you to the details here. ",
    "Short and exact, please. ",
    "Assume I doubt the usual answer. ",
    "Convince me. ",
  ],
};
const warmWelcome = ["Welcome, and thank you for your time. ", "Good to meet you; let us begin gently. "];

/** The bank's wording with a sentence before it that sets the tone. */
export const inTone = (text: string, tone: InterviewTone, turn: number, seed: string): string => {
  const choices = tone === "warm" && turn === 1 ? warmWelcome : openings[tone];
  return pick(choices, seed, "tone", String(turn)) + text;
};
