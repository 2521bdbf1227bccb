import { createInterface } from "node:readline";
import { Readable } from "node:stream";
import { z } from "zod";
import type { Output } from "./command.ts";
import { describeFailure } from "./failure.ts";

/** Characters of one input line; a longer one is refused, the others are done. */
const maxLineCharacters = 2_000_000;

const Line = z.looseObject({ id: z.unknown(), text: z.string() });

const parse = (line: string): z.infer<typeof Line> | { id: unknown; problem: string } => {
  if (line.length > maxLineCharacters) return { id: null, problem: "The line is longer than two million characters." };
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    return { id: null, problem: "The line is not valid JSON." };
  }
  const parsed = Line.safeParse(value);
  if (parsed.success) return parsed.data;
  const id = value && typeof value === "object" && "id" in value ? value.id : null;
  return { id, problem: "The line must be an object with `id` and a string `text`." };
};

/** JSON lines in, JSON lines out, in the same order, each for itself; the exit code is 1 when any line failed. */
export const mapJsonLines = async (
  { input, print }: Output,
  answer: (text: string) => Record<string, unknown>,
): Promise<number> => {
  let code = 0;
  for await (const line of createInterface({ input: Readable.from(input), crlfDelay: Number.POSITIVE_INFINITY })) {
    if (line.trim() === "") continue;
    const given = parse(line);
    try {
      if ("problem" in given) throw Object.assign(new Error(String(given.problem)), { code: "line.invalid" });
      print(JSON.stringify({ id: given.id ?? null, ...answer(given.text) }));
    } catch (error) {
      code = 1;
      print(JSON.stringify({ id: given.id ?? null, error: describeFailure(error) }));
    }
  }
  return code;
};
