import { fileURLToPath } from "node:url";
import { type EmulatedPlatform, onPlatform, resumeId } from "./emulated-platform.ts";
import { eventually } from "./eventually.ts";
import { freePort } from "./free-port.ts";
import { createKeepAliveClient } from "./keep-alive-client.ts";
import { createFaults, type Outcome } from "./outcome.ts";
import { type Program, startService } from "./program.ts";

type Memory = { readonly heapUsed: number; readonly rss: number };

const probe = fileURLToPath(new URL("./fixtures/memory-probe.ts", import.meta.url));
const clients = 8;
const looks = 3;
/** A job document is about 2 KiB, so a gateway that kept any of its jobs would show. */
const heapGrowth = { bytes: 8 * 2 ** 20, bytesPerJob: 100 };
/** Wake-ups that were under way while messages and jobs were counted. */
const spare = 10;

const memoryOf = (gateway: Program): Promise<Memory> => {
  const { promise, resolve } = Promise.withResolvers<Memory>();
  gateway.onMessage((memory) => resolve(memory as Memory));
  gateway.tell({ ask: "memory" });
  return promise;
};

const mebibytes = (bytes: number): number => Math.round((bytes / 2 ** 20) * 10) / 10;

const longAgo = new Date(0);
const anHourMs = 3_600_000;

/** Lets sweeps look at every pending job that was sent, whatever they would wait for. */
const sweepAll = async ({ jobs, runtime }: EmulatedPlatform): Promise<number> => {
  await jobs.updateMany({ state: "pending", dispatchedAt: { $ne: null } }, { $set: { dueAt: longAgo } });
  let looked = 0;
  while (await jobs.findOne({ state: "pending", dueAt: longAgo })) looked += await runtime.sweep();
  return looked;
};

/** So many jobs while no worker runs: the gateway keeps none of them, sweeps send none twice, and a worker ends them all. */
export const runPendingJobs = ({ jobs: count }: { readonly jobs: number }): Promise<Outcome> =>
  onPlatform(async (platform) => {
    const { faults, expect } = createFaults();
    const { jobs, queues, runtime, environment, apiKey } = platform;
    const port = await freePort();
    const gateway = await startService("gateway", {
      environment: { ...environment, PORT: String(port) },
      nodeArguments: ["--import", probe],
    });
    let accepted = 0;
    const acceptUntil = async (total: number): Promise<void> => {
      const load = async (): Promise<void> => {
        const client = createKeepAliveClient(`http://127.0.0.1:${port}`, apiKey);
        while (accepted < total) {
          accepted += 1;
          const body = { resumeId, role: "Backend Developer" };
          const { status } = await client.call({ path: "/v1/job-fits", body });
          expect(status === 202, `POST was answered with ${status}`);
        }
        client.close();
      };
      await Promise.all(Array.from({ length: clients }, load));
    };
    const settled = () =>
      eventually(
        "every wake-up is sent",
        async () => ((await jobs.findOne({ state: "pending", dispatchedAt: null })) ? undefined : true),
        { intervalMs: 500 },
      );

    await acceptUntil(Math.floor(count / 4));
    await settled();
    const early = await memoryOf(gateway);
    await acceptUntil(count);
    await settled();
    // On a slow machine the jobs would end by their deadline before a worker comes back.
    await jobs.updateMany({ state: "pending" }, { $set: { deadlineAt: new Date(Date.now() + anHourMs) } });
    const late = await memoryOf(gateway);
    const growth = late.heapUsed - early.heapUsed;
    const allowed = heapGrowth.bytes + heapGrowth.bytesPerJob * count;
    expect(growth <= allowed, `the gateway's heap grew by ${growth} bytes`);

    let deepest = 0;
    let looked = 0;
    for (let look = 0; look < looks; look += 1) {
      looked += await sweepAll(platform);
      deepest = Math.max(deepest, await queues.depth("job-fit"));
    }
    expect(looked >= looks * count, `sweeps looked at ${looked} jobs, not at all ${looks} times`);
    expect(deepest <= count + spare, `the queue held ${deepest} messages for ${count} jobs`);

    const worker = await startService("job-fit", { environment: { ...environment, WORKER_CONCURRENCY: "20" } });
    const patience = { limitMs: 60_000 + 200 * count, intervalMs: 1_000 };
    await eventually(
      "a worker takes all jobs",
      async () => ((await runtime.store.countPending("job-fit")) === 0 ? true : undefined),
      patience,
    );
    await eventually(
      "all jobs end and their effects are applied",
      async () =>
        (await jobs.countDocuments({ state: "succeeded", effects: { $size: 0 } })) === count ? true : undefined,
      patience,
    );
    const endings = await Promise.all([worker.terminate(), gateway.terminate()]);
    expect(
      endings.every(({ code }) => code === 0),
      "a process did not end well",
    );
    return {
      figures: {
        jobs: count,
        "heap MiB at a quarter": mebibytes(early.heapUsed),
        "heap MiB at the end": mebibytes(late.heapUsed),
        "RSS MiB at a quarter": mebibytes(early.rss),
        "RSS MiB at the end": mebibytes(late.rss),
        "looks of sweeps": looked,
        "most messages": deepest,
      },
      faults,
    };
  });
