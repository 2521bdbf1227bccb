import type { PlantedPoison } from "../checker/evidence.ts";
import type { Violation } from "../checker/violation.ts";

const kinds: readonly (readonly [string, RegExp])[] = [
  ["dead letters", /^dead-letter\./],
  ["stuck", /^(job\.(not-ended|dead-lease|effects-left|lease-left)|queue\.not-empty)$/],
  ["doubled", /\.(double|evaluated-twice|repeated|too-many|two-jobs|orphan)$/],
  ["lost", /\.(missing|vanished|no-result|gap|other-end)$/],
];

/** Violations by what a person would call them. */
const kindOf = ({ rule }: Violation): string => kinds.find(([, pattern]) => pattern.test(rule))?.[0] ?? "other";

/** The one line that a run is remembered by. */
export const figureOf = (violations: readonly Violation[], planted: readonly PlantedPoison[]): string => {
  const counts = Map.groupBy(violations, kindOf);
  const count = (kind: string): number => counts.get(kind)?.length ?? 0;
  const missing = violations.filter(({ rule }) => rule === "dead-letter.missing").length;
  const unplanted = count("dead letters") - missing;
  return [
    ...["lost", "doubled", "stuck"].map((kind) => `${kind} ${count(kind)}`),
    `dead letters ${planted.length - missing} of ${planted.length} planted`,
    ...(unplanted > 0 ? [`${unplanted} not planted`] : []),
    ...(count("other") > 0 ? [`other violations ${count("other")}`] : []),
  ].join(", ");
};
