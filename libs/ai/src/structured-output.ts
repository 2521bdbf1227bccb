import { jsonrepair } from "jsonrepair";
import type { z } from "zod";
import { OutputInvalid } from "./engine-errors.ts";

const parsers: readonly ((text: string) => unknown)[] = [
  (text) => JSON.parse(text),
  (text) => JSON.parse(jsonrepair(text)),
];

/** Models put prose before their JSON, fences around it and remarks behind it. */
const parseLoosely = (text: string): unknown => {
  const start = text.indexOf("{");
  if (start < 0) throw new OutputInvalid(["there is no JSON object in it"]);
  const end = text.lastIndexOf("}") + 1;
  const candidates = end > start ? [text.slice(start, end), text.slice(start)] : [text.slice(start)];
  for (const parse of parsers) {
    for (const candidate of candidates) {
      try {
        return parse(candidate);
      } catch {
        // the next reading may succeed
      }
    }
  }
  throw new OutputInvalid(["it is not valid JSON"]);
};

const restoreStrings = (value: unknown, restore: (text: string) => string): unknown => {
  if (typeof value === "string") return restore(value);
  if (Array.isArray(value)) return value.map((item) => restoreStrings(item, restore));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, restoreStrings(item, restore)]));
};

/** A model's reply as the task's output, with placeholders of redaction put back. Throws `OutputInvalid`. */
export const readOutput = <Output>(
  text: string,
  schema: z.ZodType<Output>,
  restore: (text: string) => string = (unchanged) => unchanged,
): Output => {
  const parsed = schema.safeParse(restoreStrings(parseLoosely(text), restore));
  if (parsed.success) return parsed.data;
  const problems = parsed.error.issues.slice(0, 5);
  throw new OutputInvalid(
    problems.map(({ path, message }) => `${path.join(".") || "reply"}: ${message}`.slice(0, 200)),
  );
};
