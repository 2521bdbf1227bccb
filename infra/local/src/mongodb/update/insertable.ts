import { randomBytes } from "node:crypto";
import type { Document, Value } from "../bson/values.ts";
import { ErrorCode, MongoError } from "../errors.ts";
import { idFirst } from "./apply.ts";

const processPart = randomBytes(5);
let objectIdCounter = randomBytes(3).readUIntBE(0, 3);
let timestampCounter = 0n;

function generateObjectId(now: number): Value {
  const value = Buffer.alloc(12);
  value.writeUInt32BE(Math.floor(now / 1000), 0);
  processPart.copy(value, 4);
  value.writeUIntBE(objectIdCounter, 9, 3);
  objectIdCounter = (objectIdCounter + 1) & 0xffffff;
  return { kind: "objectId", value };
}

function checkId(id: Value): void {
  if (id.kind === "array" || id.kind === "regex" || id.kind === "undefined") {
    throw new MongoError(ErrorCode.invalidIdField, `The '_id' value cannot be of type ${id.kind}`);
  }
  if (id.kind !== "object") return;
  for (const name of id.value.keys()) {
    if (name.startsWith("$")) {
      throw new MongoError(
        ErrorCode.dollarPrefixedFieldName,
        `_id fields may not contain '$'-prefixed fields: ${name} is not valid for storage.`,
      );
    }
  }
}

/** Empty timestamps at the top level stand for the time of the write. */
export function fillTimestamps(document: Document, now: number): void {
  for (const [name, value] of document) {
    if (name === "_id" || value.kind !== "timestamp" || value.value !== 0n) continue;
    timestampCounter += 1n;
    const seconds = BigInt(Math.floor(now / 1000));
    document.set(name, { kind: "timestamp", value: (seconds << 32n) | (timestampCounter & 0xffffffffn) });
  }
}

/** The document as it is stored: with an `_id`, which comes first. */
export function toInsertable(document: Document, now: number): Document {
  const id = document.get("_id");
  if (id) checkId(id);
  fillTimestamps(document, now);
  return id ? idFirst(document) : new Map([["_id", generateObjectId(now)], ...document]);
}
