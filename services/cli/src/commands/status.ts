import type { EngineView } from "@career/contracts";
import { defaultStackDirectory, findStack, type ReadyStack, stackLocation } from "@career/local";
import { z } from "zod";
import { createApiClient } from "../api-client.ts";
import { type Command, parseOptions } from "../command.ts";
import { readEnvironment } from "../environment.ts";
import { Failure, UsageError } from "../failure.ts";
import { columns } from "../render/text.ts";

const help = `career status [--json]

Whether the platform runs, where, and whether what it needs answers. Starts nothing.
The exit code is 1 when it does not run or is not ready.`;

const Readiness = z.object({ status: z.string(), checks: z.record(z.string(), z.string()) });
type Status = {
  url: string;
  ready: boolean;
  checks: Record<string, string>;
  engines: EngineView[];
  stack: Omit<ReadyStack, "apiKey"> | null;
};

const read = async (): Promise<Status> => {
  const { CAREER_URL: remote, CAREER_API_KEY = "" } = readEnvironment();
  const running = remote ? null : await findStack(stackLocation(defaultStackDirectory()));
  const url = remote ?? running?.url;
  if (!url) throw new Failure("platform.stopped", "The platform is not running. `npm start` starts it.");
  const response = await fetch(new URL("/readyz", url)).catch(() => null);
  const readiness = Readiness.safeParse(await response?.json().catch(() => null)).data;
  const { apiKey, ...stack } = running ?? { apiKey: CAREER_API_KEY };
  const ready = readiness?.status === "ok";
  const engines = ready && apiKey ? (await createApiClient({ url, apiKey }).listEngines()).items : [];
  return {
    url,
    ready,
    checks: readiness?.checks ?? {},
    engines,
    stack: "state" in stack ? stack : null,
  };
};

const text = ({ url, ready, checks, engines, stack }: Status): string[] =>
  columns([
    ["platform", `${url} ${ready ? "ready" : "not ready"}`],
    ...Object.entries(checks),
    ...engines.map(({ name, model, state, detail }) => [
      `engine ${name}`,
      `${model} ${state}${state === "ready" ? "" : `: ${detail}`}`,
    ]),
    ["engine rules", "always there"],
    ...(stack
      ? [
          ["user", stack.userId],
          ["mongodb at", stack.mongodbUri],
          ["aws at", stack.awsEndpoint ?? "AWS"],
          ["bucket", stack.bucket],
          ...stack.processes.map(({ name, pid }) => [`process ${name}`, String(pid)]),
        ]
      : []),
  ]);

export const status: Command = {
  summary: "whether the platform runs, where and how it is",
  help,
  run: async (args, { print }) => {
    const { values, positionals } = parseOptions(args, { json: { type: "boolean" } });
    if (positionals.length > 0) throw new UsageError("`career status` takes no names.");
    const found = await read();
    if (values.json) print(JSON.stringify(found));
    else for (const line of text(found)) print(line);
    return found.ready ? 0 : 1;
  },
};
