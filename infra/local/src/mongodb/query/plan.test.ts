import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { array, bool, type Document, document, int, object, string, type Value } from "../bson/values.ts";
import { runCommand, type Services } from "../commands/dispatch.ts";
import { Cursors } from "../cursors.ts";
import { Store } from "../storage/store.ts";
import { anyDocument, anyPattern, anyQuery } from "../testing/random.ts";
import { sortKey } from "./sort.ts";

function createServices(): Services {
  return { store: new Store(undefined), cursors: new Cursors(Date.now), now: Date.now };
}

function run(services: Services, command: Record<string, Value>): Document {
  return runCommand(services, document({ ...command, $db: string("test") }));
}

function fill(services: Services, documents: readonly Document[], indexes: readonly Document[]): void {
  const contents = documents.map((content, at) => object(new Map([["_id", int(at)], ...content])));
  run(services, { create: string("things") });
  for (const [at, key] of indexes.entries()) {
    const spec = object(document({ key: object(key), name: string(`index${at}`) }));
    run(services, { createIndexes: string("things"), indexes: array([spec]) });
  }
  // Unordered, since documents with two arrays under one index are refused.
  run(services, { insert: string("things"), documents: array(contents), ordered: bool(false) });
}

function firstBatch(reply: Document): Document[] {
  const cursor = reply.get("cursor");
  const batch = cursor?.kind === "object" ? cursor.value.get("firstBatch") : undefined;
  if (batch?.kind !== "array") throw new Error(JSON.stringify([...reply]));
  return batch.value.map((item) => (item as Extract<Value, { kind: "object" }>).value);
}

const idOf = (found: Document): number => (found.get("_id") as { value: number }).value;

function isParallel(reply: Document): boolean {
  const message = reply.get("errmsg");
  return message?.kind === "string" && message.value.includes("parallel arrays");
}

describe("planner", () => {
  it("answers queries and sorts alike with and without indexes", () => {
    fc.assert(
      fc.property(
        fc.array(anyDocument, { maxLength: 12 }),
        fc.array(anyPattern, { minLength: 1, maxLength: 3 }),
        fc.array(anyQuery, { minLength: 1, maxLength: 6 }),
        anyPattern,
        (documents, indexes, queries, sort) => {
          const indexed = createServices();
          const plain = createServices();
          fill(indexed, documents, indexes);
          const stored = firstBatch(run(indexed, { find: string("things"), sort: object(document({ _id: int(1) })) }));
          fill(plain, stored, []);
          const ids = (services: Services, query: Document, extra: Record<string, Value>) => {
            const reply = run(services, { find: string("things"), filter: object(query), ...extra });
            return isParallel(reply) ? undefined : firstBatch(reply);
          };
          for (const query of queries) {
            const expected = ids(plain, query, {})!.map(idOf);
            const found = ids(indexed, query, {})!.map(idOf);
            expect(found.toSorted((a, b) => a - b)).toEqual(expected.toSorted((a, b) => a - b));
            const ordered = ids(indexed, query, { sort: object(sort) });
            if (!ordered) continue;
            const fields = [...sort].map(([path, one]) => ({
              path,
              segments: path.split("."),
              descending: (one as { value: number }).value < 0,
            }));
            const keys = ordered.map((one) => sortKey(one, fields));
            expect(keys).toEqual(keys.toSorted((left, right) => left.compare(right)));
            expect(ordered.map(idOf).toSorted((a, b) => a - b)).toEqual(expected.toSorted((a, b) => a - b));
          }
          indexed.store.close();
          plain.store.close();
        },
      ),
      { numRuns: 300 },
    );
  });
});
