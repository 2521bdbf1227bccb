import type { EnrichmentDocument } from "@career/mongo";
import { expect, test } from "vitest";
import { keptEnrichment } from "./kept-enrichment.ts";

const stored = (_id: string, engine: string, model: string, digest: string | null): EnrichmentDocument =>
  ({ _id, engine, model, digest }) as EnrichmentDocument;
const local = (digest: string | null) => ({ name: "ollama", model: "m", digest: async () => digest });
const cloud = { name: "gemini", model: "g" };
const never = new AbortController().signal;

const keptId = async (engines: Parameters<typeof keptEnrichment>[0]["engines"], all: EnrichmentDocument[]) =>
  (await keptEnrichment({ engines }, all, never))?._id;

const all = [stored("old", "ollama", "m", "1"), stored("new", "ollama", "m", "2"), stored("far", "gemini", "g", null)];

test("the answer of the weights that are installed now is the one that is kept", async () => {
  expect(await keptId([local("1")], all)).toBe("old");
  expect(await keptId([local("2")], all)).toBe("new");
  expect(await keptId([local("3")], all)).toBeUndefined();
});

test("an engine that cannot be reached is taken to have the weights it had", async () => {
  expect(await keptId([local(null)], all)).toBe("new");
});

test("of two answers of the same weights the older one is kept", async () => {
  const twice = [stored("one", "gemini", "g", null), stored("two", "gemini", "g", null)];
  expect(await keptId([cloud], twice)).toBe("one");
});

test("engines count in their order, and only those that are in use", async () => {
  expect(await keptId([cloud, local("1")], all)).toBe("far");
  expect(await keptId([local("3"), cloud], all)).toBe("far");
  expect(await keptId([{ ...cloud, model: "other" }], all)).toBeUndefined();
  expect(await keptId([], all)).toBeUndefined();
});
