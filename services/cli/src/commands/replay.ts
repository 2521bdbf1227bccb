import { randomUUID } from "node:crypto";
import { EngineName } from "@career/contracts";
import { type Command, parseOptions } from "../command.ts";
import { withPlatform } from "../connection.ts";
import { UsageError } from "../failure.ts";
import { replayText } from "../render/replay-text.ts";

const help = `career replay ID [--engine NAME] [--rubric NAME] [--json]

Does a job that has ended again, from the same stored input and beside it, and prints what came out otherwise:
facts gained and lost, score, time and cost. The first result stays as it is. Scores and analyses can be replayed.

  --engine NAME   of a score: the one engine that may word its explanation: ${EngineName.options.join(", ")}
  --rubric NAME   of a score: refuse any rubric but this one
  --json          the replay's job as JSON, with its diff

The exit code is 1 when the replay ended without a result.`;

export const replay: Command = {
  summary: "does an ended job again and compares",
  help,
  run: async (args, { print, say }) => {
    const { values, positionals } = parseOptions(args, {
      engine: { type: "string" },
      rubric: { type: "string" },
      json: { type: "boolean" },
    });
    const { json, ...options } = values;
    const [id] = positionals;
    if (!id || positionals.length > 1) throw new UsageError("Name one job by its id.");
    const job = await withPlatform({ say }, async (client) => {
      const { jobId } = await client.replayJob(id, options, randomUUID());
      return client.waitForJob(jobId, (state) => say(`  ${state}`));
    });
    print(json ? JSON.stringify(job) : replayText(job));
    return job.state === "succeeded" ? 0 : 1;
  },
};
