import { createDocumentReader, readText } from "@career/documents";
import { extractRequirements } from "@career/resume";
import { type Command, parseOptions } from "../command.ts";
import { UsageError } from "../failure.ts";
import { readInput } from "../files.ts";
import { mapJsonLines, TextLine } from "../json-lines.ts";
import { postingText } from "../render/posting-text.ts";

const help = `career posting FILE [--json]
career posting --lines < lines.jsonl

What a job description asks for, each requirement with the words that ask. Works without the platform.

  --json            {"file", "title", "experienceYears", "requirements"}
  --lines           JSON lines {"id", "text"} in, {"id", "requirements"} out, in the same order`;

export const posting: Command = {
  summary: "what a job description asks for, with proof",
  help,
  run: async (args, output) => {
    const { values, positionals } = parseOptions(args, { json: { type: "boolean" }, lines: { type: "boolean" } });
    if (values.lines) {
      if (positionals.length > 0) throw new UsageError("--lines reads standard input and takes no files.");
      return mapJsonLines(output, TextLine, ({ text }) => ({
        requirements: extractRequirements(readText(text).text).requirements,
      }));
    }
    const [file] = positionals;
    if (!file || positionals.length > 1) throw new UsageError("Name one job description.");
    const reader = createDocumentReader({ threads: 1 });
    try {
      const target = extractRequirements((await reader.read(await readInput(file))).text);
      output.print(values.json ? JSON.stringify({ file, ...target }) : postingText(file, target));
      return 0;
    } finally {
      await reader.close();
    }
  },
};
