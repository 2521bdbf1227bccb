import { requestId } from "./aws-error.ts";
import type { BucketNotifications, NotificationTarget } from "./bucket-notifications.ts";
import type { S3Object } from "./fauxqs-internals.ts";
import { createSequencer, type ObjectCreatedName, objectCreatedMessage, testEventMessage } from "./notification.ts";
import { shuffled } from "./seeded.ts";

/** What S3 may do to its events, on demand: they are at-least-once, unordered and late, and a bug of ours can lose them. */
export type EventFaults = {
  /** Messages per event; 1 without it. */
  readonly duplicate?: number;
  readonly lose?: (key: string) => boolean;
  readonly delaySeconds?: number;
  /** Keeps events in memory until `release`, or until the process dies. */
  readonly hold?: boolean;
};

export type EventBridge = {
  /** Replaces the faults in force; `{}` ends them. Held events stay held. */
  setFaults(faults: EventFaults): void;
  /** Sends what is held, in order or in the order of a seed; says how many messages that were. */
  release(options?: { shuffleSeed?: number }): number;
  /** Resolves when so many event messages, duplicates included, have reached the queue since the start. */
  sent(count: number): Promise<void>;
  held(count: number): Promise<void>;
  lost(count: number): Promise<void>;
};

type EventMessage = { readonly queueArn: string; readonly body: string };
type Send = (message: EventMessage, delaySeconds?: number) => void;

const createTally = () => {
  let total = 0;
  const waiting = new Map<PromiseWithResolvers<void>, number>();
  const check = (): void => {
    for (const [waiter, count] of waiting) {
      if (total < count) continue;
      waiting.delete(waiter);
      waiter.resolve();
    }
  };
  return {
    add(count: number): void {
      total += count;
      check();
    },
    reached(count: number): Promise<void> {
      const waiter = Promise.withResolvers<void>();
      waiting.set(waiter, count);
      check();
      return waiter.promise;
    },
  };
};

export const createEventBridge = (options: {
  region: string;
  now: () => Date;
  targets: BucketNotifications["targets"];
  send: Send;
  faults?: EventFaults | undefined;
}) => {
  const { region, now, targets, send } = options;
  const nextSequencer = createSequencer(now);
  const [sent, held, lost] = [createTally(), createTally(), createTally()];
  const holding: EventMessage[] = [];
  let faults = options.faults ?? {};

  const dispatch = (key: string, message: EventMessage): void => {
    if (faults.lose?.(key)) {
      lost.add(1);
      return;
    }
    const copies = Array.from({ length: faults.duplicate ?? 1 }, () => message);
    if (faults.hold) {
      holding.push(...copies);
      held.add(copies.length);
      return;
    }
    for (const copy of copies) send(copy, faults.delaySeconds);
    sent.add(copies.length);
  };

  const events: EventBridge = {
    setFaults(next) {
      faults = next;
    },
    release({ shuffleSeed } = {}) {
      const messages = holding.splice(0);
      for (const message of shuffleSeed === undefined ? messages : shuffled(messages, shuffleSeed)) send(message);
      sent.add(messages.length);
      return messages.length;
    },
    sent: (count) => sent.reached(count),
    held: (count) => held.reached(count),
    lost: (count) => lost.reached(count),
  };

  return {
    events,
    objectCreated: (name: ObjectCreatedName, bucket: string, object: S3Object): void => {
      for (const { id, queueArn } of targets(bucket, name, object.key)) {
        const body = objectCreatedMessage({
          name,
          configurationId: id,
          region,
          bucket,
          key: object.key,
          size: object.contentLength,
          eTag: object.etag,
          at: now(),
          sequencer: nextSequencer(),
          requestId: requestId(),
        });
        dispatch(object.key, { queueArn, body });
      }
    },
    /** S3 sends one to each queue whenever notifications are configured. */
    sendTestEvents: (bucket: string, queues: readonly NotificationTarget[]): void => {
      for (const { queueArn } of queues) send({ queueArn, body: testEventMessage(bucket, now(), requestId()) });
    },
  };
};
