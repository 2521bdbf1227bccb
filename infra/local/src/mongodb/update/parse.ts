import type { Document, Value } from "../bson/values.ts";
import { ErrorCode, MongoError, notImplemented } from "../errors.ts";
import { type Operator, operatorParsers } from "./operators.ts";
import { comparePaths, parseUpdatePath } from "./path.ts";

export interface Change {
  readonly path: string;
  readonly segments: readonly string[];
  readonly operator: Operator;
}

export type Update =
  | { readonly kind: "replacement"; readonly document: Document }
  | { readonly kind: "operators"; readonly changes: readonly Change[] };

const refused = new Set(["$mul", "$rename", "$currentDate", "$pop", "$pullAll", "$bit", "$pushAll"]);

export function parseUpdate(update: Value, multi: boolean): Update {
  if (update.kind === "array") throw notImplemented("an update by an aggregation pipeline");
  if (update.kind !== "object") {
    throw new MongoError(ErrorCode.failedToParse, "Update argument must be either an object or an array");
  }
  const first = update.value.keys().next();
  if (first.done || !first.value.startsWith("$")) return parseReplacement(update.value, multi);
  const changes = [...update.value].flatMap(([name, operand]) => parseModifier(name, operand));
  changes.sort((left, right) => comparePaths(left.segments, right.segments));
  for (const [at, change] of changes.entries()) if (at > 0) rejectConflict(changes[at - 1]!, change);
  return { kind: "operators", changes };
}

function parseReplacement(document: Document, multi: boolean): Update {
  if (multi) {
    throw new MongoError(ErrorCode.failedToParse, "multi update is not supported for replacement-style update");
  }
  for (const name of document.keys()) {
    if (!name.startsWith("$")) continue;
    throw new MongoError(
      ErrorCode.dollarPrefixedFieldName,
      `The dollar ($) prefixed field '${name}' in '${name}' is not allowed in the context of an update's replacement document. Consider using an aggregation pipeline with $replaceWith.`,
    );
  }
  return { kind: "replacement", document };
}

function parseModifier(name: string, operand: Value): Change[] {
  const parse = operatorParsers.get(name);
  if (!parse) {
    if (refused.has(name)) throw notImplemented(`update operator ${name}`);
    throw new MongoError(
      ErrorCode.failedToParse,
      `Unknown modifier: ${name}. Expected a valid update modifier or pipeline-style update specified as an array`,
    );
  }
  if (operand.kind !== "object") {
    throw new MongoError(
      ErrorCode.failedToParse,
      `Modifiers operate on fields but we found type ${operand.kind} instead. For example: {$mod: {<field>: ...}} not {${name}: ...}`,
    );
  }
  return [...operand.value].map(([path, value]) => ({
    path,
    segments: parseUpdatePath(path),
    operator: parse(path, value),
  }));
}

function rejectConflict(left: Change, right: Change): void {
  const isPrefix = left.segments.every((segment, at) => right.segments[at] === segment);
  if (!isPrefix) return;
  throw new MongoError(
    ErrorCode.conflictingUpdateOperators,
    `Updating the path '${right.path}' would create a conflict at '${left.path}'`,
  );
}
