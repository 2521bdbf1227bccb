import type { JobFitView } from "@career/contracts";
import { missingDemands } from "@career/scoring";
import { bold, clip, columns, dim, green, heading, red, yellow } from "./text.ts";

const quoteWidth = 90;

const matched = ({ matchedSkills }: JobFitView): string[] =>
  matchedSkills.flatMap(({ skill, quote, page, line, rung, level, through }) => [
    `    ${green("✓")} ${bold(skill)} ${dim(`(${level}, ${rung}${through ? `, through ${through}` : ""})`)}`,
    `        "${clip(quote, quoteWidth)}" ${dim(`page ${page}, line ${line}`)}`,
  ]);

const missing = ({ missingSkills }: JobFitView): string[] =>
  missingDemands(missingSkills).map(({ label, level }) => `    ${red("✗")} ${label} ${dim(`(${level})`)}`);

const ceilingLines = ({ ceiling }: JobFitView): string[] =>
  ceiling && ceiling.lost.length > 0
    ? [
        heading("Why it is not 100"),
        ...columns(
          ceiling.lost.map(({ criterion, points, reason }) => [`    ${criterion}`, `-${points}`, dim(reason)]),
        ),
        `    By better wording alone it could reach ${ceiling.byPresentation}, with everything asked for ${ceiling.byEverything}.`,
      ]
    : [];

/** The score as a person reads it: what matched and where it stands, what is missing, what would raise it. */
export const fitText = (file: string, fit: JobFitView): string => {
  const basis = fit.provenance.every((run) => run.basis === "rules") ? "computed by rules, no AI" : "with an AI model";
  return [
    `\n${bold(file)}${fit.candidateName ? ` (${fit.candidateName})` : ""} → ${bold(fit.targetRole ?? "the job description")}`,
    `\n  Score ${bold(`${fit.overallFitScore} of 100`)}, ${fit.band}; confidence ${fit.confidence.toFixed(2)}`,
    ...(fit.explanation ? fit.explanation.sentences.map((sentence) => `  ${sentence}`) : []),
    heading(`Matched skills (${fit.matchedSkills.length})`),
    ...(fit.matchedSkills.length > 0 ? matched(fit) : ["    none"]),
    heading(`Missing skills (${missingDemands(fit.missingSkills).length})`),
    ...(fit.missingSkills.length > 0 ? missing(fit) : ["    none"]),
    heading("How the score comes about"),
    ...columns(
      fit.breakdown.map(({ criterion, points, maximum, reason }) => [
        `    ${criterion}`,
        `${points} of ${maximum}`,
        dim(reason),
      ]),
    ),
    ...ceilingLines(fit),
    ...(fit.gates.some(({ status }) => status !== "pass")
      ? [
          heading("Must-haves"),
          ...fit.gates
            .filter(({ status }) => status !== "pass")
            .map(({ requirement, status, reason }) => `    ${requirement}: ${status} ${dim(`(${reason})`)}`),
        ]
      : []),
    ...(fit.improvements.length > 0
      ? [
          heading("What would raise it"),
          ...fit.improvements.map(({ action, points }) => `    ${green(`+${points}`)} ${action}`),
        ]
      : []),
    ...(fit.stale
      ? [yellow("\n  Stale: another rubric or other skills run now than those that made this score.")]
      : []),
    dim(`\n  ${fit.rubric}, ${fit.taxonomy}, ${basis}; fit ${fit.id}, job ${fit.jobId}`),
  ].join("\n");
};
