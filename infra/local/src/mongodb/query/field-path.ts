import { MongoError } from "../errors.ts";

/** Checks a path as sort patterns, projections and `$field` references write it. */
export function checkFieldPath(path: string): void {
  if (path === "") throw new MongoError(40352, "FieldPath cannot be constructed with empty string");
  if (path.endsWith(".")) throw new MongoError(40353, "FieldPath must not end with a '.'.");
  for (const name of path.split(".")) {
    if (name === "") throw new MongoError(15998, "FieldPath field names may not be empty strings.");
    if (name.startsWith("$"))
      throw new MongoError(
        16410,
        `FieldPath field names may not start with '$'. Consider using $getField or $setField.`,
      );
    if (name.includes("\0")) throw new MongoError(16411, "FieldPath field names may not contain '\\0'.");
  }
}
