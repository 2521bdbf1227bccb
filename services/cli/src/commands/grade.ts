import { gradeReference } from "@career/interviewing";
import { z } from "zod";
import { type Command, parseOptions } from "../command.ts";
import { UsageError } from "../failure.ts";
import { mapJsonLines } from "../json-lines.ts";

const help = `career grade --lines < lines.jsonl

Grades answers by the rules engine, without the platform and without AI.

JSON lines {"id", "question", "reference", "answer"} in, in the same order
{"id", "scores": {"technical", "communication", "relevance", "overall"}, "reasons"} out, numbers 0–100.
An empty answer is allowed.`;

const GradeLine = z.object({ question: z.string(), reference: z.string(), answer: z.string() });

export const grade: Command = {
  summary: "grades an answer by the rules engine",
  help,
  run: async (args, output) => {
    const { values, positionals } = parseOptions(args, { lines: { type: "boolean" } });
    if (!values.lines || positionals.length > 0) throw new UsageError("`career grade` reads JSON lines: give --lines.");
    return mapJsonLines(output, GradeLine, (line) => ({ ...gradeReference(line) }));
  },
};
