import type { CrashPoint } from "@career/foundation";
import { type Service, workers } from "./small-stack.ts";

/** Which process dies where. */
export type Round = ReadonlyMap<Service, CrashPoint>;

/** Processes that come by a crash point. */
const passers = (point: CrashPoint): readonly Service[] => {
  if (point === "worker.after-put") return ["resume-analysis", "report-generation"];
  if (point === "worker.after-enqueue") return ["interview"];
  if (point.startsWith("worker.") || point.startsWith("sweep.")) return workers;
  return point.startsWith("gateway.") ? ["gateway"] : ["metrics"];
};

/** Every point once, in as few rounds as there are processes for; another `pass` has other processes die there. */
export const planRounds = (points: readonly CrashPoint[], pass: number): Round[] => {
  const rounds: Map<Service, CrashPoint>[] = [];
  // Points with the least choice first.
  const ordered = points.toSorted((left, right) => passers(left).length - passers(right).length);
  for (const [index, point] of ordered.entries()) {
    const able = passers(point);
    const wished = able.map((_, step) => able[(index + pass + step) % able.length]!);
    let round = rounds.find((each) => wished.some((name) => !each.has(name)));
    if (!round) {
      round = new Map();
      rounds.push(round);
    }
    round.set(wished.find((name) => !round.has(name))!, point);
  }
  return rounds;
};
