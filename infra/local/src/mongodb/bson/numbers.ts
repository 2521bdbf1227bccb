import {
  addDecimals,
  compareExact,
  type Decimal,
  decimalOfDouble,
  type Exact,
  exactOfDouble,
  readDecimal,
  writeDecimal,
} from "./decimal.ts";
import { double, int, isNumber, long, type NumberValue, type Value } from "./values.ts";

const minLong = -(2n ** 63n);
const maxLong = 2n ** 63n - 1n;

export type Classified =
  | { readonly kind: "nan" }
  | { readonly kind: "infinity"; readonly negative: boolean }
  | ({ readonly kind: "finite" } & Exact);

/** One view of the four number types, exact for finite values. */
export function classify(value: NumberValue): Classified {
  if (value.kind === "decimal") return readDecimal(value.value);
  if (value.kind === "long") return { kind: "finite", coefficient: value.value, exponent: 0 };
  if (Number.isNaN(value.value)) return { kind: "nan" };
  if (!Number.isFinite(value.value)) return { kind: "infinity", negative: value.value < 0 };
  return { kind: "finite", ...exactOfDouble(value.value) };
}

function rank(value: Classified): number {
  if (value.kind === "nan") return -2;
  if (value.kind === "infinity") return value.negative ? -1 : 1;
  return 0;
}

/** Compares by value across all number types; NaN is below every number and equal to itself. */
export function compareNumbers(left: NumberValue, right: NumberValue): number {
  if (left.kind !== "decimal" && right.kind !== "decimal") {
    const a = left.value;
    const b = right.value;
    if (a < b) return -1;
    if (a > b) return 1;
    // JavaScript compares integers of both kinds by value; loose equality is what spans number and bigint.
    // biome-ignore lint/suspicious/noDoubleEquals: see above
    if (a == b) return 0;
    return Number(Number.isNaN(b)) - Number(Number.isNaN(a));
  }
  const a = classify(left);
  const b = classify(right);
  if (a.kind === "finite" && b.kind === "finite") return compareExact(a, b);
  return Math.sign(rank(a) - rank(b));
}

export function isNaNValue(value: Value): boolean {
  if (value.kind === "double") return Number.isNaN(value.value);
  return value.kind === "decimal" && readDecimal(value.value).kind === "nan";
}

function decimalOf(value: NumberValue): Decimal {
  if (value.kind === "decimal") return readDecimal(value.value);
  if (value.kind === "double") return decimalOfDouble(value.value);
  const coefficient = BigInt(value.value);
  return { kind: "finite", negative: coefficient < 0n, coefficient, exponent: 0 };
}

/** Sum in the wider of the two types, an overflowing int widening to long; undefined when a long overflows. */
export function addNumbers(left: NumberValue, right: NumberValue): NumberValue | undefined {
  if (left.kind === "decimal" || right.kind === "decimal") {
    return { kind: "decimal", value: writeDecimal(addDecimals(decimalOf(left), decimalOf(right))) };
  }
  if (left.kind === "double" || right.kind === "double") {
    return double(Number(left.value) + Number(right.value)) as NumberValue;
  }
  const sum = BigInt(left.value) + BigInt(right.value);
  if (left.kind === "int" && right.kind === "int" && BigInt.asIntN(32, sum) === sum)
    return int(Number(sum)) as NumberValue;
  return sum < minLong || sum > maxLong ? undefined : (long(sum) as NumberValue);
}

/** The number truncated to a 64-bit integer; undefined when it is NaN or does not fit. */
export function truncateToLong(value: NumberValue): bigint | undefined {
  const exact = classify(value);
  if (exact.kind !== "finite") return undefined;
  if (exact.exponent > 40 && exact.coefficient !== 0n) return undefined;
  const whole =
    exact.exponent >= 0
      ? exact.coefficient * 10n ** BigInt(exact.exponent)
      : exact.coefficient / 10n ** BigInt(-exact.exponent);
  return whole < minLong || whole > maxLong ? undefined : whole;
}

/** The number as an integer; undefined when it is not a number or has a fraction. */
export function exactLong(value: Value): bigint | undefined {
  if (!isNumber(value)) return undefined;
  const whole = truncateToLong(value);
  return whole !== undefined && compareNumbers(value, { kind: "long", value: whole }) === 0 ? whole : undefined;
}

export function approximate(value: NumberValue): number {
  if (value.kind !== "decimal") return Number(value.value);
  const decimal = readDecimal(value.value);
  if (decimal.kind === "nan") return Number.NaN;
  if (decimal.kind === "infinity") return decimal.negative ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY;
  return Number(`${decimal.coefficient}e${decimal.exponent}`);
}
