import type { Finding, Outcome, Subject } from "./outcome.ts";
import { TOP } from "./outcome.ts";

const MOST_PAGES = 2;
const FEWEST_WORDS = 120;
const MOST_WORDS = 1_400;

/** Length and kind of the file; what its text does not tell is not judged. */
export function checkFile({ document, cite }: Subject): Outcome {
  const findings: Finding[] = [];
  const further = document.lines.find(({ page, start, end }) => page > MOST_PAGES && end > start);
  if (further !== undefined) {
    findings.push({
      code: "file.pages",
      severity: "hint",
      message: `The resume has ${document.pageCount} pages; what stands after page ${MOST_PAGES} is seldom read.`,
      question: "Which of the later entries would you miss in a first talk?",
      ...cite(further),
    });
  }
  const words = document.text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0;
  if (words < FEWEST_WORDS) {
    findings.push({
      code: "file.short",
      severity: "warning",
      message: `The resume has only ${words} words that can be read, which leaves little to match.`,
      ...cite(TOP),
    });
  }
  if (words > MOST_WORDS) {
    findings.push({
      code: "file.long",
      severity: "hint",
      message: `The resume has ${words} words; more than ${MOST_WORDS} hide what matters.`,
      ...cite(TOP),
    });
  }
  const notRun = [{ check: "file.name", reason: "The name of the file is not part of its text." }];
  if (document.kind !== "txt") {
    notRun.push({ check: "file.fonts", reason: "The text comes without the fonts and sizes it is printed in." });
  }
  return { findings, notRun };
}
