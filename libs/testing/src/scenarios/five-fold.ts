import { ReceiveMessageCommand } from "@aws-sdk/client-sqs";
import { behave } from "../engines/behaviours.ts";
import { fakeOllamaModel, startFakeOllama } from "../engines/fake-ollama.ts";
import { type EmulatedPlatform, onPlatform } from "./emulated-platform.ts";
import { eventually } from "./eventually.ts";
import { createFaults, type Outcome } from "./outcome.ts";
import { startService } from "./program.ts";

const copies = 5;

const eventIds = async ({ queues }: EmulatedPlatform): Promise<Set<string>> => {
  const ids = new Set<string>();
  for (;;) {
    const { Messages = [] } = await queues.sqs.send(
      new ReceiveMessageCommand({ QueueUrl: queues.url("events"), MaxNumberOfMessages: 10, WaitTimeSeconds: 0 }),
    );
    if (Messages.length === 0) return ids;
    for (const { Body = "" } of Messages) ids.add(JSON.parse(Body).id);
  }
};

/** Two workers get each wake-up five times within a second, on queues that shuffle and repeat besides. */
export const runFiveFold = ({ jobs: count }: { readonly jobs: number }): Promise<Outcome> =>
  onPlatform(async (platform) => {
    const { faults, expect } = createFaults();
    const { jobs, ledger, jobFitAnalyses, runtime, queues } = platform;
    const engine = await startFakeOllama({ script: [behave.ok({ sentences: ["It fits in part."] })] });
    const environment = {
      ...platform.environment,
      AI_ENGINES: "ollama",
      OLLAMA_HOST: engine.url,
      OLLAMA_MODEL: fakeOllamaModel,
    };
    const workers = await Promise.all([1, 2].map(() => startService("job-fit", { environment })));
    const deliver = async (): Promise<void> => {
      const job = await platform.accept();
      await Promise.all(Array.from({ length: copies - 1 }, () => runtime.dispatcher.dispatch(job)));
    };
    for (let sent = 0; sent < count; sent += 50) {
      await Promise.all(Array.from({ length: Math.min(50, count - sent) }, deliver));
    }
    await eventually(
      "all jobs end and their effects are applied",
      async () =>
        (await jobs.countDocuments({ state: "succeeded", effects: { $size: 0 } })) === count ? true : undefined,
      { limitMs: 60_000 + count * 500, intervalMs: 100 },
    );
    await eventually("the queue is empty", async () => ((await queues.depth("job-fit")) === 0 ? true : undefined));
    for (const { code } of await Promise.all(workers.map((worker) => worker.terminate()))) {
      expect(code === 0, `a worker ended with ${code}`);
    }
    const calls = engine.calls().length;
    await engine.close();
    const effects = {
      "ledger rows": await ledger.countDocuments(),
      analyses: await jobFitAnalyses.countDocuments(),
      "event ids": (await eventIds(platform)).size,
    };
    for (const [name, found] of Object.entries(effects)) expect(found === count, `${found} ${name} of ${count} jobs`);
    expect(calls <= count * 1.05, `${calls} engine calls for ${count} jobs`);
    return { figures: { jobs: count, deliveries: count * copies, "engine calls": calls, ...effects }, faults };
  });
