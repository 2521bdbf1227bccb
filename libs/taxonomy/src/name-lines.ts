import type { Candidate } from "./candidates.ts";
import type { Token } from "./tokens.ts";

const FEWEST = 3;

/** Candidates that stand alone in a line, by line: no word of it belongs to anything else. Linear in the text. */
const wholeLines = (text: string, tokens: readonly Token[], candidates: readonly Candidate[]): number[][] => {
  const lines: number[][] = [];
  let line: number[] = [];
  let isWhole = true;
  let candidate = 0;
  const close = (): void => {
    if (isWhole && line.length >= FEWEST) lines.push(line);
    line = [];
    isWhole = true;
  };
  for (let t = 0; t < tokens.length; t++) {
    if (t > 0 && text.slice(tokens[t - 1]!.end, tokens[t]!.start).includes("\n")) close();
    while (candidate < candidates.length && candidates[candidate]!.last < t) candidate++;
    const here = candidates[candidate];
    if (here === undefined || here.first > t) isWhole = false;
    else if (here.first === t) line.push(candidate);
  }
  close();
  return lines;
};

/**
 * Tags, one space apart: "docker aws react go". In a line of nothing but names, plain words are names too where two of
 * them, or half of the line, are certain and one of those is a technology.
 */
export const namesInTagLines = (
  text: string,
  tokens: readonly Token[],
  candidates: readonly Candidate[],
  isCertain: (index: number) => boolean,
): number[] =>
  wholeLines(text, tokens, candidates)
    .filter((line) => {
      const certain = line.filter(isCertain);
      return (
        certain.length >= Math.min(2, line.length / 2) &&
        certain.some((i) => candidates[i]!.spelling.skill.kind === "technical")
      );
    })
    .flat();
