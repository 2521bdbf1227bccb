import type { FitVerification } from "@career/contracts";

type Difference = FitVerification["differences"][number];

/** More tell nothing more. */
const mostDifferences = 100;

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === "object" && value !== null;

const own = (value: Record<string, unknown>, key: string): unknown =>
  Object.hasOwn(value, key) ? value[key] : undefined;

const pathTo = (path: string, key: string, isIndex: boolean): string => {
  if (isIndex) return `${path}[${key}]`;
  return path === "" ? key : `${path}.${key}`;
};

function* walk(stored: unknown, recomputed: unknown, path: string): Generator<Difference> {
  if (isObject(stored) && isObject(recomputed) && Array.isArray(stored) === Array.isArray(recomputed)) {
    const isIndex = Array.isArray(stored);
    for (const key of new Set([...Object.keys(stored), ...Object.keys(recomputed)])) {
      yield* walk(own(stored, key), own(recomputed, key), pathTo(path, key, isIndex));
    }
  } else if (stored !== recomputed) {
    yield { path, stored: stored ?? null, recomputed: recomputed ?? null };
  }
}

/** Where two JSON values say different things, in the order of the first one's keys; at most a hundred places. */
export const jsonDifferences = (stored: unknown, recomputed: unknown): Difference[] =>
  [...walk(stored, recomputed, "")].slice(0, mostDifferences);
