import type { Readability, ResumeFacts } from "@career/contracts";
import { createDocumentReader, readText } from "@career/documents";
import { checkReadability, extractFacts } from "@career/resume";
import { asOfMonth } from "../as-of.ts";
import { type Command, inOrder, parseOptions } from "../command.ts";
import { describeFailure, UsageError } from "../failure.ts";
import { readInput } from "../files.ts";
import { mapJsonLines, TextLine } from "../json-lines.ts";
import { factsText } from "../render/facts-text.ts";

const help = `career facts FILE… [--json] [--as-of YYYY-MM]
career facts --lines [--as-of YYYY-MM] < lines.jsonl

What a resume says, with the quote and place of each fact, and what keeps it from being read. Works without the platform.

  --json            one JSON object a file, one a line
  --lines           JSON lines {"id", "text"} in, {"id", "facts"} out, in the same order
  --as-of YYYY-MM   month up to which "present" counts (default: this month)`;

type Outcome =
  | { file: string; ok: true; asOf: string; facts: ResumeFacts; readability: Readability }
  | { file: string; ok: false; asOf: string; error: { code: string; message: string } };

const json = (outcome: Outcome): string => {
  const { file, ok, asOf } = outcome;
  if (!ok) return JSON.stringify({ file, ok, asOf, error: outcome.error });
  const { profile, facts, findings } = outcome.facts;
  return JSON.stringify({ file, ok, asOf, profile, facts, findings, readability: outcome.readability });
};

export const facts: Command = {
  summary: "what a resume says, with proof",
  help,
  run: async (args, output) => {
    const { values, positionals } = parseOptions(args, {
      json: { type: "boolean" },
      lines: { type: "boolean" },
      "as-of": { type: "string" },
    });
    const asOf = asOfMonth(values["as-of"]);
    if (values.lines) {
      if (positionals.length > 0) throw new UsageError("--lines reads standard input and takes no files.");
      return mapJsonLines(output, TextLine, ({ text }) => ({ facts: extractFacts(readText(text), { asOf }).facts }));
    }
    if (positionals.length === 0) throw new UsageError("Name at least one file.");

    const reader = createDocumentReader({ threads: 2 });
    const read = async (file: string): Promise<Outcome> => {
      try {
        const document = await reader.read(await readInput(file));
        const facts = extractFacts(document, { asOf });
        return { file, ok: true, asOf, facts, readability: checkReadability(document, facts) };
      } catch (error) {
        return { file, ok: false, asOf, error: describeFailure(error) };
      }
    };
    let code = 0;
    try {
      await inOrder(positionals, 2, read, (outcome) => {
        if (!outcome.ok) {
          code = 1;
          output.say(`${outcome.file}: ${outcome.error.message}`);
        }
        if (values.json) output.print(json(outcome));
        else if (outcome.ok) output.print(factsText(outcome.file, outcome.facts, outcome.readability));
      });
    } finally {
      await reader.close();
    }
    return code;
  },
};
