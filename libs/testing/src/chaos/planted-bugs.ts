import type { SourcePatch } from "./source-patch.ts";

export type PlantedBug = { readonly name: string; readonly patch: SourcePatch };

/** Bugs that systems like this one have had; each is one changed place of the product. */
export const plantedBugs = [
  {
    name: "acknowledge-before-commit",
    patch: {
      file: "libs/queue/src/consumer.ts",
      find: "const decision = await handle({ id, body, receiveCount, hide });",
      replace:
        "await settler.acknowledge(message.receipt); const decision = await handle({ id, body, receiveCount, hide });",
    },
  },
  {
    name: "no-fence",
    patch: {
      file: "libs/mongo/src/job-store.ts",
      find: '({ _id: id, state: "running", attempt });',
      replace: '({ _id: id, state: "running" });',
    },
  },
  {
    name: "effects-lost",
    patch: {
      file: "libs/jobs/src/effects.ts",
      find: "for (const effect of current.effects) {",
      replace: "await store.clearEffects(current); for (const effect of current.effects) {",
    },
  },
  {
    name: "retry-without-back-off",
    patch: {
      file: "libs/jobs/src/run-job.ts",
      find: "const delayMs = fullJitterBackOff(job.failures + 1, random, policy.retry);",
      replace: "const delayMs = 0; void fullJitterBackOff;",
    },
  },
  {
    name: "event-dedupe-by-message-id",
    patch: {
      file: "services/metrics/src/pump.ts",
      find: "windows.add({ ...event, observations",
      replace: "windows.add({ ...event, id: message.id, observations",
    },
  },
  {
    name: "sweep-missing",
    patch: {
      file: "libs/jobs/src/service.ts",
      find: 'register({ name: "sweep", stop: startSweep(runtime.sweep, log, sweepIntervalMs, random) });',
      replace: "void register; void startSweep; void sweepIntervalMs;",
    },
  },
  {
    name: "object-of-the-loser-kept",
    patch: {
      file: "libs/jobs/src/effects.ts",
      find: "return removeObjects(lostObjectsOf(job));",
      replace: "return void lostObjectsOf(job);",
    },
  },
  {
    name: "buffered-message-run-late",
    patch: {
      file: "libs/queue/src/consumer.ts",
      find: "isFresh: ({ sentAt }) => performance.now() - sentAt < (visibilitySeconds * 1_000 * 2) / 3,",
      replace: "isFresh: () => true,",
    },
  },
] as const satisfies readonly PlantedBug[];

export type BugName = (typeof plantedBugs)[number]["name"];
