import type { Answer } from "./answer.ts";
import { starOf } from "./star.ts";

const ASKING = [
  ["tell", "time"],
  ["tell", "situation"],
  ["tell", "mistake"],
  ["describe", "time"],
  ["describe", "situation"],
  ["describe", "conflict"],
  ["describe", "challenge"],
  ["share", "example"],
  ["give", "example", "you"],
  ["example", "when", "you"],
  ["time", "when", "you"],
  ["have", "you", "ever"],
  ["how", "did", "you"],
] as const;

const FULL_LENGTH = 50;
/** Share of the reference's words from which a story is taken to be about what was asked. */
const ON_SUBJECT = 0.1;

/** The question asks what the candidate once did: all words of one of the patterns stand in it, in that order. */
export const asksForStory = (question: string): boolean => {
  const words = question.toLowerCase().split(/[^a-z]+/);
  return ASKING.some((pattern) => {
    let at = -1;
    return pattern.every((word) => {
      at = words.indexOf(word, at + 1);
      return at >= 0;
    });
  });
};

/** 0–1: share of situation, task, action, result, less for stories below fifty words and for those on another subject. */
export const storyShare = (answer: Answer, named: number): number => {
  const elements = Object.values(starOf(answer)).filter((quote) => quote !== null).length / 4;
  return elements * Math.min(1, answer.tokens.length / FULL_LENGTH) * Math.min(1, named / ON_SUBJECT);
};
