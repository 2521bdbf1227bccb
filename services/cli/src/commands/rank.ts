import type { ResumeFacts } from "@career/contracts";
import { createDocumentReader, readText } from "@career/documents";
import { extractFacts } from "@career/resume";
import { rankRoles } from "@career/scoring";
import { roles } from "@career/taxonomy";
import { asOfMonth } from "../as-of.ts";
import { type Command, parseOptions } from "../command.ts";
import { UsageError } from "../failure.ts";
import { readInput } from "../files.ts";
import { mapJsonLines, TextLine } from "../json-lines.ts";
import { bold, columns } from "../render/text.ts";

const help = `career rank FILE [--json] [--limit N] [--as-of YYYY-MM]
career rank --lines [--as-of YYYY-MM] < lines.jsonl

The roles of the catalogue for a resume, best first. Works without the platform.

  --json            {"file", "roles": [{"role", "family", "score"}]}
  --lines           JSON lines {"id", "text"} in, {"id", "roles"} out, in the same order
  --limit N         how many roles to print (default 10; --json and --lines give all)
  --as-of YYYY-MM   month up to which "present" counts (default: this month)`;

/** What a ranking prints of each role. */
const rankingOf = (facts: ResumeFacts) =>
  rankRoles(facts, roles).map(({ role, family, score }) => ({ role, family, score }));

export const rank: Command = {
  summary: "roles of the catalogue for a resume, best first",
  help,
  run: async (args, output) => {
    const { values, positionals } = parseOptions(args, {
      json: { type: "boolean" },
      lines: { type: "boolean" },
      limit: { type: "string", default: "10" },
      "as-of": { type: "string" },
    });
    const asOf = asOfMonth(values["as-of"]);
    if (values.lines) {
      if (positionals.length > 0) throw new UsageError("--lines reads standard input and takes no files.");
      return mapJsonLines(output, TextLine, ({ text }) => ({
        roles: rankingOf(extractFacts(readText(text), { asOf })),
      }));
    }
    const [file] = positionals;
    const limit = Number(values.limit);
    if (!file || positionals.length > 1) throw new UsageError("Name one resume.");
    if (!Number.isInteger(limit) || limit < 1) throw new UsageError(`--limit wants a number, not "${values.limit}".`);
    const reader = createDocumentReader({ threads: 1 });
    try {
      const ranked = rankingOf(extractFacts(await reader.read(await readInput(file)), { asOf }));
      if (values.json) output.print(JSON.stringify({ file, roles: ranked }));
      else {
        output.print(`${bold(file)}\n`);
        const rows = ranked
          .slice(0, limit)
          .map(({ role, family, score }) => [`  ${String(score).padStart(3)}`, role, family]);
        for (const line of columns(rows)) output.print(line);
      }
      return 0;
    } finally {
      await reader.close();
    }
  },
};
