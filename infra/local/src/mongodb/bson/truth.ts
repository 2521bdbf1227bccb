import { readDecimal } from "./decimal.ts";
import type { Value } from "./values.ts";

/** How MongoDB reads a value where a boolean is meant: zero, null, undefined and false are false, all else true. */
export function isTruthy(value: Value): boolean {
  switch (value.kind) {
    case "int":
    case "double":
      return value.value !== 0;
    case "long":
      return value.value !== 0n;
    case "decimal": {
      const decimal = readDecimal(value.value);
      return decimal.kind !== "finite" || decimal.coefficient !== 0n;
    }
    case "bool":
      return value.value;
    case "null":
    case "undefined":
      return false;
    default:
      return true;
  }
}
