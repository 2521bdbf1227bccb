import { type ParseArgsConfig, parseArgs } from "node:util";
import { UsageError } from "./failure.ts";

export type Output = {
  /** A line of result on standard output. */
  print: (line: string) => void;
  /** A message on standard error. */
  say: (line: string) => void;
  input: AsyncIterable<Uint8Array | string>;
};

/** A command of the command line; resolves with the exit code. */
export type Command = {
  readonly summary: string;
  readonly help: string;
  run(args: string[], output: Output): Promise<number>;
};

/** `parseArgs` whose complaints are usage errors. */
export const parseOptions = <const Options extends NonNullable<ParseArgsConfig["options"]>>(
  args: string[],
  options: Options,
) => {
  try {
    return parseArgs({ args, options, allowPositionals: true });
  } catch (error) {
    throw new UsageError((error as Error).message);
  }
};

/** Runs tasks a few at a time and hands their results over in the order of the tasks. */
export const inOrder = async <Item, Result>(
  items: readonly Item[],
  concurrency: number,
  task: (item: Item) => Promise<Result>,
  onResult: (result: Result) => void,
): Promise<void> => {
  const results: Promise<Result>[] = [];
  for (const [index, item] of items.entries()) {
    if (index >= concurrency) onResult(await results[index - concurrency]!);
    results.push(task(item));
  }
  for (const result of results.slice(Math.max(0, items.length - concurrency))) onResult(await result);
};
