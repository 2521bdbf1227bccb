import { ByteWriter } from "./byte-writer.ts";
import type { Document, Value } from "./values.ts";

const tags: Record<Value["kind"], number> = {
  double: 0x01,
  string: 0x02,
  object: 0x03,
  array: 0x04,
  binData: 0x05,
  undefined: 0x06,
  objectId: 0x07,
  bool: 0x08,
  date: 0x09,
  null: 0x0a,
  regex: 0x0b,
  dbPointer: 0x0c,
  javascript: 0x0d,
  symbol: 0x0e,
  javascriptWithScope: 0x0f,
  int: 0x10,
  timestamp: 0x11,
  long: 0x12,
  decimal: 0x13,
  minKey: 0xff,
  maxKey: 0x7f,
};

class DocumentWriter extends ByteWriter {
  document(fields: Iterable<readonly [string, Value]>): void {
    const start = this.reserve(4);
    for (const [name, value] of fields) {
      this.byte(tags[value.kind]);
      this.name(name);
      this.body(value);
    }
    this.byte(0);
    this.bytes.writeInt32LE(this.length - start, start);
  }

  private body(value: Value): void {
    switch (value.kind) {
      case "double":
        this.double(value.value);
        return;
      case "string":
      case "javascript":
      case "symbol":
        this.string(value.value);
        return;
      case "object":
        this.document(value.value);
        return;
      case "array":
        this.document(value.value.map((item, index) => [String(index), item] as const));
        return;
      case "binData":
        this.int32(value.value.length);
        this.byte(value.subtype);
        this.raw(value.value);
        return;
      case "objectId":
      case "decimal":
        this.raw(value.value);
        return;
      case "bool":
        this.byte(value.value ? 1 : 0);
        return;
      case "date":
      case "long":
        this.int64(value.value);
        return;
      case "timestamp":
        this.int64(BigInt.asIntN(64, value.value));
        return;
      case "regex":
        this.name(value.pattern);
        this.name(value.options);
        return;
      case "dbPointer":
        this.string(value.namespace);
        this.raw(value.value);
        return;
      case "javascriptWithScope": {
        const start = this.reserve(4);
        this.string(value.value);
        this.document(value.scope);
        this.bytes.writeInt32LE(this.length - start, start);
        return;
      }
      case "int":
        this.int32(value.value);
        return;
      default:
        return;
    }
  }

  private name(value: string): void {
    this.text(value);
    this.byte(0);
  }

  private string(value: string): void {
    this.int32(Buffer.byteLength(value) + 1);
    this.name(value);
  }
}

export function writeDocument(document: Document): Buffer {
  const writer = new DocumentWriter();
  writer.document(document);
  return writer.written();
}
