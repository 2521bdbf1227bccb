import { behave } from "../engines/behaviours.ts";
import { fakeOllamaModel, startFakeOllama } from "../engines/fake-ollama.ts";
import { onPlatform } from "./emulated-platform.ts";
import { eventually } from "./eventually.ts";
import { createFaults, type Outcome } from "./outcome.ts";
import { type Program, startService } from "./program.ts";

const slots = 4;
const answer = JSON.stringify({ sentences: ["It fits in part."] });

const isCutOff = (worker: Program): boolean => worker.log().some(({ msg }) => msg.includes("did not stop in time"));

/**
 * A worker full of slow jobs gets SIGTERM. With time it finishes what it began; without time it gives that back. Another
 * worker does the rest, and nothing that was finished.
 */
export const runWorkerDrain = ({ jobs: count, hasTime }: { jobs: number; hasTime: boolean }): Promise<Outcome> =>
  onPlatform(async ({ accept, jobs, ledger, environment }) => {
    const { faults, expect } = createFaults();
    const slow = behave.drip(answer, 20);
    const engine = await startFakeOllama({ script: hasTime ? [slow] : [slow, slow, behave.hang()] });
    const started = {
      environment: {
        ...environment,
        AI_ENGINES: "ollama",
        OLLAMA_HOST: engine.url,
        OLLAMA_MODEL: fakeOllamaModel,
        WORKER_CONCURRENCY: String(slots),
        DRAIN_SECONDS: hasTime ? "20" : "0",
      },
    };
    const first = await startService("job-fit", started);
    await Promise.all(Array.from({ length: count }, accept));
    await engine.until((calls) => calls.filter(({ behaviour }) => behaviour !== null).length >= slots + 2);
    const { code } = await first.terminate();
    expect(code === 0, `the worker ended with ${code}`);
    expect(!isCutOff(first), "the worker was cut off");
    expect(first.log().at(-1)?.msg === "job-fit stopped", "the worker did not say that it stopped");
    const atStop = await jobs.find().toArray();
    const finished = atStop.filter(({ state }) => state === "succeeded");
    const begun = atStop.filter(({ attempt }) => attempt > 0);
    expect(
      atStop.every(({ state }) => state !== "running"),
      "a job was left running",
    );
    expect(
      finished.length > 0 && finished.length < count,
      `${finished.length} of ${count} jobs were finished at the stop`,
    );
    expect(hasTime === (begun.length === finished.length), `${begun.length} were begun, ${finished.length} finished`);
    expect(
      atStop.every(({ failures, silentClaims }) => failures + silentClaims === 0),
      "the stop cost a job something",
    );

    engine.setScript([behave.text(answer)]);
    const second = await startService("job-fit", started);
    const ended = await eventually("another worker does the rest", async () => {
      const all = await jobs.find({ state: "succeeded", effects: { $size: 0 } }).toArray();
      return all.length === count ? all : undefined;
    });
    expect((await second.terminate()).code === 0, "the second worker did not end well");
    for (const before of finished) {
      const now = ended.find(({ _id }) => _id === before._id)!;
      const isSame = now.attempt === before.attempt && now.finishedAt?.getTime() === before.finishedAt?.getTime();
      expect(isSame, `job ${before._id} was run again`);
    }
    const rows = await ledger.countDocuments();
    expect(rows === count, `${rows} ledger rows of ${count} jobs`);
    await engine.close();
    return {
      figures: { jobs: count, "finished at the stop": finished.length, "given back": begun.length - finished.length },
      faults,
    };
  });
