import type { Evidence } from "./evidence.ts";
import { type Violation, violation } from "./violation.ts";

/** Jitter may give one retry no wait; that it gives none to so many is as good as impossible. */
const enough = 3;
const noneMs = 5;

/** G4: who tries again waits first. A job's last wait is from its last retry to its `notBefore`. */
export const checkRetries = ({ jobs }: Evidence): Violation[] => {
  const waits = jobs.flatMap(({ notBefore, history }) => {
    const last = history.findLast(({ what }) => what === "retry" || what === "released");
    return last?.what === "retry" ? [notBefore.getTime() - last.at.getTime()] : [];
  });
  if (waits.length < enough || Math.max(...waits) > noneMs) return [];
  const detail = `${waits.length} jobs were tried again, none after more than ${Math.max(...waits)} ms`;
  return [violation("G4", "retry.no-back-off", "jobs", detail)];
};
