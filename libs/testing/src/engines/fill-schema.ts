type Schema = {
  readonly type?: string | readonly string[];
  readonly enum?: readonly unknown[];
  readonly anyOf?: readonly Schema[];
  readonly properties?: Record<string, Schema>;
  readonly items?: Schema;
  readonly minItems?: number;
  readonly minimum?: number;
  readonly maximum?: number;
};

export type Fillers = { readonly text: string; readonly number: number };

const typeOf = ({ type }: Schema): string | undefined =>
  typeof type === "string" ? type : type?.find((name) => name !== "null");

/** An answer that a constrained decoder could give: it fits the schema, whatever it claims. */
export const fillSchema = (schema: Schema, fillers: Fillers): unknown => {
  if (schema.enum) return schema.enum[0];
  if (schema.anyOf) return fillSchema(schema.anyOf[0] ?? {}, fillers);
  const { minimum = Number.NEGATIVE_INFINITY, maximum = Number.POSITIVE_INFINITY } = schema;
  switch (typeOf(schema)) {
    case "object": {
      const properties = Object.entries(schema.properties ?? {});
      return Object.fromEntries(properties.map(([name, inner]) => [name, fillSchema(inner, fillers)]));
    }
    case "array":
      return Array.from({ length: Math.max(1, schema.minItems ?? 1) }, () => fillSchema(schema.items ?? {}, fillers));
    case "integer":
    case "number":
      return Math.min(maximum, Math.max(minimum, fillers.number));
    case "boolean":
      return true;
    default:
      return fillers.text;
  }
};
