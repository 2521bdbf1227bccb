import type { JsonSchema } from "./model-schema.ts";

const isNull = (schema: JsonSchema): boolean => schema.type === "null";

/** The API knows `nullable` instead of the type `null`, and enums of strings only. */
export const geminiSchema = (schema: JsonSchema): JsonSchema => {
  const { type, anyOf, items, properties, enum: values, ...rest } = schema;
  const types = Array.isArray(type) ? (type as string[]) : typeof type === "string" ? [type] : [];
  const options = Array.isArray(anyOf) ? (anyOf as JsonSchema[]) : [];
  const kept = options.filter((option) => !isNull(option)).map(geminiSchema);
  const isNullable = types.includes("null") || options.some(isNull);
  const [only] = types.filter((name) => name !== "null");
  return {
    ...(kept.length === 1 ? kept[0] : {}),
    ...rest,
    ...(only ? { type: only } : {}),
    ...(isNullable ? { nullable: true } : {}),
    ...(kept.length > 1 ? { anyOf: kept } : {}),
    ...(Array.isArray(values) && values.every((value) => typeof value === "string") ? { enum: values } : {}),
    ...(items ? { items: geminiSchema(items as JsonSchema) } : {}),
    ...(properties
      ? {
          properties: Object.fromEntries(
            Object.entries(properties as Record<string, JsonSchema>).map(([name, inner]) => [
              name,
              geminiSchema(inner),
            ]),
          ),
        }
      : {}),
  };
};
