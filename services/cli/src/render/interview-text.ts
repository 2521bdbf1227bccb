import type { AskedQuestion, Assessment, Evaluation } from "@career/contracts";
import { bold, clip, dim, green, heading, yellow } from "./text.ts";

const width = 100;

export const questionText = ({ turn, kind, skill, difficulty, text }: AskedQuestion, planned: number): string =>
  `\n${bold(`Question ${turn} of ${planned}`)} ${dim([kind, skill, `difficulty ${difficulty}`].filter(Boolean).join(", "))}\n\n  ${text}\n`;

export const evaluationText = ({ scores, coveredPoints, missedPoints, reasons, outline, basis }: Evaluation): string =>
  [
    `\n  ${bold(`${scores.overall} of 100`)} ${dim(`technical ${scores.technical}, communication ${scores.communication}, relevance ${scores.relevance}; ${basis === "rules" ? "by rules" : "levels by a model, numbers by rules"}`)}`,
    ...coveredPoints.map(({ point, quote }) => `    ${green("✓")} ${point} ${dim(`"${clip(quote, 60)}"`)}`),
    ...missedPoints.map((point) => `    ${yellow("○")} ${point}`),
    ...reasons.slice(0, 3).map((reason) => dim(`    ${clip(reason, width)}`)),
    ...(outline.length > 0 ? [dim(`    A better answer: ${clip(outline.join(" "), width * 2)}`)] : []),
  ].join("\n");

export const assessmentText = ({
  scores,
  band,
  answered,
  planned,
  strengths,
  improvements,
  skills,
}: Assessment): string =>
  [
    `\n${bold(`Overall ${scores.overall} of 100, ${band}`)} ${dim(`technical ${scores.technical}, communication ${scores.communication}, relevance ${scores.relevance}; ${answered} of ${planned} answered`)}`,
    ...(strengths.length > 0 ? [heading("Strengths")] : []),
    ...strengths.map(({ text, turn }) => `    ${green("✓")} ${text} ${dim(`question ${turn}`)}`),
    ...(improvements.length > 0 ? [heading("To work on")] : []),
    ...improvements.map(({ text, turn }) => `    ${yellow("○")} ${text}${turn ? dim(` question ${turn}`) : ""}`),
    ...(skills.length > 0 ? [heading("Skills")] : []),
    ...skills.map(({ skill, score }) => `    ${skill}: ${score}`),
  ].join("\n");
