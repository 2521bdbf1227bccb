import { z } from "zod";

export type JsonSchema = { readonly [key: string]: unknown };

const isSchema = (value: unknown): value is JsonSchema =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const schemaList = (value: unknown): JsonSchema[] => (Array.isArray(value) ? value.filter(isSchema) : []);

/** zod writes the bounds of a safe integer; as a grammar they only cost time. */
const bound = (value: unknown): value is number => typeof value === "number" && Math.abs(value) < 2 ** 31;

/**
 * The parts of JSON schema that constrained decoders handle well. Lengths, patterns and formats blow up their grammars,
 * so zod alone enforces those, afterwards.
 */
const reduce = (schema: JsonSchema): JsonSchema => {
  const alternatives = [...schemaList(schema.anyOf), ...schemaList(schema.oneOf)];
  const reduced: Record<string, unknown> = {};
  for (const key of ["type", "description", "enum", "required"]) {
    if (schema[key] !== undefined) reduced[key] = schema[key];
  }
  for (const key of ["minimum", "maximum", "minItems", "maxItems"]) if (bound(schema[key])) reduced[key] = schema[key];
  if (schema.const !== undefined) reduced.enum = [schema.const];
  if (isSchema(schema.items)) reduced.items = reduce(schema.items);
  if (isSchema(schema.properties)) {
    const properties = Object.entries(schema.properties).filter((entry): entry is [string, JsonSchema] =>
      isSchema(entry[1]),
    );
    reduced.properties = Object.fromEntries(properties.map(([name, inner]) => [name, reduce(inner)]));
  }
  if (alternatives.length > 0) reduced.anyOf = alternatives.map(reduce);
  return reduced;
};

/** The JSON schema of what a model must write for a zod schema. */
export const modelSchema = (output: z.ZodType): JsonSchema =>
  reduce(z.toJSONSchema(output, { io: "input", unrepresentable: "any" }) as JsonSchema);
