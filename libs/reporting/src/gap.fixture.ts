import type { JobFitGapView } from "@career/contracts";
import { fitContent } from "./fit.fixture.ts";

/** A posting of one line and a resume of two, in which every text that a person could have written is `text`. */
export const gapView = (text: string): JobFitGapView => {
  const { overallFitScore, band, confidence, gates, improvements, ceiling, rubric, taxonomy } = fitContent().score;
  const end = text.length;
  const requirement = { kind: "skill", value: text, level: "must", group: 1, reason: text } as const;
  return {
    fitId: "fit-1",
    candidateName: text,
    targetRole: text,
    stale: false,
    stored: { overallFitScore, band, rubric, taxonomy },
    score: { overallFitScore, band, confidence, gates, improvements, ceiling, rubric, taxonomy },
    requirements: [
      { ...requirement, status: "matched", evidence: 1 },
      { ...requirement, status: "partial", evidence: 0 },
      { ...requirement, kind: "degree", group: null, status: "missing", evidence: null },
      { ...requirement, kind: "location", level: "nice", group: null, status: "missing", evidence: null },
    ],
    posting: {
      lines: [`${text}, ${text}`, " ", `needs ${text}${text}!`],
      spans: [
        { row: 0, start: 0, end, status: "matched", requirements: [0] },
        { row: 2, start: 6, end: 6 + end, status: "partial", requirements: [1] },
        { row: 2, start: 6 + end, end: 6 + 2 * end, status: "missing", requirements: [2] },
      ],
    },
    resume: {
      lines: [
        { page: 1, line: 3, text: `used ${text} and ${text}` },
        { page: 2, line: 9, text },
        { page: 2, line: 10, text: "nothing asked for" },
      ],
      spans: [
        { row: 0, page: 1, line: 3, start: 5, end: 5 + end, value: text, status: "partial", requirements: [1] },
        { row: 1, page: 2, line: 9, start: 0, end, value: text, status: "matched", requirements: [0, 1] },
      ],
    },
  };
};
