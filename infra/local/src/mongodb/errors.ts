import type { Document } from "./bson/values.ts";

/** Names of MongoDB's error codes that this server answers. */
const codeNames: Record<number, string> = {
  1: "InternalError",
  2: "BadValue",
  9: "FailedToParse",
  13: "Unauthorized",
  14: "TypeMismatch",
  15: "Overflow",
  16: "InvalidLength",
  20: "IllegalOperation",
  22: "InvalidBSON",
  26: "NamespaceNotFound",
  27: "IndexNotFound",
  28: "PathNotViable",
  40: "ConflictingUpdateOperators",
  43: "CursorNotFound",
  48: "NamespaceExists",
  50: "MaxTimeMSExpired",
  52: "DollarPrefixedFieldName",
  53: "InvalidIdField",
  54: "NotSingleValueField",
  56: "EmptyFieldName",
  59: "CommandNotFound",
  66: "ImmutableField",
  67: "CannotCreateIndex",
  72: "InvalidOptions",
  73: "InvalidNamespace",
  85: "IndexOptionsConflict",
  86: "IndexKeySpecsConflict",
  123: "NotAReplicaSet",
  168: "InvalidPipelineOperator",
  175: "QueryPlanKilled",
  181: "AmbiguousIndexKeyPattern",
  197: "InvalidIndexSpecificationOption",
  171: "CannotIndexParallelArrays",
  238: "NotImplemented",
  11000: "DuplicateKey",
  322: "APIVersionError",
  323: "APIStrictError",
  10334: "BSONObjectTooLarge",
  40414: "IDLFailedToParse",
  40415: "IDLUnknownField",
};

export const ErrorCode = {
  internalError: 1,
  badValue: 2,
  failedToParse: 9,
  typeMismatch: 14,
  illegalOperation: 20,
  invalidBson: 22,
  namespaceNotFound: 26,
  indexNotFound: 27,
  pathNotViable: 28,
  conflictingUpdateOperators: 40,
  cursorNotFound: 43,
  namespaceExists: 48,
  maxTimeExpired: 50,
  dollarPrefixedFieldName: 52,
  invalidIdField: 53,
  notSingleValueField: 54,
  emptyFieldName: 56,
  commandNotFound: 59,
  immutableField: 66,
  cannotCreateIndex: 67,
  invalidOptions: 72,
  invalidNamespace: 73,
  indexOptionsConflict: 85,
  indexKeySpecsConflict: 86,
  invalidPipelineOperator: 168,
  cannotIndexParallelArrays: 171,
  ambiguousIndexKeyPattern: 181,
  notImplemented: 238,
  apiVersionError: 322,
  documentTooLarge: 10334,
  duplicateKey: 11000,
  missingField: 40414,
  unknownField: 40415,
} as const;

/** An answer to the client: MongoDB's code and message, and for some codes further fields. */
export class MongoError extends Error {
  readonly code: number;
  readonly details: Document | undefined;

  constructor(code: number, message: string, details?: Document) {
    super(message);
    this.code = code;
    this.details = details;
  }

  get codeName(): string {
    return codeNames[this.code] ?? `Location${this.code}`;
  }
}

/** Refuses something that MongoDB can do and this server does not. */
export function notImplemented(what: string): MongoError {
  return new MongoError(ErrorCode.notImplemented, `${what} is not supported by this server`);
}
