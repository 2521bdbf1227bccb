import type { FitScore, MissingSkill } from "@career/contracts";
import { basisNotes } from "./basis.ts";
import { computationSection, fitMethod } from "./computation.ts";
import type { FitContent } from "./content.ts";
import type { Block, View } from "./view.ts";
import { capitalised, dateWords, gateWords, numberWords, rungWords, titleOf, toneOf } from "./words.ts";

const none = (text: string): Block => ({ kind: "paragraph", text, muted: true });

export const place = ({ page, line }: { page: number; line: number }): string => `page ${page}, line ${line}`;

export const demandOf = (level: "must" | "nice"): string => (level === "must" ? "Required" : "Preferred");

const breakdownTable = ({ breakdown, overallFitScore }: FitScore): Block =>
  breakdown.length === 0
    ? none("The target asks for nothing that could be compared.")
    : {
        kind: "table",
        columns: [
          { title: "Criterion", share: 22 },
          { title: "Points", share: 16 },
          { title: "Reason and evidence", share: 62 },
        ],
        rows: [
          ...breakdown.map(({ criterion, points, maximum, reason, evidence }) => [
            { text: titleOf(criterion), strong: true },
            { text: `${numberWords(points)} of ${numberWords(maximum)}` },
            { text: reason, quotes: evidence.map((one) => ({ text: one.quote, source: place(one) })) },
          ]),
          [{ text: "Sum" }, { text: `${overallFitScore} of 100` }, { text: "" }],
        ],
        sum: true,
      };

export const gatesTable = ({ gates }: Pick<FitScore, "gates">): Block =>
  gates.length === 0
    ? none("The target has no must-have.")
    : {
        kind: "table",
        columns: [
          { title: "Requirement", share: 36 },
          { title: "Status", share: 16 },
          { title: "Reason", share: 48 },
        ],
        rows: gates.map(({ requirement, status, reason }) => [
          { text: requirement, strong: true },
          { text: gateWords[status] },
          { text: reason },
        ]),
      };

const matchedTable = ({ matchedSkills }: FitScore): Block =>
  matchedSkills.length === 0
    ? none("None of the skills asked for is shown.")
    : {
        kind: "table",
        columns: [
          { title: "Skill", share: 24 },
          { title: "Asked for", share: 15 },
          { title: "Strongest evidence", share: 61 },
        ],
        rows: matchedSkills.map(({ skill, level, rung, through, quote, page, line }) => [
          { text: skill, strong: true },
          { text: demandOf(level) },
          {
            text: capitalised(through === null ? rungWords[rung] : `${rungWords[rung]}, through ${through}`),
            quotes: [{ text: quote, source: place({ page, line }) }],
          },
        ]),
      };

/** The alternatives to a missing skill. */
const insteadOf = ({ skill, group }: MissingSkill, missing: readonly MissingSkill[]): string[] => {
  const others = missing.filter((other) => group !== undefined && other.group === group && other.skill !== skill);
  return others.length > 0 ? [`or ${others.map((other) => other.skill).join(" or ")} instead`] : [];
};

const missingTable = ({ missingSkills }: FitScore): Block =>
  missingSkills.length === 0
    ? none("Nothing that was asked for is missing.")
    : {
        kind: "table",
        columns: [
          { title: "Skill", share: 60 },
          { title: "Asked for", share: 40 },
        ],
        rows: missingSkills.map((missing) => [
          { text: missing.skill, strong: true },
          { text: [demandOf(missing.level), ...insteadOf(missing, missingSkills)].join("; ") },
        ]),
      };

export const improvementsTable = ({ improvements }: Pick<FitScore, "improvements">): Block =>
  improvements.length === 0
    ? none("Nothing that the rubric knows would raise the score.")
    : {
        kind: "table",
        columns: [
          { title: "Action", share: 80 },
          { title: "Points", share: 20, numeric: true },
        ],
        rows: improvements.map(({ action, points }) => [{ text: action }, { text: `+${numberWords(points)}` }]),
      };

export const ceilingBlocks = ({ ceiling }: Pick<FitScore, "ceiling">): Block[] => {
  if (!ceiling) return [none("The rubric of this score did not compute it.")];
  const { lost, byPresentation, byEverything } = ceiling;
  if (lost.length === 0) return [none("Nothing is missing.")];
  return [
    {
      kind: "paragraph",
      text: `Said as well as can be, with nothing new, the same resume could reach ${byPresentation}; with everything that is asked for, ${byEverything}.`,
    },
    {
      kind: "table",
      columns: [
        { title: "Criterion", share: 22 },
        { title: "Points", share: 12, numeric: true },
        { title: "Reason", share: 66 },
      ],
      rows: lost.map(({ criterion, points, reason }) => [
        { text: titleOf(criterion), strong: true },
        { text: `−${numberWords(points)}` },
        { text: reason },
      ]),
    },
  ];
};

export const fitView = (content: FitContent): Omit<View, "imprint"> => {
  const { score } = content;
  const target = content.targetRole ?? "Job description";
  return {
    title: `Job fit report: ${target}`,
    cover: {
      label: "Job fit report",
      title: target,
      subtitle: content.candidateName ?? "Candidate",
      facts: [
        { label: "Confidence", value: `${numberWords(score.confidence * 100, 0)} %` },
        { label: "Matched skills", value: String(score.matchedSkills.length) },
        {
          label: "Missing skills",
          value: String(new Set(score.missingSkills.map(({ group, skill }) => group ?? skill)).size),
        },
        { label: "Computed", value: dateWords(content.createdAt) },
      ],
      score: {
        value: score.overallFitScore,
        band: titleOf(score.band),
        tone: toneOf(score.band),
        note: "Computed by rules",
      },
      gauges: score.breakdown.map(({ criterion, points, maximum }) => ({
        label: titleOf(criterion),
        value: points,
        of: maximum,
      })),
    },
    sections: [
      {
        title: "What this is based on",
        blocks: [
          {
            kind: "paragraph",
            text: "What the resume says, each fact with its words and their place, is compared with what the target asks for. Every number was computed by code from the rubric.",
          },
          ...basisNotes(content.provenance),
        ],
      },
      { title: "Breakdown", blocks: [breakdownTable(score)] },
      { title: "Must-haves, apart from the points", blocks: [gatesTable(score)] },
      { title: "Matched skills", blocks: [matchedTable(score)] },
      { title: "Missing skills", blocks: [missingTable(score)] },
      { title: "Why it is not 100", blocks: ceilingBlocks(score) },
      { title: "What would raise the score", blocks: [improvementsTable(score)] },
      computationSection(fitMethod(content), content.provenance),
    ],
  };
};
