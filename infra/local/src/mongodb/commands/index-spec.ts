import { exactLong } from "../bson/numbers.ts";
import { printDocument } from "../bson/print.ts";
import { isTruthy } from "../bson/truth.ts";
import { bool, type Document, document, int, object, string } from "../bson/values.ts";
import { ErrorCode, MongoError } from "../errors.ts";

const refused = new Set([
  "sparse",
  "hidden",
  "expireAfterSeconds",
  "partialFilterExpression",
  "collation",
  "storageEngine",
  "weights",
  "default_language",
  "language_override",
  "textIndexVersion",
  "2dsphereIndexVersion",
  "bits",
  "min",
  "max",
  "bucketSize",
  "wildcardProjection",
  "clustered",
  "prepareUnique",
  "dropDups",
]);

const failed = (message: string): MongoError => new MongoError(ErrorCode.failedToParse, message);
const cannot = (message: string): MongoError => new MongoError(ErrorCode.cannotCreateIndex, message);
const invalidOption = (message: string): MongoError => new MongoError(197, message);

function checkKey(key: Document): void {
  if (key.size === 0) throw cannot("Index keys cannot be empty.");
  if (key.size > 31) throw cannot("Index key pattern has too many fields");
  for (const [path, direction] of key) {
    const whole = exactLong(direction);
    if (whole !== 1n && whole !== -1n) {
      throw cannot(`Values in the index key pattern must be 1 or -1 on this server: ${printDocument(key)}`);
    }
    const segments = path.split(".");
    if (segments.includes("")) throw cannot("Index keys cannot contain an empty field.");
    if (segments.some((segment) => segment.startsWith("$")))
      throw cannot("Index key contains an illegal field name: field name starts with '$'.");
  }
}

/** Checks an index as `createIndexes` describes it, and gives the form in which it is kept. */
export function parseIndexSpec(spec: Document): Document {
  const key = spec.get("key");
  const name = spec.get("name");
  if (!key) throw failed("The 'key' field is a required property of an index specification");
  if (key.kind !== "object") throw new MongoError(ErrorCode.typeMismatch, "The field 'key' must be an object");
  checkKey(key.value);
  if (!name) throw failed("The 'name' field is a required property of an index specification");
  if (name.kind !== "string") throw new MongoError(ErrorCode.typeMismatch, "The field 'name' must be a string");
  if (name.value === "") throw cannot("The index name cannot be empty");
  if (name.value === "*") throw new MongoError(ErrorCode.badValue, "The index name '*' is not valid.");
  const isId = key.value.size === 1 && exactLong(key.value.get("_id") ?? string("")) === 1n;
  for (const [option, value] of spec) {
    if (["key", "name", "v", "ns", "background"].includes(option)) continue;
    if (option === "unique") {
      if (isId) throw invalidOption("The field 'unique' is not valid for an _id index specification");
      continue;
    }
    if (!refused.has(option)) throw invalidOption(`The field '${option}' is not valid for an index specification`);
    if ((option !== "sparse" && option !== "hidden") || isTruthy(value)) {
      throw cannot(`Index option '${option}' is not supported by this server`);
    }
  }
  const version = spec.get("v");
  if (version && exactLong(version) !== 2n) throw cannot("Invalid index specification: unsupported version");
  const unique = spec.get("unique");
  return document({
    v: int(2),
    key: object(key.value),
    name: string(isId ? "_id_" : name.value),
    unique: unique && isTruthy(unique) ? bool(true) : undefined,
  });
}
