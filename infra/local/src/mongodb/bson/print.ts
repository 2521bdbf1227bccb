import { readDecimal } from "./decimal.ts";
import type { Document, Value } from "./values.ts";

function printDecimal(bytes: Buffer): string {
  const decimal = readDecimal(bytes);
  if (decimal.kind === "nan") return "NaN";
  const sign = decimal.negative ? "-" : "";
  if (decimal.kind === "infinity") return `${sign}Infinity`;
  const digits = decimal.coefficient.toString().replace("-", "");
  if (decimal.exponent === 0) return sign + digits;
  const point = digits.length + decimal.exponent;
  if (decimal.exponent > 0 || point < -5) {
    const fraction = digits.length > 1 ? `.${digits.slice(1)}` : "";
    const power = point - 1;
    return `${sign}${digits[0]}${fraction}E${power < 0 ? "" : "+"}${power}`;
  }
  const padded = digits.padStart(1 - decimal.exponent, "0");
  return `${sign}${padded.slice(0, decimal.exponent)}.${padded.slice(decimal.exponent)}`;
}

/** A value as MongoDB writes it in its error messages. */
export function printValue(value: Value): string {
  switch (value.kind) {
    case "double":
      return Number.isInteger(value.value) ? value.value.toFixed(1) : String(value.value);
    case "int":
    case "long":
    case "bool":
      return String(value.value);
    case "decimal":
      return printDecimal(value.value);
    case "string":
    case "symbol":
      return `"${value.value.replaceAll("\\", "\\\\").replaceAll('"', '\\"')}"`;
    case "object":
      return printDocument(value.value);
    case "array":
      return value.value.length === 0 ? "[]" : `[ ${value.value.map(printValue).join(", ")} ]`;
    case "binData":
      return `BinData(${value.subtype}, ${value.value.toString("hex").toUpperCase()})`;
    case "objectId":
      return `ObjectId('${value.value.toString("hex")}')`;
    case "date":
      return `new Date(${value.value})`;
    case "timestamp":
      return `Timestamp(${value.value >> 32n}, ${value.value & 0xffffffffn})`;
    case "regex":
      return `/${value.pattern}/${value.options}`;
    case "dbPointer":
      return `DBRef('${value.namespace}', ${value.value.toString("hex")})`;
    case "javascript":
      return value.value;
    case "javascriptWithScope":
      return `CodeWScope( ${value.value}, ${printDocument(value.scope)})`;
    case "minKey":
      return "MinKey";
    case "maxKey":
      return "MaxKey";
    default:
      return value.kind;
  }
}

export function printDocument(document: Document): string {
  if (document.size === 0) return "{}";
  return `{ ${[...document].map(([name, value]) => `${name}: ${printValue(value)}`).join(", ")} }`;
}
