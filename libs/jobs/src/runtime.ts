import { hostname } from "node:os";
import { crashPoint, type Logger } from "@career/foundation";
import {
  createJobStore,
  createProfileRepository,
  createProjections,
  createServerClock,
  type Db,
  type JobDocument,
  type JobStorePolicy,
  type Principal,
} from "@career/mongo";
import type { ObjectStore } from "@career/objects";
import type { QueueClient } from "@career/queue";
import { type AcceptRequest, type AskedRequest, acceptJob, findAccepted } from "./accept.ts";
import { createDispatcher } from "./dispatch.ts";
import { type ApplyEffects, createEffectApplier } from "./effects.ts";
import type { FollowUp } from "./follow-ups.ts";
import { newId } from "./ids.ts";
import { contractOf } from "./registry.ts";
import { createSweep } from "./sweep.ts";

type Dependencies = {
  db: Db;
  queues: QueueClient;
  objects: ObjectStore;
  log: Logger;
  storePolicy?: JobStorePolicy;
};

const followUpRequest = (principal: Principal, { key, job }: FollowUp): AskedRequest => ({
  principal,
  route: "follow-up",
  idempotencyKey: key,
  body: job.input,
});

/** Everything that the gateway and the workers share of a job's life. */
export const createJobRuntime = async ({ db, queues, objects, log, storePolicy }: Dependencies) => {
  const clock = await createServerClock(db);
  const store = createJobStore(db, clock, storePolicy);
  const dispatcher = createDispatcher(store, queues);
  const removeObjects = (keys: string[]) => objects.remove(keys);
  const wake = (job: JobDocument): void => {
    dispatcher
      .dispatch(job)
      .catch((error: unknown) => log.warn({ err: error, jobId: job._id }, "wake-up waits for a sweep"));
  };
  /** A job that a request and other jobs may ask for: whoever comes first makes it. */
  const acceptFollowUp = async (principal: Principal, followUp: FollowUp) => {
    const { job } = followUp;
    const contract = contractOf(job.type);
    if (!contract) throw new Error(`no contract for the follow-up job ${job.type}`);
    const accepted = await acceptJob(store, {
      ...followUpRequest(principal, followUp),
      contract,
      build: () => ({ subject: job.subject, resumeId: job.resumeId, input: job.input, effects: [] }),
    });
    if (!accepted.replayed) wake(accepted.job);
    return accepted;
  };
  const effects = createEffectApplier({
    store,
    acceptFollowUp,
    projections: createProjections(db),
    profiles: createProfileRepository(db),
    dispatcher,
    removeObjects,
  });
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
    acceptFollowUp,
    /** The job of the same request, made earlier under the same key; see `findAccepted`. */
    accepted: (request: AskedRequest) => findAccepted(store, request),
    acceptedFollowUp: (principal: Principal, followUp: FollowUp) =>
      findAccepted(store, followUpRequest(principal, followUp)),
    /** Accepts and applies what the acceptance itself leaves behind; sending the wake-up is not waited for. */
    accept: async (request: AcceptRequest) => {
      crashPoint("gateway.before-insert");
      const accepted = await acceptJob(store, request);
      crashPoint("gateway.after-insert");
      if (!accepted.replayed) {
        await applyEffects(accepted.job);
        crashPoint("gateway.before-send");
        if (accepted.job.state === "pending") wake(accepted.job);
      }
      return accepted;
    },
  };
};

export type JobRuntime = Awaited<ReturnType<typeof createJobRuntime>>;
