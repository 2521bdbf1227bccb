import { join } from "node:path";
import { type AcceptedList, createAcceptedList } from "../checker/accepted-list.ts";
import { checkPlatform, observePlatform } from "../checker/check-platform.ts";
import { createObservations } from "../checker/observations.ts";
import { readJobs } from "../checker/read-mongo.ts";
import { type Violation, violation } from "../checker/violation.ts";
import { readJournal } from "../faults/journal.ts";
import { type ChaosStack, startChaosStack } from "./chaos-stack.ts";
import { createClient } from "./client.ts";
import { createDisasters } from "./disasters.ts";
import { figureOf } from "./figure.ts";
import { startKills } from "./kills.ts";
import { planPoison } from "./poison.ts";
import { waitForRest } from "./rest.ts";
import { disturbanceTable, jobTable } from "./table.ts";
import { addUsers } from "./users.ts";
import { createErrands, planErrands } from "./workload.ts";

export type ChaosOptions = {
  readonly seed: number;
  /** About how many. */
  readonly jobs: number;
  readonly localStack?: string | undefined;
  readonly say: (line: string) => void;
};

const errandsAtOnce = 64;
const restMs = 900_000;
const lookMs = 10_000;

/** Jobs of one person: few enough that reading them all is quick. */
const jobsOfOne = 100;

const disturb = async (stack: ChaosStack, accepted: AcceptedList, options: ChaosOptions) => {
  const { seed, jobs, say } = options;
  const violations: Violation[] = [];
  const observations = createObservations(join(stack.folder, "observed.ndjson"));
  const keys = await addUsers(stack.mongo.uri, Math.max(2, Math.ceil(jobs / jobsOfOne)));
  const api = { url: stack.url, keys };
  const poison = planPoison(seed, Math.ceil(jobs / 100));
  const disasters = createDisasters(stack, { jobs, poison, say });
  let count = 0;
  const client = createClient(api, accepted, () => {
    count += 1;
    disasters.accepted(count);
  });
  const run = createErrands(client, { seed, users: Object.keys(keys) });
  const errands = planErrands(seed, jobs);
  let begun = 0;
  let done = 0;

  await stack.setFaults(true);
  const kills = startKills(seed, stack);
  const progress = setInterval(() => {
    say(`${count} jobs accepted, ${done} of ${errands.length} errands done, ${kills.total()} killed`);
    observePlatform({ ...stack, accepted, observations }).then(
      (seen) => violations.push(...seen),
      // While MongoDB is down there is nothing to see.
      () => undefined,
    );
  }, lookMs);
  const work = async (): Promise<void> => {
    while (begun < errands.length) {
      const errand = errands[begun]!;
      begun += 1;
      await run(errand).catch((error: unknown) => {
        violations.push(violation("G1", "client.failed", `${errand.kind} ${errand.number}`, String(error)));
      });
      done += 1;
    }
  };
  await Promise.all(Array.from({ length: errandsAtOnce }, work));
  await disasters.rest();
  clearInterval(progress);
  await kills.stop();
  await stack.setFaults(false);
  return { api, poison, observations, violations, kills: kills.counts(), faults: await stack.proxies.counts() };
};

/** Runs the whole platform while it is killed, cut off and lied to, and says what that broke. */
export const runChaos = async (options: ChaosOptions): Promise<{ figure: string; clean: boolean }> => {
  const { seed, jobs } = options;
  const begun = performance.now();
  const say = (line: string): void => options.say(`${Math.round((performance.now() - begun) / 1000)} s: ${line}`);
  const stack = await startChaosStack(options);
  let clean = false;
  try {
    say(`seed ${seed}, about ${jobs} jobs at ${stack.url}; logs and journal in ${stack.folder}`);
    const accepted = createAcceptedList(join(stack.folder, "accepted.ndjson"));
    const { api, poison, observations, violations, kills, faults } = await disturb(stack, accepted, {
      ...options,
      say,
    });
    say("every errand is done, and nothing is disturbed any more");
    const rest = await waitForRest(stack.mongo, stack.queues, { patienceMs: restMs, say });
    say(rest.stuck ? `still busy: ${rest.stuck}` : `at rest ${rest.seconds} s later`);
    await stack.leaveReader();
    const report = await checkPlatform({
      ...stack,
      api,
      accepted,
      observations,
      planted: poison,
      journalPaths: [stack.journalPath],
      replays: { seed, count: 50 },
    });
    violations.push(...report.violations);
    const sends = readJournal(stack.journalPath).filter(({ messages }) => messages);
    const lines = [
      "",
      ...jobTable(await readJobs(stack.mongo), accepted.accepted(), sends),
      "",
      ...disturbanceTable(kills, faults),
      "",
      ...violations.slice(0, 50).map((each) => `${each.guarantee} ${each.rule} ${each.subject}: ${each.detail}`),
    ];
    for (const line of lines) options.say(line);
    say(`${report.counts.replayed} requests sent again, ${report.counts.observed} ends observed`);
    clean = violations.length === 0;
    accepted.close();
    observations.close();
    return { figure: figureOf(violations, poison), clean };
  } finally {
    await stack.close({ keep: !clean });
  }
};
