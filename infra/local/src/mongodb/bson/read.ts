import { ErrorCode, MongoError } from "../errors.ts";
import { type Document, nullValue, undefinedValue, type Value } from "./values.ts";

const maxDepth = 200;

function invalid(reason: string): MongoError {
  return new MongoError(ErrorCode.invalidBson, `Invalid BSON: ${reason}`);
}

/** Reads BSON from one buffer; every read is checked against the end of the enclosing document. */
class Reader {
  private readonly bytes: Buffer;
  private offset: number;
  private limit: number;
  private readonly later: boolean;

  constructor(bytes: Buffer, offset: number, limit: number, later: boolean) {
    this.bytes = bytes;
    this.offset = offset;
    this.limit = limit;
    this.later = later;
  }

  document(depth: number): Document {
    const result: Document = new Map();
    this.elements(depth, (name, value) => {
      // A repeated name keeps its first value, which is the one MongoDB's own lookups find.
      if (!result.has(name)) result.set(name, value);
    });
    return result;
  }

  private elements(depth: number, add: (name: string, value: Value) => void): void {
    if (depth > maxDepth) throw new MongoError(15, "Overflow: document is nested too deeply");
    const start = this.offset;
    const size = this.int32();
    const end = start + size;
    if (size < 5 || end > this.limit || this.bytes[end - 1] !== 0) throw invalid("document length");
    const outer = this.limit;
    this.limit = end - 1;
    while (this.offset < end - 1) {
      const tag = this.byte();
      const name = this.cstring();
      add(name, this.value(tag, depth));
    }
    if (this.offset !== end - 1) throw invalid("document length");
    this.offset = end;
    this.limit = outer;
  }

  private value(tag: number, depth: number): Value {
    switch (tag) {
      case 0x01:
        return { kind: "double", value: this.bytes.readDoubleLE(this.take(8)) };
      case 0x02:
        return { kind: "string", value: this.string() };
      case 0x03:
        return this.later
          ? whenRead("object", this.skipped(), (inner) => inner.document(depth + 1))
          : { kind: "object", value: this.document(depth + 1) };
      case 0x04:
        return this.later
          ? whenRead("array", this.skipped(), (inner) => inner.array(depth + 1))
          : { kind: "array", value: this.array(depth + 1) };
      case 0x05:
        return this.binary();
      case 0x06:
        return undefinedValue;
      case 0x07:
        return { kind: "objectId", value: this.slice(12) };
      case 0x08: {
        const byte = this.byte();
        if (byte > 1) throw invalid("boolean");
        return { kind: "bool", value: byte === 1 };
      }
      case 0x09:
        return { kind: "date", value: this.bytes.readBigInt64LE(this.take(8)) };
      case 0x0a:
        return nullValue;
      case 0x0b:
        return { kind: "regex", pattern: this.cstring(), options: this.cstring() };
      case 0x0c:
        return { kind: "dbPointer", namespace: this.string(), value: this.slice(12) };
      case 0x0d:
        return { kind: "javascript", value: this.string() };
      case 0x0e:
        return { kind: "symbol", value: this.string() };
      case 0x0f:
        this.int32();
        return { kind: "javascriptWithScope", value: this.string(), scope: this.document(depth + 1) };
      case 0x10:
        return { kind: "int", value: this.int32() };
      case 0x11:
        return { kind: "timestamp", value: this.bytes.readBigUInt64LE(this.take(8)) };
      case 0x12:
        return { kind: "long", value: this.bytes.readBigInt64LE(this.take(8)) };
      case 0x13:
        return { kind: "decimal", value: this.slice(16) };
      case 0xff:
        return { kind: "minKey" };
      case 0x7f:
        return { kind: "maxKey" };
      default:
        throw invalid(`type ${tag}`);
    }
  }

  private array(depth: number): Value[] {
    const items: Value[] = [];
    this.elements(depth, (_name, item) => items.push(item));
    return items;
  }

  /** A reader of the document here, which is passed over. */
  private skipped(): Reader {
    const start = this.offset;
    this.take(this.int32() - 4);
    return new Reader(this.bytes, start, this.offset, true);
  }

  private binary(): Value {
    const size = this.int32();
    const subtype = this.byte();
    if (size < 0) throw invalid("binary length");
    return { kind: "binData", subtype, value: this.slice(size) };
  }

  private take(size: number): number {
    const at = this.offset;
    if (at + size > this.limit) throw invalid("value runs past its document");
    this.offset = at + size;
    return at;
  }

  private byte(): number {
    return this.bytes.readUInt8(this.take(1));
  }

  private int32(): number {
    return this.bytes.readInt32LE(this.take(4));
  }

  private slice(size: number): Buffer {
    const at = this.take(size);
    return this.bytes.subarray(at, at + size);
  }

  private cstring(): string {
    const start = this.offset;
    let end = start;
    let high = 0;
    for (; end < this.limit && this.bytes[end] !== 0; end += 1) high |= this.bytes[end]!;
    if (end >= this.limit) throw invalid("unterminated name");
    this.offset = end + 1;
    // Names are nearly always ASCII, and decoding that as Latin-1 is several times faster.
    return this.bytes.toString(high < 0x80 ? "latin1" : "utf8", start, end);
  }

  private string(): string {
    const size = this.int32();
    if (size < 1) throw invalid("string length");
    const at = this.take(size);
    if (this.bytes[at + size - 1] !== 0) throw invalid("string terminator");
    return this.bytes.toString("utf8", at, at + size - 1);
  }
}

function whenRead<Kind extends "object" | "array", T>(kind: Kind, inner: Reader, read: (inner: Reader) => T) {
  let known: T | undefined;
  return {
    kind,
    get value(): T {
      known ??= read(inner);
      return known;
    },
  };
}

/** Size in bytes of the document at `offset`, from its own header. */
export function documentSize(bytes: Buffer, offset: number): number {
  if (offset + 5 > bytes.length) throw invalid("truncated document");
  return bytes.readInt32LE(offset);
}

export function readDocument(bytes: Buffer, offset = 0, limit = bytes.length): Document {
  return new Reader(bytes, offset, limit, false).document(0);
}

/** A document that was checked when it was written: what is nested in it is read when it is looked at, which few queries do. */
export function readStoredDocument(bytes: Buffer): Document {
  return new Reader(bytes, 0, bytes.length, true).document(0);
}
