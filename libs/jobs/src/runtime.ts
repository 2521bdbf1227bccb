import { hostname } from "node:os";
import type { Logger } from "@career/foundation";
import { createJobStore, createProjections, createServerClock, type Db, type JobStorePolicy } from "@career/mongo";
import type { ObjectStore } from "@career/objects";
import type { QueueClient } from "@career/queue";
import { type AcceptRequest, acceptJob } from "./accept.ts";
import { createDispatcher } from "./dispatch.ts";
import { type ApplyEffects, createEffectApplier } from "./effects.ts";
import { newId } from "./ids.ts";
import { createSweep } from "./sweep.ts";

type Dependencies = {
  db: Db;
  queues: QueueClient;
  objects: ObjectStore;
  log: Logger;
  storePolicy?: JobStorePolicy;
};

/** Everything that the gateway and the workers share of a job's life. */
export const createJobRuntime = async ({ db, queues, objects, log, storePolicy }: Dependencies) => {
  const clock = await createServerClock(db);
  const store = createJobStore(db, clock, storePolicy);
  const dispatcher = createDispatcher(store, queues);
  const removeObjects = (keys: string[]) => objects.remove(keys);
  const effects = createEffectApplier({ store, projections: createProjections(db), dispatcher, removeObjects });
  /** What could not be applied now is applied by a sweep. */
  const applyEffects: ApplyEffects = (job) =>
    effects
      .applyAll(job)
      .catch((error: unknown) => log.warn({ err: error, jobId: job._id }, "effects wait for a sweep"));

  return {
    owner: `${hostname()}:${process.pid}:${newId()}`,
    clock,
    store,
    dispatcher,
    applyEffects,
    applyProjections: effects.applyProjections,
    removeObjects,
    sweep: createSweep({ store, queues, dispatcher, applyEffects, head: objects.head, log }),
    /** Accepts and applies what the acceptance itself leaves behind; sending the wake-up is not waited for. */
    accept: async (request: AcceptRequest) => {
      const accepted = await acceptJob(store, request);
      if (!accepted.replayed) {
        await applyEffects(accepted.job);
        if (accepted.job.state === "pending") {
          dispatcher
            .dispatch(accepted.job)
            .catch((error: unknown) => log.warn({ err: error, jobId: accepted.job._id }, "wake-up waits for a sweep"));
        }
      }
      return accepted;
    },
  };
};

export type JobRuntime = Awaited<ReturnType<typeof createJobRuntime>>;
