import { JobState, type JobView } from "@career/contracts";
import { type Command, parseOptions } from "../command.ts";
import { withPlatform } from "../connection.ts";
import { UsageError } from "../failure.ts";
import { columns } from "../render/text.ts";

const help = `career jobs [--state STATE] [--limit N] [--json]

Your jobs, newest first.

  --state STATE   only those in this state: ${JobState.options.join(", ")}
  --limit N       how many at most (default 20)
  --json          one JSON object a job, one a line`;

const pageLimit = 100;

export const jobs: Command = {
  summary: "your jobs, newest first",
  help,
  run: async (args, { print, say }) => {
    const { values, positionals } = parseOptions(args, {
      state: { type: "string" },
      limit: { type: "string", default: "20" },
      json: { type: "boolean" },
    });
    if (positionals.length > 0) throw new UsageError("`career jobs` takes no names; `career job ID` shows one.");
    const state = JobState.optional().safeParse(values.state);
    if (!state.success)
      throw new UsageError(`There is no state "${values.state}". States: ${JobState.options.join(", ")}.`);
    const limit = Number(values.limit);
    if (!Number.isInteger(limit) || limit < 1) throw new UsageError(`--limit wants a number, not "${values.limit}".`);

    const items = await withPlatform({ say }, async (client) => {
      const found: JobView[] = [];
      let cursor: string | undefined;
      do {
        const wanted = Math.min(pageLimit, limit - found.length);
        const page = await client.listJobs({ limit: wanted, cursor, state: state.data });
        found.push(...page.items);
        cursor = page.nextCursor ?? undefined;
      } while (cursor && found.length < limit);
      return found;
    });
    if (values.json) for (const job of items) print(JSON.stringify(job));
    else if (items.length === 0) print("No jobs yet. `career fit FILE --role NAME` makes the first ones.");
    else {
      const rows = items.map((job) => [job.createdAt, job.id, job.type, job.state, job.error?.code ?? ""]);
      for (const line of columns([["CREATED", "JOB", "TYPE", "STATE", "ERROR"], ...rows])) print(line.trimEnd());
    }
    return 0;
  },
};
