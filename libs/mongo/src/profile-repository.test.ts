import { principal, startTestMongo } from "@career/testing";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { createAccountRepository } from "./account-repository.ts";
import { collectionsOf, ensureIndexes } from "./collections.ts";
import type { LedgerDocument } from "./documents.ts";
import { createProfileRepository } from "./profile-repository.ts";

let mongo: Awaited<ReturnType<typeof startTestMongo>>;
const at = new Date("2026-01-01T00:00:00Z");

beforeAll(async () => {
  mongo = await startTestMongo();
  await ensureIndexes(mongo.db);
});
afterAll(() => mongo.close());
beforeEach(async () => {
  for (const collection of Object.values(collectionsOf(mongo.db))) await collection.deleteMany({});
  await createAccountRepository(mongo.db).addUser(principal, at);
});

const row = (id: number, ended: Partial<LedgerDocument>): LedgerDocument => ({
  _id: `${id}:usage`,
  schemaVersion: 1,
  ...principal,
  jobId: `${id}`,
  kind: "usage",
  job: "job-fit.score",
  state: "succeeded",
  amounts: {},
  at,
  counted: false,
  ...ended,
});
const ledger = () => collectionsOf(mongo.db).ledger;
const refreshed = async () => {
  const profiles = createProfileRepository(mongo.db);
  await profiles.refresh(principal, at);
  return (await profiles.get(principal))!.profile!.statistics;
};

test("a profile sums up its person's jobs and nobody else's", async () => {
  await ledger().insertMany([
    row(1, { job: "resume.analyze" }),
    row(2, { amounts: { score: 40 } }),
    row(3, { amounts: { score: 72 } }),
    row(4, { job: "interview.complete", amounts: { score: 50 } }),
    row(5, { job: "interview.complete", amounts: { score: 75.5 } }),
    row(6, { job: "report.generate" }),
    row(7, { state: "failed" }),
    row(8, { state: "expired" }),
    row(9, { state: "cancelled" }),
    row(10, { kind: "other" }),
    row(11, { userId: "stranger" }),
  ]);
  expect(await refreshed()).toEqual({
    resumes: 1,
    jobFits: 2,
    interviews: 2,
    reports: 1,
    failedJobs: 2,
    bestFitScore: 72,
    averageInterviewScore: 62.8,
  });
});

test("each row is counted once, however many look at the same moment and however many rows there are", async () => {
  await ledger().insertMany(Array.from({ length: 1200 }, (_, id) => row(id, {})));
  await Promise.all(Array.from({ length: 10 }, refreshed));
  expect(await refreshed()).toMatchObject({ jobFits: 1200 });
  await ledger().insertOne(row(1200, {}));
  expect(await refreshed()).toMatchObject({ jobFits: 1201 });
  expect(await refreshed()).toMatchObject({ jobFits: 1201 });
});

test("a process that dies between counting rows and marking them has counted them once", async () => {
  await ledger().insertMany([row(1, {}), row(2, {})]);
  expect(await refreshed()).toMatchObject({ jobFits: 2 });
  expect(await ledger().countDocuments({ counted: true })).toBe(0);
  await ledger().insertOne(row(3, {}));
  expect(await refreshed()).toMatchObject({ jobFits: 3 });
  expect(await ledger().countDocuments({ counted: true })).toBe(2);
});

test("rows and profiles of an older version are counted as well", async () => {
  const { counted: _, ...old } = row(1, {});
  await ledger().insertMany([old, row(2, {})]);
  await collectionsOf(mongo.db).userProfiles.updateOne(
    { _id: principal.userId },
    {
      $set: {
        revision: 4,
        profile: {
          ...{ name: null, email: null, currentRole: null, skills: [], updatedAt: at },
          statistics: {
            ...{ resumes: 0, jobFits: 1, interviews: 0, reports: 0, failedJobs: 0 },
            ...{ bestFitScore: null, averageInterviewScore: null },
          },
        },
      },
    },
  );
  expect(await refreshed()).toMatchObject({ jobFits: 2 });
});
