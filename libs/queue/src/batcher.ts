import type { BatchResultErrorEntry } from "@aws-sdk/client-sqs";
import { TransientError } from "@career/foundation";

/** SQS takes and gives at most ten messages a call. */
export const batchLimit = 10;

type Waiting<Entry> = { entry: Entry; resolve: () => void; reject: (error: unknown) => void };

type BatcherOptions<Entry> = {
  readonly call: (entries: (Entry & { Id: string })[]) => Promise<{ Failed?: BatchResultErrorEntry[] | undefined }>;
  /** Milliseconds for which an entry waits for others to go with it. */
  readonly lingerMs: number;
  readonly callsAtOnce: number;
};

/** Gathers entries into calls of ten; while every call is taken, they wait. Each entry succeeds or fails for itself. */
export const createBatcher = <Entry extends object>({ call, lingerMs, callsAtOnce }: BatcherOptions<Entry>) => {
  const waiting: Waiting<Entry>[] = [];
  let inFlight = 0;
  let due = false;
  let timer: NodeJS.Timeout | undefined;

  const callBatch = async (batch: readonly Waiting<Entry>[]): Promise<void> => {
    try {
      const { Failed = [] } = await call(batch.map(({ entry }, index) => ({ ...entry, Id: String(index) })));
      const failed = new Map(Failed.map((failure) => [failure.Id, failure.Message ?? failure.Code]));
      for (const [index, { resolve, reject }] of batch.entries()) {
        const reason = failed.get(String(index));
        if (failed.has(String(index))) reject(new TransientError("queue.refused", `SQS refused a message: ${reason}`));
        else resolve();
      }
    } catch (error) {
      for (const { reject } of batch) reject(error);
    }
  };

  const leave = (): void => {
    while (inFlight < callsAtOnce && waiting.length >= (due ? 1 : batchLimit)) {
      inFlight += 1;
      void callBatch(waiting.splice(0, batchLimit)).finally(() => {
        inFlight -= 1;
        leave();
      });
    }
    if (waiting.length > 0) return;
    due = false;
    clearTimeout(timer);
    timer = undefined;
  };

  const makeDue = (): void => {
    due = true;
    leave();
  };

  return (entry: Entry): Promise<void> =>
    new Promise((resolve, reject) => {
      waiting.push({ entry, resolve, reject });
      if (lingerMs === 0) return makeDue();
      timer ??= setTimeout(makeDue, lingerMs);
      leave();
    });
};
