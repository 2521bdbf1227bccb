import type { JobDocument, JobStore } from "@career/mongo";
import type { ObjectHead } from "@career/objects";
import type { Dispatcher } from "./dispatch.ts";
import { contractOf } from "./registry.ts";

type Dependencies = {
  store: JobStore;
  dispatcher: Dispatcher;
  head: (key: string) => Promise<ObjectHead | null>;
};

/** Starts a job whose awaited object is there; false when it is not there yet. */
export const startUploaded = async ({ store, dispatcher, head }: Dependencies, job: JobDocument): Promise<boolean> => {
  const contract = contractOf(job.type);
  const { key } = job.input.upload as { key: string };
  const object = await head(key);
  if (!contract || !object) return false;
  const started = await store.startAfterUpload(
    job._id,
    { bucket: object.bucket, key, versionId: object.versionId },
    contract.policy.deadlineSeconds * 1000,
  );
  // The sweep sends it when this process does not come to it.
  if (started) await dispatcher.dispatch(started);
  return true;
};
