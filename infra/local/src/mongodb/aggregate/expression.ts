import { type Document, nullValue, object, type Value } from "../bson/values.ts";
import { ErrorCode, MongoError } from "../errors.ts";
import { fieldReference } from "../query/field-reference.ts";

export type Expression = (document: Document) => Value | undefined;

/** A constant, a `"$field"`, or a document of these; operators are not supported. */
export function parseExpression(value: Value): Expression {
  if (value.kind === "string" && value.value.startsWith("$")) return fieldReference(value.value);
  if (value.kind === "array") {
    const items = value.value.map(parseExpression);
    return (document) => ({ kind: "array", value: items.map((item) => item(document) ?? nullValue) });
  }
  if (value.kind !== "object") return () => value;
  const fields = [...value.value].map(([name, inner]) => {
    if (name.startsWith("$"))
      throw new MongoError(ErrorCode.invalidPipelineOperator, `Unrecognized expression '${name}'`);
    if (name.includes(".")) throw new MongoError(40235, `The field name '${name}' cannot contain '.'`);
    return [name, parseExpression(inner)] as const;
  });
  return (document) => {
    const result: Document = new Map();
    for (const [name, expression] of fields) {
      const found = expression(document);
      if (found) result.set(name, found);
    }
    return object(result);
  };
}
