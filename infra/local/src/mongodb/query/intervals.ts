import { encodeValue } from "../bson/key-encoding.ts";
import { nullValue, undefinedValue, type Value } from "../bson/values.ts";
import type { Bound } from "../match/filter.ts";
import type { KeyRange } from "../storage/store.ts";

/** A place between keys: just before or just after every key that starts with these bytes. */
interface Cut {
  readonly bytes: Buffer;
  readonly after: boolean;
}

export interface Interval {
  readonly low: Cut;
  readonly high: Cut;
}

const classOnly = (value: Value): Buffer => encodeValue(value).subarray(0, 1);

function point(value: Value): Interval {
  const bytes = encodeValue(value);
  return { low: { bytes, after: false }, high: { bytes, after: true } };
}

export function isPoint({ low, high }: Interval): boolean {
  return !low.after && high.after && low.bytes.equals(high.bytes);
}

/** Values an index cannot be asked for directly: arrays stand for their elements there, and the ends of the order reach everywhere. */
function isPlain(value: Value): boolean {
  return value.kind !== "array" && value.kind !== "minKey" && value.kind !== "maxKey" && value.kind !== "undefined";
}

/** Where an ascending index field can hold values that a bound accepts; undefined when the index cannot narrow it. */
export function intervalsOf(bound: Bound): Interval[] | undefined {
  if (bound.kind === "points") {
    if (!bound.values.every(isPlain)) return undefined;
    const values = bound.values.flatMap((value) => (value.kind === "null" ? [undefinedValue, nullValue] : [value]));
    return sortIntervals(values.map(point));
  }
  const { operator, value } = bound;
  if (!isPlain(value) || value.kind === "null") return undefined;
  const bytes = encodeValue(value);
  const bracket = classOnly(value);
  switch (operator) {
    case "lt":
      return [{ low: { bytes: bracket, after: false }, high: { bytes, after: false } }];
    case "lte":
      return [{ low: { bytes: bracket, after: false }, high: { bytes, after: true } }];
    case "gt":
      return [{ low: { bytes, after: true }, high: { bytes: bracket, after: true } }];
    case "gte":
      return [{ low: { bytes, after: false }, high: { bytes: bracket, after: true } }];
  }
}

/** The part common to two intervals, each given by one of its ends at least as tight. */
export function intersect(left: Interval, right: Interval): Interval {
  return {
    low: compareCuts(left.low, right.low) >= 0 ? left.low : right.low,
    high: compareCuts(left.high, right.high) <= 0 ? left.high : right.high,
  };
}

export function complement(interval: Interval): Interval {
  const invert = (bytes: Buffer): Buffer => Buffer.from(bytes.map((byte) => ~byte & 0xff));
  return {
    low: { bytes: invert(interval.high.bytes), after: !interval.high.after },
    high: { bytes: invert(interval.low.bytes), after: !interval.low.after },
  };
}

export function prefixed(prefix: Buffer, interval: Interval): Interval {
  return {
    low: { bytes: Buffer.concat([prefix, interval.low.bytes]), after: interval.low.after },
    high: { bytes: Buffer.concat([prefix, interval.high.bytes]), after: interval.high.after },
  };
}

function successor(bytes: Buffer): Buffer | undefined {
  let length = bytes.length;
  while (length > 0 && bytes[length - 1] === 0xff) length -= 1;
  if (length === 0) return undefined;
  const result = Buffer.from(bytes.subarray(0, length));
  result[length - 1] = result[length - 1]! + 1;
  return result;
}

const lowest = (cut: Cut): Buffer | undefined => (cut.after ? successor(cut.bytes) : cut.bytes);

function compareCuts(left: Cut, right: Cut): number {
  const a = lowest(left);
  const b = lowest(right);
  if (a === undefined || b === undefined) return Number(a === undefined) - Number(b === undefined);
  return a.compare(b);
}

export function sortIntervals(intervals: readonly Interval[]): Interval[] {
  const sorted = intervals.toSorted((left, right) => compareCuts(left.low, right.low));
  return sorted.filter((interval, at) => at === 0 || compareCuts(sorted[at - 1]!.low, interval.low) !== 0);
}

/** The byte range of an interval; undefined when nothing can be in it. */
export function toRange(interval: Interval): KeyRange | undefined {
  const low = lowest(interval.low);
  const high = lowest(interval.high);
  if (low === undefined || (high !== undefined && low.compare(high) >= 0)) return undefined;
  return { low, high };
}
