import { createInterface } from "node:readline";
import { Readable } from "node:stream";
import { z } from "zod";
import type { Output } from "./command.ts";
import { describeFailure } from "./failure.ts";

/** Characters of one input line; a longer one is refused, the others are done. */
const maxLineCharacters = 2_000_000;

type Parsed<Fields> = { id: unknown; fields: Fields } | { id: unknown; problem: string };

const parse = <Schema extends z.ZodObject>(line: string, schema: Schema): Parsed<z.infer<Schema>> => {
  if (line.length > maxLineCharacters) return { id: null, problem: "The line is longer than two million characters." };
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    return { id: null, problem: "The line is not valid JSON." };
  }
  const id = value && typeof value === "object" && "id" in value ? value.id : null;
  const parsed = schema.safeParse(value);
  if (parsed.success) return { id, fields: parsed.data };
  const names = Object.keys(schema.shape).join(", ");
  return { id, problem: `The line must be an object with \`id\` and, as strings: ${names}.` };
};

/** What `--lines` commands read of a line beside its `id`. */
export const TextLine = z.object({ text: z.string() });

/** JSON lines in, JSON lines out, in the same order, each for itself; the exit code is 1 when any line failed. */
export const mapJsonLines = async <Schema extends z.ZodObject>(
  { input, print }: Output,
  schema: Schema,
  answer: (fields: z.infer<Schema>) => Record<string, unknown>,
): Promise<number> => {
  let code = 0;
  for await (const line of createInterface({ input: Readable.from(input), crlfDelay: Number.POSITIVE_INFINITY })) {
    if (line.trim() === "") continue;
    const given = parse(line, schema);
    try {
      if ("problem" in given) throw Object.assign(new Error(given.problem), { code: "line.invalid" });
      print(JSON.stringify({ id: given.id ?? null, ...answer(given.fields) }));
    } catch (error) {
      code = 1;
      print(JSON.stringify({ id: given.id ?? null, error: describeFailure(error) }));
    }
  }
  return code;
};
