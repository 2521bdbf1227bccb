import type { PageImage } from "@career/contracts";
import { crashPoint } from "@career/foundation";
import {
  type Effect,
  type JobDocument,
  type JobStore,
  ownedBy,
  type Principal,
  type ProfileRepository,
  type Projections,
  schemaVersion,
} from "@career/mongo";
import { objectKeys } from "@career/objects";
import type { Dispatcher } from "./dispatch.ts";
import type { FollowUp } from "./follow-ups.ts";
import { eventId, jobFinishedPayload } from "./job-finished.ts";

type Dependencies = {
  store: JobStore;
  projections: Projections;
  profiles: Pick<ProfileRepository, "refresh">;
  dispatcher: Dispatcher;
  acceptFollowUp: (principal: Principal, followUp: FollowUp) => Promise<unknown>;
  removeObjects: (keys: string[]) => Promise<void>;
};

type Project = Extract<Effect, { kind: "project" }>;

/** What attempts wrote that is nobody's now. */
const lostObjectsOf = ({ state, objects = [], committedAttempt }: JobDocument): string[] =>
  objects
    .filter(({ attempt, shared }) => state !== "succeeded" || (!shared && attempt !== committedAttempt))
    .map(({ key }) => key);

/** Objects that a report's projection refers to: they go when it may not be written. */
const reportKeysOf = ({ collection, fields }: Project): string[] =>
  collection === "reports"
    ? [fields.json, fields.html, fields.pdf].map((stored) => (stored as { key: string }).key)
    : [];

export type ApplyEffects = (job: JobDocument) => Promise<void>;

export type EffectApplier = {
  /** Applies everything, and forgets what was applied. */
  applyAll: ApplyEffects;
  /** Applies the projections only: what a reader who sees the job's end must be able to read. */
  applyProjections: ApplyEffects;
};

/** Applies what a job left behind. Any process may do so, any number of times, with one outcome. */
export const createEffectApplier = ({
  store,
  projections,
  profiles,
  dispatcher,
  acceptFollowUp,
  removeObjects,
}: Dependencies): EffectApplier => {
  const project = async (job: JobDocument, effect: Project): Promise<void> => {
    // A replay's result stays in its job, beside the document that the original has made.
    if (!job.replayOf) await projections.project(ownedBy(job), effect);
    // After the write on purpose: an erasure sets its tombstone before it deletes, so either it sees this document or
    // this sees the tombstone.
    if (effect.resumeId && (await projections.isResumeDeleted(ownedBy(job), effect.resumeId))) {
      await removeObjects(reportKeysOf(effect));
      if (effect.collection !== "resumes") await projections.remove(ownedBy(job), effect);
      await store.eraseContent(job._id);
    }
  };

  const eraseResume = async (job: JobDocument, resumeId: string): Promise<void> => {
    const principal = ownedBy(job);
    await projections.leaveTombstone(job, resumeId);
    for (const active of await store.activeOnResume(principal, resumeId)) await store.cancel(principal, active._id);
    // Before what names them is forgotten, so that a repetition after a crash still finds them.
    const upload = job.input.upload as { key: string } | undefined;
    const pages = (job.result?.pages ?? []) as PageImage[];
    await removeObjects([
      objectKeys.resumeOriginal(principal.userId, resumeId),
      ...(upload ? [upload.key] : []),
      ...pages.map(({ image }) => image.key),
      ...(await projections.reportKeys(principal, resumeId)),
    ]);
    await projections.removeDerived(principal, resumeId);
    for (const { _id } of await store.endedOnResume(principal, resumeId)) await store.eraseContent(_id);
    await profiles.refresh(principal, job.finishedAt ?? job.createdAt);
  };

  const apply = async (job: JobDocument, effect: Effect): Promise<void> => {
    switch (effect.kind) {
      case "project":
        return project(job, effect);
      case "ledger":
        return projections.addLedgerRow({
          _id: `${job._id}:${effect.name}`,
          schemaVersion,
          ...ownedBy(job),
          jobId: job._id,
          kind: effect.name,
          job: job.type,
          state: job.state,
          ...(job.replayOf ? { replayOf: job.replayOf } : {}),
          amounts: { ...job.measures, ...effect.amounts },
          at: job.finishedAt ?? job.createdAt,
          counted: false,
        });
      case "enqueue":
        await acceptFollowUp(ownedBy(job), effect);
        return;
      case "emit":
        return dispatcher.emit(job, { id: eventId(job, effect.name), payload: jobFinishedPayload(job) });
      case "profile":
        return profiles.refresh(ownedBy(job), job.finishedAt ?? job.createdAt);
      case "remove-objects":
        return removeObjects(lostObjectsOf(job));
      case "erase-resume":
        return eraseResume(job, effect.resumeId);
    }
  };

  return {
    applyAll: async (job) => {
      let current: JobDocument | null = job;
      while (current && current.effects.length > 0) {
        for (const effect of current.effects) {
          await apply(current, effect);
          if (effect.kind !== "erase-resume") crashPoint(`worker.after-${effect.kind}`);
        }
        if (await store.clearEffects(current)) return;
        current = await store.read(job._id);
      }
    },
    applyProjections: async (job) => {
      for (const effect of job.effects) if (effect.kind === "project") await project(job, effect);
    },
  };
};
