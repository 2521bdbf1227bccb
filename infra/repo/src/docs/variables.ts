import { z } from "zod";

/** One variable of a process's environment, as a reader needs to know it. */
export type Variable = {
  readonly name: string;
  readonly meaning: string;
  readonly unit: string;
  readonly default: string | null;
  readonly required: boolean;
  readonly secret: boolean;
};

const Property = z.object({
  description: z.string(),
  default: z.union([z.string(), z.number()]).optional(),
  enum: z.array(z.string()).optional(),
  format: z.string().optional(),
  minimum: z.number().optional(),
  maximum: z.number().optional(),
  unit: z.string().optional(),
  secret: z.boolean().default(false),
});
type Property = z.infer<typeof Property>;

const rangeOf = ({ minimum, maximum = Number.MAX_SAFE_INTEGER }: Property): string => {
  if (minimum === undefined) return "";
  return maximum === Number.MAX_SAFE_INTEGER ? `, at least ${minimum}` : `, ${minimum} to ${maximum}`;
};

const unitOf = (name: string, property: Property): string => {
  if (property.enum) return property.enum.map((value) => `\`${value}\``).join(" or ");
  const unit = property.unit ?? (property.format === "uri" ? "URL" : undefined);
  if (!unit) throw new Error(`${name} has no unit: add .meta({ unit }) to its schema`);
  return `${unit}${rangeOf(property)}`;
};

/** The variables of a schema in its order; an error names one without a description or a unit. */
export const variablesOf = (schema: z.ZodObject): Variable[] => {
  const { properties = {}, required = [] } = z.toJSONSchema(schema, { io: "input" });
  return Object.entries(properties).map(([name, value]) => {
    const { data: property, error } = Property.safeParse(value);
    if (!property) throw new Error(`${name} cannot be documented: ${error.message}`);
    return {
      name,
      meaning: property.description,
      unit: unitOf(name, property),
      default: property.default === undefined ? null : String(property.default),
      required: required.includes(name),
      secret: property.secret,
    };
  });
};
