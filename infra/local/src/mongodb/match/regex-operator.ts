import type { Document } from "../bson/values.ts";
import { ErrorCode, MongoError } from "../errors.ts";

/** Reads `$regex` with its optional `$options`, whichever way the two were written. */
export function parseRegexPair(operators: Document): { pattern: string; options: string } {
  const regex = operators.get("$regex");
  const options = operators.get("$options");
  if (regex?.kind !== "string" && regex?.kind !== "regex")
    throw new MongoError(ErrorCode.badValue, "$regex has to be a string");
  if (options && options.kind !== "string") throw new MongoError(ErrorCode.badValue, "$options has to be a string");
  if (regex.kind === "string") return { pattern: regex.value, options: options?.value ?? "" };
  if (regex.options && options) throw new MongoError(51075, "options set in both $regex and $options");
  return { pattern: regex.pattern, options: options?.value ?? regex.options };
}
