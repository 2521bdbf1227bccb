import type { Bound, Filter } from "../match/filter.ts";
import type { Collection, Index, IndexField } from "../storage/catalog.ts";
import type { KeyRange } from "../storage/store.ts";
import {
  complement,
  type Interval,
  intersect,
  intervalsOf,
  isPoint,
  prefixed,
  sortIntervals,
  toRange,
} from "./intervals.ts";
import type { SortField } from "./sort.ts";

export type Plan =
  | { readonly kind: "collection"; readonly reverse: boolean; readonly sorted: boolean }
  | {
      readonly kind: "index";
      readonly index: Index;
      readonly ranges: readonly KeyRange[];
      readonly reverse: boolean;
      readonly sorted: boolean;
    }
  | { readonly kind: "union"; readonly parts: readonly Plan[]; readonly sorted: false };

export type Hint =
  | { readonly kind: "index"; readonly index: Index }
  | { readonly kind: "natural"; readonly reverse: boolean };

interface Condition {
  readonly path: string;
  readonly bound: Bound;
  /** Conditions in one `$elemMatch` on values hold for one element together; others may be met by different elements. */
  readonly element: number | undefined;
}

/** More ranges than this and the later fields of the index are left to the filter. */
const maxRanges = 2000;

/** Conditions that every matching document meets. */
function conditionsOf(
  filter: Filter,
  prefix: readonly string[],
  element: number | undefined,
  found: Condition[],
): void {
  if (filter.kind === "and") {
    for (const child of filter.children) conditionsOf(child, prefix, element, found);
  } else if (filter.kind === "leaf") {
    const path = filter.path.segments[0] === "" ? prefix : [...prefix, ...filter.path.segments];
    if (filter.bound) found.push({ path: path.join("."), bound: filter.bound, element });
    // Elements of an array inside an array have no entries of their own.
    if (!filter.elements || filter.path.segments[0] === "") return;
    const { on, filter: inner } = filter.elements;
    conditionsOf(inner, path, on === "values" ? found.length : undefined, found);
  }
}

interface Candidate {
  readonly plan: Extract<Plan, { kind: "index" }>;
  readonly score: number;
}

const hasPosition = (index: Index): boolean =>
  index.fields.some((field) => field.segments.some((segment) => /^\d+$/.test(segment)));

function fieldIntervals(conditions: readonly Condition[], index: Index): Interval[] | undefined {
  const usable = conditions.flatMap((condition) => {
    const intervals = intervalsOf(condition.bound);
    return intervals ? [{ condition, intervals }] : [];
  });
  const points = usable.filter((one) => one.condition.bound.kind === "points");
  const best = points.toSorted((left, right) => left.intervals.length - right.intervals.length)[0] ?? usable[0];
  if (!best || best.condition.bound.kind === "points") return best?.intervals;
  const joined = index.multikey
    ? usable.filter((one) => one === best || isSameElement(one.condition, best.condition))
    : usable;
  return [joined.map((one) => one.intervals[0]!).reduce(intersect)];
}

const isSameElement = (left: Condition, right: Condition): boolean =>
  left.element !== undefined && left.element === right.element;

function firstSegment(field: IndexField): string {
  return field.segments[0]!;
}

function consider(index: Index, conditions: readonly Condition[], sort: readonly SortField[]): Candidate {
  let ranges: Interval[] = [
    { low: { bytes: Buffer.alloc(0), after: false }, high: { bytes: Buffer.alloc(0), after: true } },
  ];
  const constant = new Set<string>();
  let score = 0;
  const bounded: IndexField[] = [];
  let pointFields = 0;
  for (const field of index.fields) {
    // Two fields below one array are met by different elements, and an entry holds values of one element only.
    if (index.multikey && bounded.some((earlier) => firstSegment(earlier) === firstSegment(field))) break;
    const mine = conditions.filter((condition) => condition.path === field.path);
    const ascending = fieldIntervals(mine, index);
    if (!ascending || (bounded.length > 0 && ascending.length * ranges.length > maxRanges)) break;
    bounded.push(field);
    const intervals = field.descending ? ascending.map(complement) : ascending;
    const arePoints = intervals.every(isPoint);
    const previous = ranges;
    ranges = previous.flatMap((range) => intervals.map((interval) => prefixed(range.low.bytes, interval)));
    score += arePoints ? 10 : 5;
    if (arePoints) pointFields += 1;
    if (intervals.length === 1 && arePoints) constant.add(field.path);
    if (!arePoints) break;
  }
  const direction = index.multikey ? undefined : sortDirection(index, sort, constant);
  const plan = {
    kind: "index" as const,
    index,
    ranges: sortIntervals(ranges).flatMap((interval) => toRange(interval) ?? []),
    reverse: direction === "reverse",
    sorted: sort.length === 0 || direction !== undefined,
  };
  // No range holds more than one document.
  const isLookup = index.unique && pointFields === index.fields.length;
  return { plan, score: score + (isLookup ? 1000 : 0) + (sort.length > 0 && direction ? 3 : 0) };
}

/** Which way an index gives the wanted order, fields fixed to one value counting for nothing. */
function sortDirection(
  index: Index,
  sort: readonly SortField[],
  constant: ReadonlySet<string>,
): "forward" | "reverse" | undefined {
  const wanted = sort.filter((field) => !constant.has(field.path));
  const offered = index.fields.filter((field) => !constant.has(field.path));
  if (wanted.length === 0) return "forward";
  if (wanted.length > offered.length) return undefined;
  const reverse = wanted[0]!.descending !== offered[0]!.descending;
  const fits = wanted.every((field, at) => {
    const other = offered[at]!;
    return other.path === field.path && (field.descending !== other.descending) === reverse;
  });
  return fits ? (reverse ? "reverse" : "forward") : undefined;
}

function unionOf(filter: Filter, collection: Collection): Plan | undefined {
  const children = filter.kind === "and" ? filter.children : [filter];
  for (const child of children) {
    if (child.kind !== "or") continue;
    const parts = child.children.map((part) => choose(part, [], collection));
    if (parts.every((part) => part.kind !== "collection")) return { kind: "union", parts, sorted: false };
  }
  return undefined;
}

/** Picks how to find the documents a filter can match; the filter itself is always checked again. */
export function choose(filter: Filter, sort: readonly SortField[], collection: Collection, hint?: Hint): Plan {
  if (hint?.kind === "natural") return { kind: "collection", reverse: hint.reverse, sorted: sort.length === 0 };
  const conditions: Condition[] = [];
  conditionsOf(filter, [], undefined, conditions);
  if (hint) return consider(hint.index, hasPosition(hint.index) ? [] : conditions, sort).plan;
  let best: Candidate | undefined;
  for (const index of collection.indexes) {
    if (hasPosition(index)) continue;
    const candidate = consider(index, conditions, sort);
    if (candidate.score > (best?.score ?? 0)) best = candidate;
  }
  if (!best || best.score < 5) {
    const union = unionOf(filter, collection);
    if (union) return union;
  }
  return best?.plan ?? { kind: "collection", reverse: false, sorted: sort.length === 0 };
}
