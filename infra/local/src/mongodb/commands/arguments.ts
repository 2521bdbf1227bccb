import { approximate, exactLong } from "../bson/numbers.ts";
import { isTruthy } from "../bson/truth.ts";
import { type Document, isNumber, type Value } from "../bson/values.ts";
import { ErrorCode, MongoError, notImplemented } from "../errors.ts";

/** Fields that every command takes. */
const genericFields = new Set([
  "$db",
  "lsid",
  "$clusterTime",
  "$readPreference",
  "readConcern",
  "writeConcern",
  "maxTimeMS",
  "comment",
  "apiVersion",
  "apiStrict",
  "apiDeprecationErrors",
  "txnNumber",
  "startTransaction",
  "autocommit",
]);

function wrongType(field: string, value: Value, expected: string): MongoError {
  return new MongoError(
    ErrorCode.typeMismatch,
    `BSON field '${field}' is the wrong type '${value.kind}', expected type '${expected}'`,
  );
}

/** The fields of a command or of one of its statements, read by type; unknown ones are refused. */
export class Arguments {
  readonly document: Document;
  private readonly name: string;

  constructor(name: string, document: Document, known: readonly string[], options: { nested?: boolean } = {}) {
    this.name = name;
    this.document = document;
    for (const field of document.keys()) {
      if (known.includes(field) || (!options.nested && (field === name || genericFields.has(field)))) continue;
      throw new MongoError(ErrorCode.unknownField, `BSON field '${name}.${field}' is an unknown field.`);
    }
  }

  /** A field's value; null counts as absent, as in most of MongoDB's commands. */
  value(field: string): Value | undefined {
    const value = this.document.get(field);
    return value?.kind === "null" || value?.kind === "undefined" ? undefined : value;
  }

  /** Refuses options that would change the answer and are not supported here. */
  refuse(...fields: string[]): void {
    for (const field of fields) if (this.value(field)) throw notImplemented(`option '${field}' of ${this.name}`);
  }

  /** Refuses boolean options unless they are off. */
  refuseTrue(...fields: string[]): void {
    for (const field of fields) if (this.boolean(field)) throw notImplemented(`option '${field}' of ${this.name}`);
  }

  required<Found>(field: string, value: Found | undefined): Found {
    if (value !== undefined) return value;
    throw new MongoError(ErrorCode.missingField, `BSON field '${this.name}.${field}' is missing but a required field`);
  }

  object(field: string): Document | undefined {
    const value = this.value(field);
    if (value && value.kind !== "object") throw wrongType(`${this.name}.${field}`, value, "object");
    return value?.value;
  }

  objects(field: string): Document[] | undefined {
    return this.array(field)?.map((item, at) => {
      if (item.kind !== "object") throw wrongType(`${this.name}.${field}.${at}`, item, "object");
      return item.value;
    });
  }

  array(field: string): readonly Value[] | undefined {
    const value = this.value(field);
    if (value && value.kind !== "array") throw wrongType(`${this.name}.${field}`, value, "array");
    return value?.value;
  }

  string(field: string): string | undefined {
    const value = this.value(field);
    if (value && value.kind !== "string") throw wrongType(`${this.name}.${field}`, value, "string");
    return value?.value;
  }

  boolean(field: string): boolean {
    const value = this.value(field);
    if (!value) return false;
    if (value.kind !== "bool" && !isNumber(value)) throw wrongType(`${this.name}.${field}`, value, "bool");
    return isTruthy(value);
  }

  /** A whole number that must not be negative. */
  count(field: string): number | undefined {
    const whole = this.integer(field);
    if (whole !== undefined && whole < 0) {
      throw new MongoError(51024, `BSON field '${field}' value must be >= 0, actual value '${whole}'`);
    }
    return whole;
  }

  integer(field: string): number | undefined {
    const value = this.value(field);
    if (!value) return undefined;
    if (!isNumber(value)) throw wrongType(`${this.name}.${field}`, value, "long");
    const whole = exactLong(value);
    if (whole === undefined) {
      throw new MongoError(ErrorCode.failedToParse, `Expected an integer: ${field}: ${approximate(value)}`);
    }
    return Number(whole);
  }
}
