import type { ApiView, Evidence } from "./evidence.ts";

export type ApiPlace = {
  readonly url: string;
  /** API key of each user. */
  readonly keys: Readonly<Record<string, string>>;
};

const atOnce = 8;

/** Does something with each item, a few at a time. */
export const forEachOf = async <Item>(items: readonly Item[], work: (item: Item) => Promise<void>): Promise<void> => {
  const left = [...items];
  const take = async (): Promise<void> => {
    for (let item = left.shift(); item !== undefined; item = left.shift()) await work(item);
  };
  await Promise.all(Array.from({ length: atOnce }, take));
};

/** Calls the API as a user and reads the JSON of the answer. */
export const callApi = async (
  { url, keys }: ApiPlace,
  userId: string,
  path: string,
  post?: { readonly body: unknown; readonly idempotencyKey: string },
): Promise<{ status: number; json: Record<string, unknown> | null }> => {
  const response = await fetch(new URL(path, url), {
    headers: {
      authorization: `Bearer ${keys[userId]}`,
      ...(post && { "content-type": "application/json", "idempotency-key": post.idempotencyKey }),
    },
    ...(post && { method: "POST", body: JSON.stringify(post.body) }),
  });
  const text = await response.text();
  return { status: response.status, json: text.startsWith("{") ? JSON.parse(text) : null };
};

/** What the API says of each job, asked as its owner. */
export const readViews = async (
  api: ApiPlace,
  jobs: readonly { readonly id: string; readonly userId: string }[],
): Promise<Evidence["views"]> => {
  const views = new Map<string, ApiView>();
  const askable = jobs.filter(({ userId }) => api.keys[userId] !== undefined);
  await forEachOf(askable, async ({ id, userId }) => {
    const { status, json } = await callApi(api, userId, `/v1/jobs/${id}`);
    views.set(id, { status, job: status === 200 ? json : null });
  });
  return views;
};
