import type { AnswerFlag, Assessment, FitScore, Gate, Question, Rung } from "@career/contracts";
import type { Tone } from "./view.ts";

const months = "January February March April May June July August September October November December".split(" ");

const two = (value: number): string => String(value).padStart(2, "0");

/** `22 November 2026, 18:04 UTC`; what is no date is returned as it is. */
export const dateWords = (iso: string): string => {
  const date = new Date(iso);
  if (Number.isNaN(date.getTime())) return iso;
  const day = `${date.getUTCDate()} ${months[date.getUTCMonth()]} ${date.getUTCFullYear()}`;
  return `${day}, ${two(date.getUTCHours())}:${two(date.getUTCMinutes())} UTC`;
};

/** At most `digits` decimals, thousands parted by commas. */
export const numberWords = (value: number, digits = 1): string => {
  const [whole = "", decimals] = String(Number(value.toFixed(digits))).split(".");
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ",");
  return decimals ? `${grouped}.${decimals}` : grouped;
};

export const plural = (count: number, one: string, many = `${one}s`): string =>
  `${numberWords(count)} ${count === 1 ? one : many}`;

export const capitalised = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

/** `required-skills` → `Required skills`. */
export const titleOf = (name: string): string => (name === "hr" ? "HR" : capitalised(name.replaceAll("-", " ")));

export const listWords = (items: readonly string[]): string =>
  items.length < 2 ? items.join("") : `${items.slice(0, -1).join(", ")} and ${items.at(-1)}`;

const tones: Record<Assessment["band"] | FitScore["band"], Tone> = {
  strong: "strong",
  good: "good",
  developing: "middling",
  partial: "middling",
  weak: "weak",
};
export const toneOf = (band: Assessment["band"] | FitScore["band"]): Tone => tones[band];

export const flagWords: Record<AnswerFlag, string> = {
  empty: "The answer is empty.",
  "dont-know": "The answer says that the candidate does not know.",
  gibberish: "The answer is not made of readable words.",
  "question-repeated": "The answer repeats the question.",
  "off-topic": "The answer is about something else.",
  "too-short": "The answer is too short to show much.",
};

export const gateWords: Record<Gate["status"], string> = { pass: "Met", unknown: "Not known", fail: "Not met" };

export const rungWords: Record<Rung, string> = {
  absent: "not shown",
  listed: "named in a list",
  project: "used in a project",
  role: "used in a dated role",
  production: "run in production",
};

export const kindWords: Record<Question["kind"], string> = {
  technical: "Technical",
  behavioural: "Behavioural",
  hr: "HR",
  project: "Project",
  "follow-up": "Follow-up",
};
