import { findSpokenLanguages } from "@career/taxonomy";
import type { Line, Piece } from "./lines.ts";

type Mention = Piece & { page: number; line: number };

const LEVEL =
  "native|mother tongue|fluent|fluently|fluency|bilingual|proficient|proficiency|conversational|conversant|professional working|working proficiency|basic|beginner|elementary|intermediate|upper[- ]intermediate|advanced|muttersprache|verhandlungssicher|fließend|grundkenntnisse|langue maternelle|courant|nativo|fluido|fluente|madrelingua|ojczysty|[ABC][12](?!\\d)|IELTS|TOEFL|DELE|DELF|JLPT|HSK";
const BEFORE = new RegExp(
  `(?<!\\p{L})(?:${LEVEL}|spoken|speaks?|speaking|written|languages?|sprachen)(?:\\s(?:known|level|speaker|in|and|with|of|both|user|knowledge|written|spoken|oral|proficiency|business)){0,4}\\s{0,2}[:(]?\\s{0,2}$`,
  "iu",
);
const AFTER = new RegExp(
  `^\\s{0,2}(?:[-–—:(,/]\\s{0,2})?(?:${LEVEL}|speaker|speaking|language skills)(?!\\p{L})`,
  "iu",
);
const JOINED = /^(?:\s{0,2}[,/&]\s{0,2}|\s{0,2},?\s?(?:and|und|et|y|e|or|&)\s{1,2}(?:in\s)?)$/iu;

/** Every language of a languages section; elsewhere only beside a word of proficiency: "fluent in German and French". */
export function findLanguages(sectionLines: readonly Line[], otherLines: readonly Line[]): Mention[] {
  return [...sectionLines.flatMap((line) => inLine(line, true)), ...otherLines.flatMap((line) => inLine(line, false))];
}

function inLine(line: Line, all: boolean): Mention[] {
  const found = findSpokenLanguages(line.text);
  const accepted = found.map(({ start, end }) => {
    if (all) return true;
    const before = line.text.slice(Math.max(0, start - 60), start);
    return BEFORE.test(before) || AFTER.test(line.text.slice(end, end + 40));
  });
  for (let index = 1; index < found.length; index++) {
    const gap = line.text.slice(found[index - 1]!.end, found[index]!.start);
    if (accepted[index - 1] && JOINED.test(gap)) accepted[index] = true;
  }
  return found
    .filter((_, index) => accepted[index])
    .map(({ name, start, end }) => ({
      text: name,
      start: line.start + start,
      end: line.start + end,
      page: line.page,
      line: line.line,
    }));
}
