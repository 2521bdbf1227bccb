/** A finite number as `coefficient × 10^exponent`, exact for every finite BSON number. */
export interface Exact {
  readonly coefficient: bigint;
  readonly exponent: number;
}

export type Decimal =
  | ({ readonly kind: "finite"; readonly negative: boolean } & Exact)
  | { readonly kind: "infinity"; readonly negative: boolean }
  | { readonly kind: "nan" };

const bias = 6176;
const maxCoefficient = 10n ** 34n - 1n;
const maxDigits = 34;
const minExponent = -6176;
const maxExponent = 6111;

/** Decodes the binary integer form of IEEE 754 decimal128 (little-endian, as BSON stores it). */
export function readDecimal(bytes: Buffer): Decimal {
  const low = bytes.readBigUInt64LE(0);
  const high = bytes.readBigUInt64LE(8);
  const negative = high >> 63n === 1n;
  const combination = Number((high >> 58n) & 0x1fn);
  if (combination === 0x1f) return { kind: "nan" };
  if (combination === 0x1e) return { kind: "infinity", negative };
  const wide = combination >= 0x18;
  const exponent = Number((wide ? high >> 47n : high >> 49n) & 0x3fffn) - bias;
  const magnitude = wide ? 0n : ((high & 0x1ffffffffffffn) << 64n) | low;
  // A coefficient beyond 34 digits is not canonical and means zero.
  const coefficient = magnitude > maxCoefficient ? 0n : magnitude;
  return { kind: "finite", negative, coefficient: negative ? -coefficient : coefficient, exponent };
}

function encode(negative: boolean, magnitude: bigint, exponent: number): Buffer {
  const bytes = Buffer.alloc(16);
  const sign = negative ? 1n << 63n : 0n;
  bytes.writeBigUInt64LE(magnitude & 0xffffffffffffffffn, 0);
  bytes.writeBigUInt64LE(sign | (BigInt(exponent + bias) << 49n) | (magnitude >> 64n), 8);
  return bytes;
}

function special(high: bigint): Buffer {
  const bytes = Buffer.alloc(16);
  bytes.writeBigUInt64LE(high, 8);
  return bytes;
}

function roundHalfEven(magnitude: bigint, drop: number): bigint {
  const unit = 10n ** BigInt(drop);
  const quotient = magnitude / unit;
  const twice = (magnitude % unit) * 2n;
  const up = twice > unit || (twice === unit && quotient % 2n === 1n);
  return up ? quotient + 1n : quotient;
}

/** Encodes a decimal, rounding half to even at 34 digits. */
export function writeDecimal(value: Decimal): Buffer {
  if (value.kind === "nan") return special(0x1fn << 58n);
  if (value.kind === "infinity") return special((value.negative ? 1n << 63n : 0n) | (0x1en << 58n));
  let magnitude = value.coefficient < 0n ? -value.coefficient : value.coefficient;
  let exponent = value.exponent;
  const excess = Math.max(magnitude.toString().length - maxDigits, minExponent - exponent);
  if (excess > 0) {
    magnitude = roundHalfEven(magnitude, excess);
    exponent += excess;
    if (magnitude > maxCoefficient) {
      magnitude /= 10n;
      exponent += 1;
    }
  }
  while (exponent > maxExponent && magnitude !== 0n && magnitude * 10n <= maxCoefficient) {
    magnitude *= 10n;
    exponent -= 1;
  }
  if (exponent > maxExponent) {
    if (magnitude !== 0n) return writeDecimal({ kind: "infinity", negative: value.negative });
    exponent = maxExponent;
  }
  return encode(value.negative, magnitude, exponent);
}

/** Reads plain or scientific decimal notation, as `Number.prototype.toPrecision` prints it. */
export function parseExact(text: string): Exact {
  const [mantissa = "0", power = "0"] = text.toLowerCase().split("e");
  const [whole = "0", fraction = ""] = mantissa.split(".");
  return { coefficient: BigInt(whole + fraction), exponent: Number(power) - fraction.length };
}

/** The decimal that arithmetic sees for a double: MongoDB keeps 15 significant digits of it. */
export function decimalOfDouble(value: number): Decimal {
  if (Number.isNaN(value)) return { kind: "nan" };
  const negative = value < 0 || Object.is(value, -0);
  if (!Number.isFinite(value)) return { kind: "infinity", negative };
  return { kind: "finite", negative, ...parseExact(value.toPrecision(15)) };
}

export function addDecimals(left: Decimal, right: Decimal): Decimal {
  if (left.kind === "nan" || right.kind === "nan") return { kind: "nan" };
  if (left.kind === "infinity" || right.kind === "infinity") {
    if (left.kind !== "infinity") return right;
    if (right.kind !== "infinity" || left.negative === right.negative) return left;
    return { kind: "nan" };
  }
  const exponent = Math.min(left.exponent, right.exponent);
  const coefficient =
    left.coefficient * 10n ** BigInt(left.exponent - exponent) +
    right.coefficient * 10n ** BigInt(right.exponent - exponent);
  const negative = coefficient < 0n || (coefficient === 0n && left.negative && right.negative);
  return { kind: "finite", negative, coefficient, exponent };
}

const doubleView = new DataView(new ArrayBuffer(8));

/** The exact value of a finite double, which always has a finite decimal expansion. */
export function exactOfDouble(value: number): Exact {
  if (Number.isInteger(value)) return { coefficient: BigInt(value), exponent: 0 };
  doubleView.setFloat64(0, value);
  const bits = doubleView.getBigUint64(0);
  const field = Number((bits >> 52n) & 0x7ffn);
  const fraction = bits & 0xfffffffffffffn;
  const mantissa = field === 0 ? fraction : fraction | 0x10000000000000n;
  const power = (field === 0 ? 1 : field) - 1075;
  const signed = bits >> 63n === 1n ? -mantissa : mantissa;
  // Not an integer, so the power of two is negative: m / 2^n = m × 5^n / 10^n.
  return { coefficient: signed * 5n ** BigInt(-power), exponent: power };
}

function digitsOf(value: bigint): string {
  return (value < 0n ? -value : value).toString();
}

export function compareExact(left: Exact, right: Exact): number {
  const leftSign = left.coefficient === 0n ? 0 : left.coefficient < 0n ? -1 : 1;
  const rightSign = right.coefficient === 0n ? 0 : right.coefficient < 0n ? -1 : 1;
  if (leftSign !== rightSign || leftSign === 0) return Math.sign(leftSign - rightSign);
  const leftMagnitude = digitsOf(left.coefficient).length + left.exponent;
  const rightMagnitude = digitsOf(right.coefficient).length + right.exponent;
  if (leftMagnitude !== rightMagnitude) return leftMagnitude < rightMagnitude ? -leftSign : leftSign;
  const exponent = Math.min(left.exponent, right.exponent);
  const a = left.coefficient * 10n ** BigInt(left.exponent - exponent);
  const b = right.coefficient * 10n ** BigInt(right.exponent - exponent);
  return a < b ? -1 : a > b ? 1 : 0;
}
