import { appendFileSync, copyFileSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { S3Client } from "@aws-sdk/client-s3";
import { SQSClient } from "@aws-sdk/client-sqs";
import { MongoClient } from "mongodb";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type AcceptedList, createAcceptedList } from "./accepted-list.ts";
import { type CheckOptions, checkPlatform, observePlatform } from "./check-platform.ts";
import { startLiar } from "./fixtures/liar.ts";
import { changed, find, type Tools } from "./fixtures/planting.ts";
import { plants } from "./fixtures/plants.ts";
import { type SmallPlatform, startSmallPlatform, userId } from "./fixtures/small-platform.ts";
import { poison, runSmall } from "./fixtures/small-run.ts";
import { createObservations, type Observations } from "./observations.ts";

let platform: SmallPlatform;
let accepted: AcceptedList;
let observations: Observations;
let client: MongoClient;
let tools: Tools;

const check = (overrides: Partial<CheckOptions> = {}) =>
  checkPlatform({
    ...platform,
    accepted,
    observations,
    planted: [poison],
    journalPaths: [platform.journalPath],
    ...overrides,
  });
const rules = async (overrides?: Partial<CheckOptions>): Promise<string[]> =>
  (await check(overrides)).violations.map(({ rule }) => rule).toSorted();

beforeAll(async () => {
  platform = await startSmallPlatform();
  accepted = createAcceptedList(join(platform.folder, "accepted.ndjson"));
  observations = createObservations(join(platform.folder, "observed.ndjson"));
  client = new MongoClient(platform.mongo.uri);
  const { endpoint, region, credentials } = platform.aws;
  tools = {
    db: client.db("genai_career"),
    s3: new S3Client({ endpoint, region, credentials, forcePathStyle: true }),
    sqs: new SQSClient({ endpoint, region, credentials }),
    queueUrl: (name) => `${endpoint}/000000000000/${name}`,
  };
  await runSmall(platform, accepted);
  await platform.stopWorkers();
  await check();
}, 180_000);
afterAll(async () => {
  tools?.s3.destroy();
  tools?.sqs.destroy();
  await client?.close();
  await platform?.close();
}, 60_000);

describe("a platform that keeps its word", () => {
  test("has no violation, again and again, and enough was looked at", async () => {
    const { violations, counts } = await check({ replays: { seed: 1, count: 20 } });
    expect(violations).toEqual([]);
    expect(counts).toMatchObject({
      accepted: 9,
      jobs: 11,
      "resume.analyze succeeded": 2,
      "resume.analyze failed": 1,
      "report.generate succeeded": 2,
      "ledger rows": 11,
      objects: 7,
      "read through the API": 11,
      "dead letters": expect.any(Number),
      "events counted": 11,
      replayed: 5,
      observed: 11,
    });
    expect(counts["events sent"]).toBeGreaterThanOrEqual(11);
  });
});

describe("what is broken is named", () => {
  test("a result that changes while the platform works", async () => {
    const look = () => observePlatform({ ...platform, accepted, observations });
    expect(await look()).toEqual([]);
    const mend = await changed("jobs", { type: "job-fit.score" }, (each) => ({ ...each, result: {} }))(tools);
    const { _id } = await find(tools.db, "jobs", { type: "job-fit.score" });
    try {
      expect(await look()).toMatchObject([{ guarantee: "G2", rule: "job.changed", subject: _id }]);
    } finally {
      await mend();
    }
    expect(await look()).toEqual([]);
  });

  test.each(plants)("%s", async (_, expected, plant) => {
    const mend = await plant(tools);
    try {
      expect(await rules()).toEqual(expected);
    } finally {
      await mend();
    }
  });

  test("an accepted job that was never stored", async () => {
    const [first] = accepted.accepted();
    const list = [...accepted.accepted(), { ...first!, jobId: "never-stored", idempotencyKey: "of its own" }];
    expect(await rules({ accepted: { ...accepted, accepted: () => list } })).toEqual(["job.missing"]);
  });

  test("one key with two jobs", async () => {
    const fits = accepted.accepted().map((each) => ({ ...each, path: "/same", idempotencyKey: "same" }));
    expect(await rules({ accepted: { ...accepted, accepted: () => fits } })).toEqual(["key.two-jobs"]);
  });

  test("another end, type or owner than was promised", async () => {
    const all = accepted.accepted();
    const [first] = all.filter(({ type }) => type === "job-fit.score");
    const instead = (change: object) => ({ ...accepted, accepted: () => [{ ...first!, ...change }] });
    expect(await rules({ accepted: instead({ expected: { state: "failed" } }) })).toEqual(["job.other-end"]);
    expect(await rules({ accepted: instead({ type: "interview.open" }) })).toEqual(["job.other"]);
    expect(await rules({ accepted: instead({ userId: "user-b" }) })).toEqual(["job.other"]);
  });

  test("a result that was erased and must not be there", async () => {
    const erased = () => accepted.erased().slice(1);
    expect(await rules({ accepted: { ...accepted, erased } })).toContain("job.no-result");
  });

  test("poison that was planted and is gone", async () => {
    const planted = [poison, { queue: "interview", contains: "planted" }];
    expect(await rules({ planted })).toEqual(["dead-letter.missing"]);
  });

  test("a job that was seen and is not there any more", async () => {
    const path = join(platform.folder, "more-observed.ndjson");
    writeFileSync(
      path,
      readFileSync(join(platform.folder, "observed.ndjson"), "utf8").replaceAll(/"jobId":"/g, '"jobId":"not-'),
    );
    const others = createObservations(path);
    expect(new Set(await rules({ observations: others }))).toEqual(new Set(["job.vanished"]));
    others.close();
  });

  test("events with two ids, and none at all", async () => {
    const { _id: jobId } = await find(tools.db, "jobs", { type: "job-fit.score" });
    const path = join(platform.folder, "other-journal.ndjson");
    copyFileSync(platform.journalPath, path);
    const messages = [{ id: "another", jobId }];
    appendFileSync(
      path,
      `${JSON.stringify({ n: 0, target: "aws", operation: "SendMessageBatch:events", messages })}\n`,
    );
    expect(await rules({ journalPaths: [path] })).toEqual(["event.double"]);
    writeFileSync(path, "");
    expect(new Set(await rules({ journalPaths: [path] }))).toEqual(new Set(["event.missing"]));
    expect(await rules({ journalPaths: undefined! })).toEqual([]);
  });

  test("an API that tells something else than MongoDB, and forgets keys", async () => {
    const liar = await startLiar(platform.api);
    const named = await rules({ api: liar.api, replays: { seed: 1, count: 1 } }).finally(liar.close);
    expect(new Set(named)).toEqual(new Set(["job.api-differs", "replay.not-refused", "replay.other-job"]));
    const stranger = { ...platform.api, keys: { [userId]: "no key" } };
    expect(new Set(await rules({ api: stranger }))).toEqual(new Set(["job.unreadable"]));
  });
});
