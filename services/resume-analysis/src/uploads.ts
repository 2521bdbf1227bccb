import { ResumeAnalyze, S3Notification } from "@career/contracts";
import type { Logger } from "@career/foundation";
import { analysisOf, derivedId, type JobRuntime, startUploaded } from "@career/jobs";
import type { AccountRepository } from "@career/mongo";
import { type ObjectHead, type ObjectStore, parseUploadKey } from "@career/objects";
import { acknowledge, type Decision, type Delivery } from "@career/queue";

type Dependencies = {
  runtime: Pick<JobRuntime, "store" | "dispatcher" | "accept">;
  objects: Pick<ObjectStore, "head">;
  accounts: Pick<AccountRepository, "findUser">;
  log: Logger;
};

const decodeKey = (key: string): string => decodeURIComponent(key.replaceAll("+", " "));

/** The file's own name, when an object was put by other means; at most as long as one given to the API. */
const nameIn = (name: string): string => name.slice(name.lastIndexOf("/") + 1).slice(0, 255);

const parseNotification = (body: string): S3Notification | null => {
  try {
    return S3Notification.safeParse(JSON.parse(body)).data ?? null;
  } catch {
    return null;
  }
};

/** Handles S3 notifications, which come at least once, late and in any order. */
export const createUploadHandler = ({ runtime, objects, accounts, log }: Dependencies) => {
  const importObject = async (userId: string, name: string, object: ObjectHead): Promise<Decision> => {
    const principal = await accounts.findUser(userId);
    if (!principal) return { kind: "dead-letter", reason: "user.unknown" };
    const identity = derivedId("object", object.bucket, object.key, object.versionId ?? object.eTag);
    const { job } = await runtime.accept({
      principal,
      contract: ResumeAnalyze,
      route: "import",
      idempotencyKey: identity,
      body: identity,
      build: analysisOf({
        fileName: nameIn(name),
        upload: () => ({ bucket: object.bucket, key: object.key, versionId: object.versionId }),
        createdAt: runtime.store.now(),
      }),
    });
    log.info({ jobId: job._id }, "object imported");
    return acknowledge;
  };

  const handleKey = async (key: string): Promise<Decision> => {
    const place = parseUploadKey(key);
    if (!place) return { kind: "dead-letter", reason: "upload.key" };
    const awaiting = await runtime.store.findByUpload(ResumeAnalyze.name, place.userId, place.name);
    if (awaiting) {
      if (awaiting.state === "awaiting-upload") await startUploaded({ ...runtime, head: objects.head }, awaiting);
      return acknowledge;
    }
    const object = await objects.head(key);
    return object ? importObject(place.userId, place.name, object) : acknowledge;
  };

  return async (delivery: Delivery): Promise<Decision> => {
    const notification = parseNotification(delivery.body);
    if (!notification) return { kind: "dead-letter", reason: "message.malformed" };
    const decisions: Decision[] = [];
    for (const record of notification.Records ?? []) {
      if (record.eventName.includes("ObjectCreated")) decisions.push(await handleKey(decodeKey(record.s3.object.key)));
    }
    return decisions.find(({ kind }) => kind === "dead-letter") ?? acknowledge;
  };
};
