import type { Shown } from "./applicant.ts";
import type { Demanded } from "./demand.ts";

const GENERIC = new Set(["a", "an", "the", "in", "of", "or", "certification", "certificate", "certified", "level"]);

const wordsOf = (text: string): string[] =>
  text
    .normalize("NFKC")
    .toLowerCase()
    .split(/[^\p{L}\p{M}\p{N}+#]+/u)
    .filter((word) => word !== "" && !GENERIC.has(word));

/** The first item that has all words of one of the demand's names: "AWS Certified Developer" meets "AWS certification". */
export const statementOf = ({ names }: Demanded, shown: readonly Shown[]): Shown | undefined => {
  const wanted = names.map(wordsOf);
  return shown.find(({ skill }) => {
    const words = wordsOf(skill);
    return wanted.some((name) => name.every((word) => words.includes(word)));
  });
};

/** 0–1: the share of the demands that are stated. */
export const statedShare = (demands: readonly Demanded[], shown: readonly Shown[]): number =>
  demands.length === 0 ? 0 : demands.filter((demanded) => statementOf(demanded, shown)).length / demands.length;
