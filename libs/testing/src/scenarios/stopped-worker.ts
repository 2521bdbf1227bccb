import { fileURLToPath } from "node:url";
import { pause } from "@career/foundation";
import { seededDraw } from "../faults/seeded-draw.ts";
import { type EmulatedPlatform, onPlatform } from "./emulated-platform.ts";
import { eventually } from "./eventually.ts";
import { createFaults, type Outcome } from "./outcome.ts";
import { type Program, startProgram } from "./program.ts";

type Options = { readonly times: number; readonly seed: number };

const program = fileURLToPath(new URL("./fixtures/slow-worker.ts", import.meta.url));

/** The writes of an attempt take about so many milliseconds; the stop hits one of them. */
const writingMs = 60;

const start = async (environment: Record<string, string>) => {
  const worker = startProgram(program, { environment });
  await worker.said(({ msg }) => msg === "slow-worker ready");
  return worker;
};

/** Stops a worker at a random moment of its work until another one has done the job, and lets it go on then. */

const runOnce = async (
  { accept, jobs }: EmulatedPlatform,
  workers: readonly Program[],
  firstWorkerOf: (jobId: string) => Promise<Program>,
  moment: number,
): Promise<string> => {
  const job = await accept();
  const stopped = await firstWorkerOf(job._id);
  await pause(moment * writingMs);
  stopped.signal("SIGSTOP");
  // It finds this when it wakes, and can finish what it was at.
  stopped.tell({ goOn: job._id });
  try {
    await eventually("another worker takes the job over and ends it", async () => {
      const now = await jobs.findOne({ _id: job._id });
      return now?.state === "succeeded" ? now : undefined;
    });
  } finally {
    stopped.signal("SIGCONT");
  }
  await Promise.any(
    workers.map((worker) =>
      worker.said(
        ({ msg, jobId, attempt }) => msg === "another attempt or another end won" && jobId === job._id && attempt === 1,
      ),
    ),
  );
  return job._id;
};

/** A worker that sleeps longer than its lease loses its job: it commits nothing, and nothing that it wrote stays. */
export const runStoppedWorker = ({ times, seed }: Options): Promise<Outcome> =>
  onPlatform(async (platform) => {
    const { faults, expect } = createFaults();
    const workers = await Promise.all([start(platform.environment), start(platform.environment)]);
    const working = new Map<string, PromiseWithResolvers<Program>>();
    const startOf = (jobId: string): PromiseWithResolvers<Program> => {
      const known = working.get(jobId) ?? Promise.withResolvers<Program>();
      working.set(jobId, known);
      return known;
    };
    for (const worker of workers) {
      worker.onMessage((message) => {
        const { working: jobId, attempt } = message as { working: string; attempt: number };
        if (attempt === 1) startOf(jobId).resolve(worker);
      });
    }
    let stale = 0;
    let left = 0;
    for (let round = 0; round < times; round += 1) {
      const jobId = await runOnce(platform, workers, (id) => startOf(id).promise, seededDraw(seed, "moment", round));
      const job = (await platform.runtime.store.read(jobId))!;
      const rows = await platform.ledger.find({ jobId }).toArray();
      const won = job.committedAttempt;
      const isStale = won === 1 || job.measures.score !== won || rows.some(({ amounts }) => amounts.score !== won);
      if (isStale) stale += 1;
      expect(!isStale, `round ${round}: what attempt 1 computed was committed`);
      const ofWinner = (key: string) => key.includes(`${jobId}-${won}/`);
      const keys = await eventually("the objects of the loser go", async () => {
        const found = await platform.objectKeys(`reports/${job.subject.id}/`);
        return found.every(ofWinner) ? found : undefined;
      }).catch(() => platform.objectKeys(`reports/${job.subject.id}/`));
      const remaining = keys.filter((key) => !ofWinner(key)).length;
      left += remaining;
      expect(remaining === 0, `round ${round}: ${remaining} objects of the loser are left`);
      expect(keys.filter(ofWinner).length === 3, `round ${round}: the winner's objects are gone`);
    }
    const rows = await platform.ledger.countDocuments();
    expect(rows === times, `${rows} ledger rows of ${times} jobs`);
    for (const { code } of await Promise.all(workers.map((worker) => worker.terminate()))) {
      expect(code === 0, `a worker ended with ${code}`);
    }
    return { figures: { stops: times, "stale commits": stale, "objects left": left }, faults };
  });
