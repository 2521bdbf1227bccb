import { type CrashPoint, crashPoints } from "@career/foundation";
import type { Violation } from "../checker/violation.ts";
import { planRounds } from "./crash-plan.ts";
import { createRounds } from "./crash-round.ts";
import { figureOf } from "./figure.ts";
import { startSmallStack } from "./small-stack.ts";

export type MatrixReport = {
  /** How often a process died at each point. */
  readonly crashes: ReadonlyMap<CrashPoint, number>;
  readonly violations: readonly Violation[];
};

/** A job that is claimed five times without a word counts as a crash loop; so nothing dies more often than this in a row. */
const inARow = 4;

/** Kills processes at every crash point, or at those, so many times each, under load, and checks the platform after every round. */
export const runMatrix = async ({
  times,
  seed,
  points = crashPoints,
  say = () => undefined,
}: {
  times: number;
  seed: number;
  points?: readonly CrashPoint[];
  say?: (line: string) => void;
}): Promise<MatrixReport> => {
  const crashes = new Map<CrashPoint, number>(points.map((point) => [point, 0]));
  const violations: Violation[] = [];
  const stack = await startSmallStack({ seed });
  try {
    const run = createRounds(stack, seed);
    for (let pass = 0; pass * inARow < times; pass += 1) {
      for (const round of planRounds(points, pass)) {
        const outcome = await run(round, Math.min(inARow, times - pass * inARow));
        for (const [point, count] of outcome.crashes) crashes.set(point, crashes.get(point)! + count);
        violations.push(...outcome.violations);
        const places = [...round].map(([name, point]) => `${name} ${point} ${outcome.crashes.get(point)}`).join(", ");
        say(`pass ${pass + 1}, ${outcome.seconds} s: ${places}: ${outcome.violations.length} violations`);
        for (const { guarantee, rule, subject, detail } of outcome.violations.slice(0, 20)) {
          say(`  ${guarantee} ${rule} ${subject}: ${detail}`);
        }
      }
    }
  } finally {
    await stack.close({ keep: violations.length > 0 });
    if (violations.length > 0) say(`kept: ${stack.folder}`);
  }
  return { crashes, violations };
};

/** Whether each point was reached so often, and nothing came of it. */
export const isComplete = ({ crashes, violations }: MatrixReport, times: number): boolean =>
  violations.length === 0 && [...crashes.values()].every((count) => count >= times);

export const describeMatrix = ({ crashes, violations }: MatrixReport, times: number): string[] => {
  const width = Math.max(...[...crashes.keys()].map(({ length }) => length));
  const missed = [...crashes].filter(([, count]) => count < times).map(([point]) => point);
  return [
    ...[...crashes].map(([point, count]) => `${point.padEnd(width)}  ${count} of ${times}`),
    ...(missed.length > 0 ? [`not reached so often: ${missed.join(", ")}`] : []),
    `${crashes.size} crash points × ${times}: ${figureOf(violations, [])}`,
  ];
};
