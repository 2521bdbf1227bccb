import { emptyFacts, principal, startTestMongo } from "@career/testing";
import { afterAll, beforeAll, expect, test } from "vitest";
import { collectionsOf, schemaVersion } from "./collections.ts";
import type { EnrichmentDocument, Principal } from "./documents.ts";
import { createEnrichmentRepository } from "./enrichment-repository.ts";
import { createProjections } from "./projections.ts";

let mongo: Awaited<ReturnType<typeof startTestMongo>>;
const stranger: Principal = { ...principal, userId: "stranger" };

const document = (_id: string, resumeId: string, overrides: Partial<EnrichmentDocument> = {}): EnrichmentDocument => ({
  _id,
  schemaVersion,
  ...principal,
  revision: 1,
  jobId: "job",
  resumeId,
  source: "source",
  engine: "ollama",
  model: "model",
  digest: "digest",
  promptHash: "prompt",
  inputHash: `hash of ${_id}`,
  value: emptyFacts(_id),
  run: { task: "resume.enrich", engine: "ollama", basis: "model", degraded: false },
  createdAt: new Date(0),
  ...overrides,
});

beforeAll(async () => {
  mongo = await startTestMongo();
  await collectionsOf(mongo.db).enrichments.insertMany([
    document("later", "one", { createdAt: new Date(1) }),
    document("first", "one"),
    document("other prompt", "one", { promptHash: "another" }),
    document("other source", "two", { source: "another" }),
    document("theirs", "one", { ...stranger }),
  ]);
});
afterAll(() => mongo.close());

test("answers to one prompt about one source are found, oldest first, by their owner alone", async () => {
  const { find } = createEnrichmentRepository(mongo.db);
  const about = { source: "source", promptHash: "prompt" };
  expect((await find(principal, about)).map(({ _id }) => _id)).toEqual(["first", "later"]);
  expect((await find(stranger, about)).map(({ _id }) => _id)).toEqual(["theirs"]);
});

test("an input is found by its hash, by its owner alone", async () => {
  const { inputOf } = createEnrichmentRepository(mongo.db);
  expect(await inputOf(principal, "hash of first")).toEqual(emptyFacts("first"));
  expect(await inputOf(stranger, "hash of first")).toBeNull();
  expect(await inputOf(principal, "no such hash")).toBeNull();
});

test("what was made from a resume goes with it, and nothing else does", async () => {
  await createProjections(mongo.db).removeDerived(principal, "one");
  const left = await collectionsOf(mongo.db).enrichments.find().sort({ _id: 1 }).toArray();
  expect(left.map(({ _id }) => _id)).toEqual(["other source", "theirs"]);
});
