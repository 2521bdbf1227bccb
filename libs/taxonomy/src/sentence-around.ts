import type { Candidate } from "./candidates.ts";

const REACH = 120;
const SENTENCE_BREAK = /[\n\r;]|[.!?](?=\s)/gu;

/** The words of a sentence around a place: what stands before it and after it, not far off. */
export const sentenceAround = (text: string, { start, end }: Candidate): { before: string; after: string } => {
  const from = text.slice(Math.max(0, start - REACH), start);
  const opening = [...from.matchAll(SENTENCE_BREAK)].at(-1);
  const to = text.slice(end, end + REACH);
  const closing = to.search(SENTENCE_BREAK);
  return {
    before: opening === undefined ? from : from.slice(opening.index + 1),
    after: closing < 0 ? to : to.slice(0, closing),
  };
};
