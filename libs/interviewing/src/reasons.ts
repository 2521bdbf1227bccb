import type { AnswerFlag, RubricLevel } from "@career/contracts";
import type { Delivery } from "./delivery.ts";

const flagReasons: Readonly<Record<AnswerFlag, string>> = {
  empty: "There is no answer.",
  "dont-know": "The answer says that it is not known; that has a defined low score.",
  gibberish: "The text is not language, so there is nothing to grade.",
  "question-repeated": "The question is given back without an answer.",
  "off-topic": "The answer is about something else than the question.",
  "too-short": "The answer is too short to show knowledge.",
};

const SLOW = 80;
const FAST = 190;

const deliveryReasons = ({ words, fillers, pace }: Delivery): string[] => {
  const reasons: string[] = [];
  if (fillers >= 3 && fillers / words > 0.04) reasons.push(`${fillers} filler words make it harder to follow.`);
  if (pace !== null && words >= 20 && pace > FAST) reasons.push(`At ${pace} words a minute it is fast for a listener.`);
  if (pace !== null && words >= 20 && pace < SLOW) reasons.push(`At ${pace} words a minute there are long pauses.`);
  return reasons;
};

/** Plain sentences: the flags, what each criterion shows, the first missed points, delivery. */
export const reasonsOf = (evaluation: {
  flags: readonly AnswerFlag[];
  levels: readonly RubricLevel[];
  missed: readonly string[];
  delivery: Delivery;
}): string[] => [
  ...evaluation.flags.map((flag) => flagReasons[flag]),
  ...evaluation.levels.slice(0, 3).map(({ reason }) => reason),
  ...evaluation.missed.slice(0, 3).map((point) => `Not shown: ${point}`),
  ...deliveryReasons(evaluation.delivery),
];

export const reasonOfFlag = (flag: AnswerFlag): string => flagReasons[flag];
