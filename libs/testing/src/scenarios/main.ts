import { parseArgs } from "node:util";
import { runFiveFold } from "./five-fold.ts";
import { runGatewayDrain } from "./gateway-drain.ts";
import type { Outcome } from "./outcome.ts";
import { runPendingJobs } from "./pending-jobs.ts";
import { runStoppedWorker } from "./stopped-worker.ts";
import { runWorkerDrain } from "./worker-drain.ts";

const { SCENARIO_TIMES = "50", SCENARIO_JOBS = "500", SCENARIO_PENDING = "20000", SCENARIO_SEED = "1" } = process.env;

/** The long forms of the scenarios that `npm test` runs in short. */
const scenarios: Readonly<Record<string, () => Promise<Outcome>>> = {
  "stopped-worker": () => runStoppedWorker({ times: Number(SCENARIO_TIMES), seed: Number(SCENARIO_SEED) }),
  "five-fold": () => runFiveFold({ jobs: Number(SCENARIO_JOBS) }),
  "pending-jobs": () => runPendingJobs({ jobs: Number(SCENARIO_PENDING) }),
  "worker-drain": () => runWorkerDrain({ jobs: 100, hasTime: true }),
  "worker-drain-without-time": () => runWorkerDrain({ jobs: 40, hasTime: false }),
  "gateway-drain": () => runGatewayDrain({ clients: 32 }),
};

const help = `Scenarios in their long form, each on a platform of its own: npm run scenarios [-- NAME…]

${Object.keys(scenarios)
  .map((name) => `  ${name}`)
  .join("\n")}

SCENARIO_TIMES (50), SCENARIO_JOBS (500), SCENARIO_PENDING (20000) and SCENARIO_SEED (1) change how much they do.`;

const { values, positionals } = parseArgs({ allowPositionals: true, options: { help: { type: "boolean" } } });
const unknown = positionals.filter((name) => !Object.hasOwn(scenarios, name));
if (values.help || unknown.length > 0) {
  if (unknown.length > 0) console.error(`There is no scenario named ${unknown.join(", ")}.\n`);
  console.log(help);
  process.exit(unknown.length > 0 ? 2 : 0);
}

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

let failed = 0;
const lines: string[] = [];
for (const [name, run] of Object.entries(scenarios)) {
  if (positionals.length > 0 && !positionals.includes(name)) continue;
  console.log(`== ${name}`);
  const begun = performance.now();
  const { figures, faults } = await run().catch(
    (error: unknown): Outcome => ({
      figures: {},
      faults: [messageOf(error)],
    }),
  );
  const seconds = Math.round((performance.now() - begun) / 1000);
  if (faults.length > 0) failed += 1;
  const measured = Object.entries(figures).map(([figure, value]) => `${value} ${figure}`);
  lines.push(`${name.padEnd(26)} ${faults.length > 0 ? "FAILED" : "kept  "} ${seconds} s  ${measured.join(", ")}`);
  lines.push(...faults.slice(0, 10).map((fault) => `${" ".repeat(26)}   ${fault}`));
}
console.log(`\n${lines.join("\n")}`);
process.exit(failed > 0 ? 1 : 0);
