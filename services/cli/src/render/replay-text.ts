import type { ComparedFact, JobView, ReplayDiff } from "@career/contracts";
import { bold, clip, columns, dim, green, heading, red } from "./text.ts";

const quoteWidth = 60;

type Compared = ReplayDiff["score"];

const compared = ({ before, after, change }: Compared, unit: (value: number) => string): string => {
  const shown = (value: number | null): string => (value === null ? "none" : unit(value));
  if (change === 0) return `${shown(after)}, the same`;
  return `${shown(before)} → ${shown(after)}${change === null ? "" : ` (${change > 0 ? "+" : ""}${unit(change)})`}`;
};

const factLines = (sign: string, facts: readonly ComparedFact[]): string[] =>
  facts.map(
    ({ kind, value, rung, quote, page, line }) =>
      `    ${sign} ${value} ${dim(`${kind}, ${rung}, "${clip(quote, quoteWidth)}" page ${page}, line ${line}`)}`,
  );

const diffLines = ({ facts: { gained, lost }, score, ms, costUsd }: ReplayDiff): string[] => [
  ...columns([
    ...(score.before === null && score.after === null ? [] : [["  score", compared(score, String)]]),
    ["  time", compared(ms, (value) => `${value} ms`)],
    ["  cost", compared(costUsd, (value) => `${value} USD`)],
  ]),
  heading(`Facts gained (${gained.length})`),
  ...factLines(green("+"), gained),
  heading(`Facts lost (${lost.length})`),
  ...factLines(red("−"), lost),
];

/** What a replay found otherwise, as a person reads it. */
export const replayText = ({ id, replayOf, state, error, diff, provenance }: JobView): string =>
  [
    `\n${bold(id)}, a replay of ${replayOf}: ${state}`,
    ...(error ? [`  ${error.code}: ${error.message}`] : []),
    ...(diff ? diffLines(diff) : ["  One of both results was deleted, so there is nothing to compare."]),
    "",
    ...provenance.map(({ task, engine, basis, degraded }) =>
      dim(`  ${task} with ${engine} (${basis}${degraded ? ", degraded" : ""})`),
    ),
  ].join("\n");
