import type { JobView } from "@career/contracts";
import { type Command, parseOptions } from "../command.ts";
import { withPlatform } from "../connection.ts";
import { UsageError } from "../failure.ts";
import { columns } from "../render/text.ts";

const help = `career job ID [--wait] [--json]

One job: its state, what it is about and, when it failed, why.

  --wait   wait until the job has ended
  --json   the job as JSON, with its result

The exit code is 1 when the job ended without a result.`;

const text = (job: JobView): string[] =>
  columns([
    ["job", job.id],
    ["type", job.type],
    ["state", job.state],
    ["about", job.subject.href],
    ...(job.replayOf ? [["replay of", job.replayOf]] : []),
    ["created", job.createdAt],
    ["finished", job.finishedAt ?? "not yet"],
    ["attempts", `${job.attempt}, of which ${job.failures} failed`],
    ...(job.error ? [["error", `${job.error.code}: ${job.error.message}`]] : []),
    ...job.provenance.map((run) => ["made by", `${run.task} with ${run.engine} (${run.basis})`]),
  ]);

export const job: Command = {
  summary: "one job; --wait waits for its end",
  help,
  run: async (args, { print, say }) => {
    const { values, positionals } = parseOptions(args, { wait: { type: "boolean" }, json: { type: "boolean" } });
    const [id] = positionals;
    if (!id || positionals.length > 1) throw new UsageError("Name one job by its id.");
    const found = await withPlatform({ say }, (client) =>
      values.wait ? client.waitForJob(id, (state) => say(`  ${state}`)) : client.getJob(id),
    );
    if (values.json) print(JSON.stringify(found));
    else for (const line of text(found)) print(line);
    return ["failed", "expired", "cancelled"].includes(found.state) ? 1 : 0;
  },
};
