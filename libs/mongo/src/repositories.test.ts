import { principal, startTestMongo } from "@career/testing";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { createAccountRepository, hashApiKey, newApiKey } from "./account-repository.ts";
import { collectionsOf, ensureIndexes } from "./collections.ts";
import type { JobDocument, Principal } from "./documents.ts";
import { createJobReader } from "./job-reader.ts";
import { createJobStore, defaultJobStorePolicy } from "./job-store.ts";
import { createProjections } from "./projections.ts";
import { createResumeRepository } from "./resume-repository.ts";
import { createServerClock } from "./server-clock.ts";

let mongo: Awaited<ReturnType<typeof startTestMongo>>;
let time = new Date("2026-01-01T00:00:00Z");
const clock = { now: () => time, uncertaintyMs: () => 0, measure: async () => undefined };
const stranger: Principal = { tenantId: "tenant-a", userId: "stranger" };
const accepts = [{ type: "job-fit.score", version: 1 }];

beforeAll(async () => {
  mongo = await startTestMongo();
});
afterAll(() => mongo.close());
beforeEach(async () => {
  time = new Date("2026-01-01T00:00:00Z");
  for (const collection of Object.values(collectionsOf(mongo.db))) await collection.deleteMany({});
});

const store = () => createJobStore(mongo.db, clock, defaultJobStorePolicy);
const forward = (seconds: number) => {
  time = new Date(time.getTime() + seconds * 1000);
};
const jobDocument = (id: string, overrides: Partial<JobDocument> = {}): JobDocument => ({
  _id: id,
  schemaVersion: 1,
  ...principal,
  type: "job-fit.score",
  version: 1,
  queue: "job-fit",
  route: "test",
  idempotencyKey: id,
  bodyHash: "hash",
  objects: [],
  parentId: null,
  subject: { kind: "job-fit", id: `fit-${id}` },
  resumeId: "resume",
  state: "pending",
  input: {},
  result: null,
  error: null,
  provenance: [],
  measures: {},
  attempt: 0,
  failures: 0,
  silentClaims: 0,
  committedAttempt: null,
  leaseOwner: null,
  leaseUntil: null,
  notBefore: time,
  dueAt: time,
  sweeps: 0,
  dispatchedAt: null,
  deadlineAt: new Date(time.getTime() + 600_000),
  uploadUntil: null,
  createdAt: time,
  finishedAt: null,
  effects: [],
  effectsRevision: 0,
  history: [],
  ...overrides,
});
const success = { result: { ok: true }, provenance: [], measures: {}, effects: [] };

describe("the job store", () => {
  test("inserts a key once and returns what is there", async () => {
    expect((await store().insert(jobDocument("a"))).replayed).toBe(false);
    const again = await store().insert(jobDocument("b", { idempotencyKey: "a" }));
    expect(again).toMatchObject({ replayed: true, job: { _id: "a" } });
    expect((await store().insert(jobDocument("a"))).replayed).toBe(true);
  });

  test("claims what is pending and due, and not what runs, waits, has expired or is of another kind", async () => {
    await store().insert(jobDocument("a"));
    await store().insert(jobDocument("later", { notBefore: new Date(time.getTime() + 1000) }));
    await store().insert(jobDocument("over", { deadlineAt: time }));
    await store().insert(jobDocument("other", { type: "resume.analyze" }));
    await store().insert(jobDocument("newer", { version: 2 }));
    const claimed = await store().claim("a", "me", accepts);
    expect(claimed).toMatchObject({ state: "running", attempt: 1, silentClaims: 1, leaseOwner: "me", startedAt: time });
    for (const id of ["a", "later", "over", "other", "newer", "nobody"]) {
      expect(await store().claim(id, "you", accepts)).toBeNull();
    }
    forward(30);
    expect(await store().claim("a", "you", accepts)).toMatchObject({ attempt: 2, silentClaims: 2, leaseOwner: "you" });
    expect((await store().read("a"))?.startedAt).toEqual(new Date("2026-01-01T00:00:00Z"));
  });

  test("renews only the attempt that holds the lease", async () => {
    await store().insert(jobDocument("a"));
    const { attempt, deadlineAt } = (await store().claim("a", "me", accepts))!;
    forward(20);
    expect(await store().renew("a", attempt, deadlineAt)).toBe(true);
    expect((await store().read("a"))?.leaseUntil).toEqual(new Date(time.getTime() + 30_000));
    expect(await store().renew("a", attempt + 1, deadlineAt)).toBe(false);
  });

  test("keeps a terminal state for ever, with its effects", async () => {
    await store().insert(jobDocument("a"));
    const { attempt } = (await store().claim("a", "me", accepts))!;
    const ended = await store().commit("a", attempt, success);
    expect(ended).toMatchObject({ state: "succeeded", result: { ok: true }, leaseUntil: null });
    expect(ended?.effects.map(({ kind }) => kind)).toEqual(["ledger", "remove-objects", "profile", "emit"]);
    const error = { code: "x", message: "x", retryable: false };
    expect(await store().cancel(principal, "a")).toBeNull();
    expect(await store().expire(ended!, error)).toBeNull();
    expect(await store().retry(ended!, error, 0)).toBe(false);
    expect(await store().release(ended!)).toBe(false);
    expect(await store().startAfterUpload("a", { bucket: "b", key: "k", versionId: null }, 1)).toBeNull();
    forward(3600);
    expect(await store().claim("a", "you", accepts)).toBeNull();
    expect((await store().read("a"))?.state).toBe("succeeded");
  });

  test("gives a retried job its wait and counts the failure; a released one costs nothing", async () => {
    await store().insert(jobDocument("a"));
    const first = (await store().claim("a", "me", accepts))!;
    await store().retry(first, { code: "x", message: "x", retryable: true }, 5_000);
    expect(await store().claim("a", "me", accepts)).toBeNull();
    forward(5);
    const second = (await store().claim("a", "me", accepts))!;
    expect(second).toMatchObject({ attempt: 2, failures: 1, silentClaims: 1 });
    await store().release(second);
    expect(await store().claim("a", "me", accepts)).toMatchObject({ attempt: 3, failures: 1 });
  });

  test("clears effects only when none came since", async () => {
    await store().insert(jobDocument("a"));
    const { attempt } = (await store().claim("a", "me", accepts))!;
    const ended = (await store().commit("a", attempt, success))!;
    await store().addEffect(principal, "a", { kind: "erase-resume", resumeId: "resume" });
    expect(await store().clearEffects(ended)).toBe(false);
    const current = (await store().read("a"))!;
    expect(current.effects).toHaveLength(5);
    expect(await store().clearEffects(current)).toBe(true);
    expect(await store().read("a")).toMatchObject({ effects: [], dueAt: null });
  });

  test("lets a sweep look again after a wait that doubles up to its cap", async () => {
    await store().insert(jobDocument("a", { deadlineAt: new Date(time.getTime() + 86_400_000) }));
    const waits: number[] = [];
    for (let pass = 0; pass < 8; pass += 1) {
      const [due] = await store().due(10);
      expect(await store().takeDue(due!)).toBe(true);
      const { dueAt } = (await store().read("a"))!;
      waits.push((dueAt!.getTime() - time.getTime()) / 1000);
      expect(await store().due(10)).toEqual([]);
      forward(waits.at(-1)!);
    }
    expect(waits).toEqual([15, 30, 60, 120, 240, 480, 900, 900]);
  });

  test("keeps its history short and text that looks like an operator as it is", async () => {
    await store().insert(jobDocument("a"));
    for (let round = 0; round < 60; round += 1) {
      await store().release((await store().claim("a", "me", accepts))!);
    }
    const { attempt } = (await store().claim("a", "me", accepts))!;
    const text = { said: "$2M saved", list: ["$set", "a.b"], "dotted.key": 1 };
    await store().commit("a", attempt, { ...success, result: text });
    const job = (await store().read("a"))!;
    expect(job.history).toHaveLength(50);
    expect(job.result).toEqual(text);
  });
});

describe("reading", () => {
  test("is page by page without gaps or doubles, also over equal times", async () => {
    for (let n = 0; n < 25; n += 1) {
      if (n % 4 === 0) forward(1);
      await store().insert(jobDocument(`job-${String(n).padStart(2, "0")}`, { createdAt: time }));
    }
    const reader = createJobReader(mongo.db);
    const seen: string[] = [];
    let cursor: { createdAt: Date; id: string } | undefined;
    do {
      const page = await reader.list(principal, { limit: 4, cursor });
      seen.push(...page.items.map(({ _id }) => _id));
      cursor = page.next ?? undefined;
    } while (cursor);
    expect(seen).toHaveLength(25);
    expect(new Set(seen).size).toBe(25);
    expect(seen[0]).toBe("job-24");
  });

  test("shows nothing of somebody else's", async () => {
    await store().insert(jobDocument("a"));
    const reader = createJobReader(mongo.db);
    expect(await reader.get(stranger, "a")).toBeNull();
    expect(await reader.getMany(stranger, ["a"])).toEqual([]);
    expect((await reader.list(stranger, { limit: 10 })).items).toEqual([]);
    expect(await store().cancel(stranger, "a")).toBeNull();
    expect(await reader.get(principal, "a")).not.toBeNull();
  });
});

describe("projections", () => {
  const effect = (revision: number, fileName: string) => ({
    kind: "project" as const,
    collection: "resumes" as const,
    id: "resume",
    resumeId: "resume",
    revision,
    fields: { fileName, deleted: false, jobId: "a", createdAt: time },
  });

  test("grow in revision only, whatever order they come in, and never over a tombstone", async () => {
    const projections = createProjections(mongo.db);
    const resumes = createResumeRepository(mongo.db);
    await Promise.all(
      [3, 1, 2, 3, 1].map((revision) => projections.project(principal, effect(revision, `r${revision}`))),
    );
    expect(await resumes.get(principal, "resume")).toMatchObject({ revision: 3, fileName: "r3" });
    await projections.leaveTombstone(jobDocument("a"), "resume");
    await projections.project(principal, effect(4, "again"));
    expect(await resumes.get(principal, "resume")).toBeNull();
    expect(await projections.isResumeDeleted(principal, "resume")).toBe(true);
    expect(await projections.isResumeDeleted(stranger, "resume")).toBe(false);
  });

  test("never write over somebody else's document", async () => {
    const projections = createProjections(mongo.db);
    await projections.project(principal, effect(1, "mine"));
    await projections.project(stranger, effect(9, "theirs"));
    expect(await createResumeRepository(mongo.db).get(principal, "resume")).toMatchObject({ fileName: "mine" });
    expect(await createResumeRepository(mongo.db).get(stranger, "resume")).toBeNull();
  });

  test("add a ledger row once", async () => {
    const projections = createProjections(mongo.db);
    const row = {
      _id: "a:usage",
      schemaVersion: 1,
      ...principal,
      jobId: "a",
      kind: "usage",
      job: "job-fit.score",
      state: "succeeded" as const,
      amounts: {},
      at: time,
    };
    await Promise.all(Array.from({ length: 10 }, () => projections.addLedgerRow(row)));
    expect(await collectionsOf(mongo.db).ledger.countDocuments()).toBe(1);
  });
});

describe("accounts", () => {
  test("know a key by its hash alone, and not when it was revoked", async () => {
    const accounts = createAccountRepository(mongo.db);
    const key = newApiKey();
    await accounts.addKey(principal, key, ["read"], time);
    await accounts.addKey(principal, key, ["read"], time);
    expect(await accounts.findByKeyHash(hashApiKey(key))).toEqual({ ...principal, scopes: ["read"] });
    expect(JSON.stringify(await collectionsOf(mongo.db).apiKeys.find().toArray())).not.toContain(key);
    await collectionsOf(mongo.db).apiKeys.updateOne({ _id: hashApiKey(key) }, { $set: { revokedAt: time } });
    expect(await accounts.findByKeyHash(hashApiKey(key))).toBeNull();
  });

  test("know their users", async () => {
    const accounts = createAccountRepository(mongo.db);
    await accounts.addUser(principal, time);
    await accounts.addUser(principal, time);
    expect(await accounts.findUser("user-a")).toEqual(principal);
    expect(await accounts.findUser("nobody")).toBeNull();
  });
});

test("indexes can be made again", async () => {
  await ensureIndexes(mongo.db);
  await ensureIndexes(mongo.db);
});

describe("the server clock", () => {
  test("follows MongoDB's time and knows how sure it is", async () => {
    let monotonic = 0;
    const measured = await createServerClock(mongo.db, { monotonic: () => monotonic });
    const before = measured.now().getTime();
    monotonic += 10_000;
    expect(measured.now().getTime() - before).toBe(10_000);
    expect(measured.uncertaintyMs()).toBe(1);
    await measured.measure();
    expect(measured.uncertaintyMs()).toBe(0);
  });
});
