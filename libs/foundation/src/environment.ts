import type { z } from "zod";
import { PermanentError } from "./errors.ts";

/** Parses a service's environment once; every missing or malformed name is reported in one error. */
export const readEnvironment = <Schema extends z.ZodType>(
  schema: Schema,
  source: Record<string, string | undefined> = process.env,
): z.infer<Schema> => {
  const given = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== ""));
  const parsed = schema.safeParse(given);
  if (parsed.success) return parsed.data;
  const problems = parsed.error.issues.map((issue) => `  ${issue.path.join(".")}: ${issue.message}`);
  throw new PermanentError("environment.invalid", `The environment is incomplete:\n${problems.join("\n")}`);
};
