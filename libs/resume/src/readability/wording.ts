import { type Bullet, findBullets } from "./bullets.ts";
import type { Finding, Outcome, Subject } from "./outcome.ts";

const MOST_WORDS = 40;
const MOST_EACH = 25;
/** Where fewer of its points than this hold an English function word, the resume is in another language. */
const ENGLISH_SHARE = 0.4;

const ENGLISH = /(?<!\p{L})(?:the|and|of|for|with|in|to|a|an|by|on|from|that|which)(?!\p{L})/iu;
const WEAK =
  /^(?:(?:was |were |been )?(?:responsible for|in charge of|tasked with|involved (?:in|with))|duties included?|responsibilities included?|worked (?:on|with|in|as|under)|helped|assisted|participated in|took part in|contributed to|dealt with|exposed to|exposure to|familiar with|part of)(?!\p{L})/iu;
const PARTICIPLE =
  "(?:\\p{L}{2,}ed|built|written|made|done|led|run|given|taken|chosen|shown|driven|sold|held|kept|brought|sent|set up|rewritten|taught|won|spent)";
const PASSIVE = new RegExp(`(?<!\\p{L})(?:was|were|been|being|got)\\s(?:\\p{L}+ly\\s)?${PARTICIPLE}(?!\\p{L})`, "iu");
/** "was promoted" is about the writer, and nobody else could have done it. */
const ABOUT_WRITER =
  /(?:was|were|been|got)\s(?:promoted|awarded|selected|elected|invited|recruited|hired|nominated|appointed)/iu;

const NAMED_FIGURE =
  /(?<!\p{L})(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozens?|hundreds?|thousands?|millions?|billions?|half|halved|twice|doubled?|tripled?|quarter|third|single)(?!\p{L})/iu;
/** Years and the versions of tools measure nothing. */
const NOT_A_FIGURE =
  /(?<![\p{L}\d])(?:19|20)\d{2}(?!\d)|\p{L}[\p{L}+#.-]*\d[\p{L}\d.]*|(?<=\p{Lu}\p{L}*\s)\d{1,2}(?:\.\d+)+/gu;

type Check = { code: string; message: string; question: string; find: (bullet: Bullet) => boolean };

const CHECKS: readonly Check[] = [
  {
    code: "bullets.no-number",
    message: "No figure shows how much or how many.",
    question: "How many, how much, how often or how fast was it? Add the figure if you know it.",
    find: ({ text }) => !/\d|%/.test(text.replace(NOT_A_FIGURE, " ")) && !NAMED_FIGURE.test(text),
  },
  {
    code: "bullets.weak-verb",
    message: "The opening tells of a duty or of help, and not of what was done.",
    question: "What did you do yourself, and what came of it?",
    find: ({ text }) => WEAK.test(text),
  },
  {
    code: "bullets.passive",
    message: "The passive leaves open who did it.",
    question: "Who did it? If it was you, which verb says so?",
    find: ({ text }) => PASSIVE.test(text) && !ABOUT_WRITER.test(text),
  },
  {
    code: "bullets.too-long",
    message: `More than ${MOST_WORDS} words in one point are hard to take in.`,
    question: "Which half would you keep?",
    find: ({ text }) => wordsIn(text) > MOST_WORDS,
  },
];

/** Each point that could say more, with a question to the writer. */
export function checkWording({ sections, facts, cite }: Subject): Outcome {
  const headings = facts.facts.filter(({ kind }) => kind === "role");
  const bullets = findBullets(sections, headings);
  if (bullets.length === 0) {
    return {
      findings: [],
      notRun: [{ check: "bullets", reason: "No points of a list were found under experience or projects." }],
    };
  }
  if (bullets.filter(({ text }) => ENGLISH.test(text)).length < bullets.length * ENGLISH_SHARE) {
    return {
      findings: [],
      notRun: [
        { check: "bullets", reason: "The points are not in English, the only language whose wording is judged." },
      ],
    };
  }
  const findings = CHECKS.flatMap(({ code, message, question, find }) =>
    bullets
      .filter(find)
      .slice(0, MOST_EACH)
      .map((bullet): Finding => ({ code, severity: "hint", message, question, ...cite(bullet) })),
  );
  return { findings, notRun: [] };
}

function wordsIn(text: string): number {
  return text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
}
