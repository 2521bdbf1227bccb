import type { Command, Output } from "./command.ts";
import { facts } from "./commands/facts.ts";
import { fit } from "./commands/fit.ts";
import { grade } from "./commands/grade.ts";
import { interview } from "./commands/interview.ts";
import { job } from "./commands/job.ts";
import { jobs } from "./commands/jobs.ts";
import { posting } from "./commands/posting.ts";
import { rank } from "./commands/rank.ts";
import { replay } from "./commands/replay.ts";
import { report } from "./commands/report.ts";
import { status } from "./commands/status.ts";
import { verify } from "./commands/verify.ts";
import { describeFailure, UsageError } from "./failure.ts";

const commands: Record<string, Command> = {
  fit,
  interview,
  report,
  facts,
  posting,
  rank,
  grade,
  jobs,
  job,
  verify,
  replay,
  status,
};

const usage = [
  "career COMMAND …",
  "",
  ...Object.entries(commands).map(([name, { summary }]) => `  ${name.padEnd(10)} ${summary}`),
  "",
  "career COMMAND --help tells more. Exit code 0: all done; 1: something failed; 2: wrong usage.",
].join("\n");

/** Runs one call of the command line and resolves with its exit code; no error leaves it as a stack trace. */
export const run = async (args: string[], output: Output): Promise<number> => {
  const [name, ...rest] = args;
  if (name === undefined || name === "--help" || name === "-h" || name === "help") {
    output.print(usage);
    return name === undefined ? 2 : 0;
  }
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (!command) {
    output.say(`There is no command "${name}".\n\n${usage}`);
    return 2;
  }
  if (rest.includes("--help") || rest.includes("-h")) {
    output.print(command.help);
    return 0;
  }
  try {
    return await command.run(rest, output);
  } catch (error) {
    if (error instanceof UsageError) {
      output.say(`${error.message}\n\n${command.help}`);
      return 2;
    }
    const failure = describeFailure(error);
    output.say(failure.message);
    if (rest.includes("--json")) output.print(JSON.stringify({ ok: false, error: failure }));
    return 1;
  }
};
