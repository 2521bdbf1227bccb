import { type ChildProcessWithoutNullStreams, spawn } from "node:child_process";
import { text } from "node:stream/consumers";

type Options = { readonly cwd: string; readonly environment: Readonly<Record<string, string>> };

export const start = (command: readonly string[], { cwd, environment }: Options): ChildProcessWithoutNullStreams =>
  spawn(command[0]!, command.slice(1), { cwd, env: { ...process.env, ...environment } });

/** Resolves with the standard output when the process ends with code 0; otherwise throws what it said. */
export const outputOf = async (child: ChildProcessWithoutNullStreams): Promise<string> => {
  const exit = new Promise<number | string>((resolve, reject) => {
    child.once("error", reject);
    child.once("close", (code, signal) => resolve(code ?? signal ?? "unknown"));
  });
  const [code, output, errors] = await Promise.all([exit, text(child.stdout), text(child.stderr)]);
  if (code !== 0) throw new Error(`${child.spawnargs.join(" ")} ended with ${code}:\n${output}${errors}`);
  return output;
};
