import { parseArgs } from "node:util";
import { crashPoints } from "@career/foundation";
import { runChaos } from "./chaos-run.ts";
import { describeMatrix, isComplete, runMatrix } from "./crash-matrix.ts";
import { startLocalStack } from "./localstack.ts";
import { runModel } from "./model-run.ts";
import { plantedBugs } from "./planted-bugs.ts";
import { catchBugs } from "./planted-run.ts";

const usage = `Usage: npm run chaos -- [options]
  --jobs N           about so many jobs (default 2000)
  --seed S           workload, kills and faults come from it (default 1)
  --localstack       on the queues of a LocalStack: LOCALSTACK_ENDPOINT, or a container
  --matrix [POINT…]  instead: processes die at every crash point, or at those, --times N each (default 20)
  --planted [NAME…]  instead: builds in each known bug, or those; the checker must catch it
  --model            instead: 10,000 random sequences against the model of a job
The last line is the result, and the exit code is 1 when a promise was broken.`;

const say = (line: string): void => void process.stdout.write(`${line}\n`);

const parse = () =>
  parseArgs({
    allowPositionals: true,
    options: {
      jobs: { type: "string", default: "2000" },
      seed: { type: "string", default: "1" },
      times: { type: "string", default: "20" },
      localstack: { type: "boolean", default: false },
      matrix: { type: "boolean", default: false },
      planted: { type: "boolean", default: false },
      model: { type: "boolean", default: false },
      help: { type: "boolean", short: "h", default: false },
    },
  });

const numberOf = (name: string, text: string): number => {
  const number = Number(text);
  if (Number.isSafeInteger(number) && number > 0) return number;
  throw new Error(`--${name} wants a whole number from 1 on, not "${text}".`);
};

/** Those that were chosen, or all. */
const chosenOf = <Name extends string>(what: string, all: readonly Name[], chosen: readonly string[]): Name[] => {
  const unknown = chosen.find((name) => !all.some((each) => each === name));
  if (unknown) throw new Error(`No ${what} is called ${unknown}; known are ${all.join(", ")}.`);
  return all.filter((name) => chosen.length === 0 || chosen.includes(name));
};

const matrix = async (times: number, seed: number, chosen: readonly string[]): Promise<boolean> => {
  const points = chosenOf("crash point", crashPoints, chosen);
  const report = await runMatrix({ times, seed, points, say });
  for (const line of describeMatrix(report, times)) say(line);
  return isComplete(report, times);
};

const planted = async (chosen: readonly string[]): Promise<boolean> => {
  const names = chosenOf(
    "bug",
    plantedBugs.map(({ name }) => name),
    chosen,
  );
  const catches = await catchBugs(names, say);
  const caught = catches.filter((each) => each.caught).length;
  const clean = catches.filter((each) => each.clean).length;
  say(`planted bugs: ${caught}/${catches.length} caught, ${clean}/${catches.length} clean without them`);
  return caught === catches.length && clean === catches.length;
};

const chaos = async (jobs: number, seed: number, onLocalStack: boolean): Promise<boolean> => {
  const localStack = onLocalStack ? await startLocalStack() : undefined;
  const { figure, clean } = await runChaos({ seed, jobs, localStack: localStack?.endpoint, say });
  await localStack?.stop();
  say(figure);
  return clean;
};

const run = async (): Promise<boolean> => {
  const { values, positionals } = parse();
  const [jobs, seed, times] = (["jobs", "seed", "times"] as const).map((name) => numberOf(name, values[name]));
  if (values.help) say(usage);
  if (values.help) return true;
  if (values.model) return runModel();
  if (values.matrix) return matrix(times!, seed!, positionals);
  if (values.planted) return planted(positionals);
  return chaos(jobs!, seed!, values.localstack);
};

process.exitCode = (await run()) ? 0 : 1;
