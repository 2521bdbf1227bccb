import type { JobFitVerification } from "@career/contracts";
import { bold, clip, columns, dim, green, heading, red, yellow } from "./text.ts";

const valueWidth = 60;
const mostShown = 20;

const value = (said: unknown): string => (said === null ? "nothing" : clip(JSON.stringify(said), valueWidth));

type Verified = JobFitVerification["stored"];

const scored = ({ score, band, rubric, taxonomy }: Verified): string =>
  `${bold(`${score} of 100`)}, ${band} ${dim(`(${rubric}, ${taxonomy})`)}`;

/** Whether a score stands, as a person reads it. */
export const verificationText = (verification: JobFitVerification): string => {
  const { fitId, agrees, stale, stored, recomputed, differences, reason } = verification;
  const verdict = agrees ? green("agrees") : red("differs");
  return [
    `\n${bold(fitId)}: ${recomputed ? verdict : red("cannot be computed again")}${stale ? yellow(", stale") : ""}`,
    ...columns([
      ["  stored", scored(stored)],
      ["  recomputed", recomputed ? scored(recomputed) : "–"],
      ["  facts", dim(stored.inputHashes.facts)],
      ["  requirements", dim(stored.inputHashes.requirements)],
    ]),
    ...(reason ? [`\n  ${reason}`] : []),
    ...(differences.length > 0 ? [heading(`Differences (${differences.length})`)] : []),
    ...differences
      .slice(0, mostShown)
      .map((one) => `    ${one.path}: ${value(one.stored)} ${dim("→")} ${value(one.recomputed)}`),
    ...(differences.length > mostShown ? [dim("    --json prints every one.")] : []),
  ].join("\n");
};
