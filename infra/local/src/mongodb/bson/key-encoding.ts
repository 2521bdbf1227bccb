import { ByteWriter } from "./byte-writer.ts";
import { compareExact, type Exact, exactOfDouble } from "./decimal.ts";
import { approximate, classify } from "./numbers.ts";
import { type Document, type NumberValue, typeOrder, type Value } from "./values.ts";

/**
 * Encodes values so that comparing the bytes gives MongoDB's order. Each encoding ends in a way that no other encoding
 * continues, so encodings can be joined, and inverting every byte reverses the order.
 */
class KeyWriter extends ByteWriter {
  value(value: Value): void {
    this.byte(typeOrder[value.kind]);
    this.body(value);
  }

  /** Complements what was written since `from`, for a descending index field. */
  invert(from: number): void {
    for (let index = from; index < this.length; index += 1) this.bytes[index] = ~this.bytes[index]! & 0xff;
  }

  private body(value: Value): void {
    switch (value.kind) {
      case "int":
      case "long":
      case "double":
      case "decimal":
        this.number(value);
        return;
      case "string":
      case "symbol":
      case "javascript":
        this.terminated(value.value);
        return;
      case "object":
        this.document(value.value);
        return;
      case "array":
        for (const item of value.value) this.value(item);
        this.byte(0);
        return;
      case "binData":
        this.uint32BigEndian(value.value.length);
        this.byte(value.subtype);
        this.raw(value.value);
        return;
      case "objectId":
        this.raw(value.value);
        return;
      case "bool":
        this.byte(value.value ? 1 : 0);
        return;
      case "date":
        this.uint64BigEndian(BigInt.asUintN(64, value.value ^ (1n << 63n)));
        return;
      case "timestamp":
        this.uint64BigEndian(value.value);
        return;
      case "regex":
        this.terminated(value.pattern);
        this.terminated(value.options);
        return;
      case "dbPointer":
        this.uint32BigEndian(Buffer.byteLength(value.namespace));
        this.terminated(value.namespace);
        this.raw(value.value);
        return;
      case "javascriptWithScope":
        this.terminated(value.value);
        this.document(value.scope);
        return;
      default:
        return;
    }
  }

  private document(document: Document): void {
    for (const [name, value] of document) {
      this.byte(typeOrder[value.kind]);
      this.terminated(name);
      this.body(value);
    }
    this.byte(0);
  }

  private number(value: NumberValue): void {
    if (value.kind === "int") {
      this.floorDouble(value.value, undefined);
      return;
    }
    const exact = classify(value);
    if (exact.kind === "nan") {
      // Eight zero bytes sort below minus infinity.
      this.raw(Buffer.alloc(9));
      return;
    }
    if (exact.kind === "infinity" || value.kind === "double") {
      this.floorDouble(approximate(value), undefined);
      return;
    }
    const floor = floorOf(exact, approximate(value));
    const isExact = Number.isFinite(floor) && compareExact(exactOfDouble(floor), exact) === 0;
    this.floorDouble(floor, isExact ? undefined : exact);
  }

  /** The greatest double that is not above the number, then the number itself in digits when that is not exact. */
  private floorDouble(floor: number, rest: Exact | undefined): void {
    const at = this.reserve(8);
    this.bytes.writeDoubleBE(floor === 0 ? 0 : floor, at);
    if (this.bytes[at]! & 0x80)
      for (let index = at; index < at + 8; index += 1) this.bytes[index] = ~this.bytes[index]! & 0xff;
    else this.bytes[at] = this.bytes[at]! | 0x80;
    if (rest === undefined) {
      this.byte(0);
      return;
    }
    this.byte(1);
    const negative = rest.coefficient < 0n;
    const digits = (negative ? -rest.coefficient : rest.coefficient).toString();
    const from = this.length;
    this.uint16BigEndian(digits.length + rest.exponent + 0x4000);
    this.terminated(digits.replace(/0+$/, ""));
    if (negative) this.invert(from);
  }

  private terminated(value: string): void {
    const encoded = Buffer.from(value);
    let start = 0;
    for (let zero = encoded.indexOf(0); zero >= 0; zero = encoded.indexOf(0, start)) {
      this.raw(encoded.subarray(start, zero + 1));
      this.byte(0xff);
      start = zero + 1;
    }
    this.raw(encoded.subarray(start));
    this.byte(0);
    this.byte(1);
  }
}

const stepView = new DataView(new ArrayBuffer(8));

function nextBelow(value: number): number {
  if (value === Infinity) return Number.MAX_VALUE;
  if (value === 0) return -Number.MIN_VALUE;
  stepView.setFloat64(0, value);
  stepView.setBigUint64(0, stepView.getBigUint64(0) + (value > 0 ? -1n : 1n));
  return stepView.getFloat64(0);
}

function floorOf(exact: Exact, near: number): number {
  if (near === -Infinity) return near;
  return near === Infinity || compareExact(exactOfDouble(near), exact) > 0 ? nextBelow(near) : near;
}

/** Index key of one value for each field of the key pattern, descending fields inverted. */
export function encodeKey(values: readonly Value[], descending: readonly boolean[]): Buffer {
  const writer = new KeyWriter();
  values.forEach((value, index) => {
    const from = writer.length;
    writer.value(value);
    if (descending[index]) writer.invert(from);
  });
  return Buffer.from(writer.written());
}

export function encodeValue(value: Value): Buffer {
  return encodeKey([value], []);
}
