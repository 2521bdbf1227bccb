import { pause } from "@career/foundation";
import type { AcceptedList, ExpectedEnd } from "../checker/accepted-list.ts";
import type { ApiPlace } from "../checker/read-api.ts";

const patienceMs = 900_000;
const requestMs = 30_000;

export type Reply = Record<string, string> & { upload: { url: string; fields: Record<string, string> } };
type Order = { userId: string; path: string; type: string; key: string; body: object; expected?: ExpectedEnd };

/** Asks again until it has an answer that does not say "later". */
const insist = async (ask: () => Promise<Response>, isLater: (response: Response) => boolean): Promise<Response> => {
  const until = performance.now() + patienceMs;
  let last = "no answer";
  for (let tries = 1; ; tries += 1) {
    try {
      const response = await ask();
      if (!isLater(response)) return response;
      last = `status ${response.status} ${await response.text()}`;
    } catch (error) {
      last = String(error);
    }
    if (performance.now() > until) throw new Error(`after ${tries} tries: ${last}`);
    await pause(Math.min(1_000, 100 * tries));
  }
};

const isFailure = ({ status }: Response): boolean => status >= 500;

/** A client that asks again with the same key until its work is accepted, and only then writes down that it is. */
export const createClient = (api: ApiPlace, list: AcceptedList, onAccepted: () => void = () => undefined) => {
  const headersOf = (userId: string) => ({ authorization: `Bearer ${api.keys[userId]}` });

  const post = async ({ userId, path, type, key, body, expected }: Order): Promise<Reply> => {
    const response = await insist(
      () =>
        fetch(new URL(path, api.url), {
          method: "POST",
          headers: { ...headersOf(userId), "content-type": "application/json", "idempotency-key": key },
          body: JSON.stringify(body),
          signal: AbortSignal.timeout(requestMs),
        }),
      // 409: what it builds on can be read in a moment.
      (answer) => isFailure(answer) || answer.status === 409,
    );
    if (response.status !== 202) throw new Error(`${path}: status ${response.status} ${await response.text()}`);
    const reply = (await response.json()) as Reply;
    list.add({ jobId: reply.jobId!, type, userId, path, idempotencyKey: key, body, ...(expected && { expected }) });
    onAccepted();
    return reply;
  };

  return {
    post,
    /** Waits until a job has ended, and says how. */
    untilEnded: async (userId: string, jobId: string): Promise<string> => {
      const until = performance.now() + patienceMs;
      for (;;) {
        const response = await insist(
          () =>
            fetch(new URL(`/v1/jobs/${jobId}`, api.url), {
              headers: { ...headersOf(userId), prefer: "wait=10" },
              signal: AbortSignal.timeout(requestMs),
            }),
          isFailure,
        );
        const job = (await response.json()) as { state: string; finishedAt: string | null };
        if (response.status !== 200) throw new Error(`job ${jobId}: status ${response.status}`);
        if (job.finishedAt) return job.state;
        if (performance.now() > until) throw new Error(`job ${jobId} is still ${job.state}`);
      }
    },
    /** Sends a file by the form that its announcement holds. */
    sendFile: async ({ upload }: Reply, content: Uint8Array<ArrayBuffer> | string): Promise<void> => {
      const response = await insist(() => {
        const form = new FormData();
        for (const [name, value] of Object.entries(upload.fields)) form.append(name, value);
        form.append("file", new Blob([content]));
        return fetch(upload.url, { method: "POST", body: form, signal: AbortSignal.timeout(requestMs) });
      }, isFailure);
      if (response.status !== 204) throw new Error(`upload: status ${response.status} ${await response.text()}`);
    },
  };
};

export type Client = ReturnType<typeof createClient>;
