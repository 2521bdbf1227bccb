import { describe, expect, it } from "vitest";
import { agreementOn, readSentences, spaced } from "./skills-sentences.ts";

const parts = ["develop", "held-out"] as const;

describe.each(parts)("posting sentences, %s", (part) => {
  const sentences = readSentences(part);

  it("are many, over many fields, and many name nothing", () => {
    expect(sentences.length).toBeGreaterThanOrEqual(150);
    expect(new Set(sentences.map(({ field }) => field)).size).toBeGreaterThanOrEqual(15);
    expect(sentences.filter(({ marked }) => marked.length === 0).length).toBeGreaterThanOrEqual(40);
  });

  it("agree with what is found, as written and cut into words", () => {
    for (const { precision, recall, f1 } of [agreementOn(sentences), agreementOn(sentences.map(spaced))]) {
      expect(precision).toBeGreaterThanOrEqual(0.93);
      expect(recall).toBeGreaterThanOrEqual(0.9);
      expect(f1).toBeGreaterThanOrEqual(0.92);
    }
  });
});

it("no sentence is in both parts", () => {
  const [develop, heldOut] = parts.map((part) => new Set(readSentences(part).map(({ text }) => text)));
  expect([...develop!].filter((text) => heldOut!.has(text))).toEqual([]);
});

it("spaced sentences mark the same words", () => {
  for (const sentence of readSentences("develop")) {
    const words = ({ text, marked }: typeof sentence) =>
      marked.map(({ start, end }) => text.slice(start, end).replace(/\s/g, ""));
    expect(words(spaced(sentence))).toEqual(words(sentence));
  }
});
