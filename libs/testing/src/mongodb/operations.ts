import fc from "fast-check";
import { anyFilter, anySort, type Filter, filterOfOne } from "./filters.ts";
import { anyPipeline, anyProjection, type Stage } from "./pipelines.ts";
import { anyUpdate, type Update } from "./updates.ts";
import { anyContent, anyId } from "./values.ts";

type Fields = Record<string, unknown>;
type Order = Record<string, 1 | -1>;
export type StoredDocument = Fields & { _id: string };
export type Index = { key: Order; unique: boolean };

/** What our repositories and the job store ask of MongoDB. */
export type Operation =
  | { kind: "insertOne"; document: StoredDocument }
  | { kind: "updateOne"; filter: Filter; update: Update; upsert: boolean }
  | { kind: "findOneAndUpdate"; filter: Filter; update: Update; sort: Order; upsert: boolean; after: boolean }
  | { kind: "upsertEach"; statements: { filter: Filter; update: Update }[] }
  | { kind: "deleteOne" | "deleteMany" | "countDocuments"; filter: Filter }
  | { kind: "find"; filter: Filter; sort: Order; limit: number; batchSize: number; projection: Fields }
  | { kind: "aggregate"; pipeline: Stage[] }
  | ({ kind: "createIndex" } & Index);

export type Sequence = {
  /** Before the first operation. */
  documents: StoredDocument[];
  indexes: Index[];
  operations: Operation[];
};

const keys: Order[] = [
  { state: 1 },
  { n: 1 },
  { at: -1, _id: -1 },
  { list: 1, _id: 1 },
  { "in.x": 1 },
  { "list.x": 1 },
  { state: 1, n: -1 },
  { state: 1, at: -1, _id: -1 },
  { n: 1, list: 1 },
];

const anyIndex: fc.Arbitrary<Index> = fc.record({
  key: fc.constantFrom(...keys),
  unique: fc.oneof({ arbitrary: fc.constant(false), weight: 3 }, fc.constant(true)),
});
const anyStored = fc.tuple(anyId, anyContent).map(([_id, content]): StoredDocument => ({ _id, ...content }));
const kind = <Kind extends Operation["kind"]>(name: Kind) => fc.constant(name);

const anyOperation: fc.Arbitrary<Operation> = fc.oneof(
  { arbitrary: fc.record({ kind: kind("insertOne"), document: anyStored }), weight: 2 },
  {
    arbitrary: fc.record({ kind: kind("updateOne"), filter: filterOfOne, update: anyUpdate, upsert: fc.boolean() }),
    weight: 6,
  },
  {
    arbitrary: fc.record({
      kind: kind("findOneAndUpdate"),
      filter: filterOfOne,
      update: anyUpdate,
      sort: fc.constant({}),
      upsert: fc.boolean(),
      after: fc.boolean(),
    }),
    weight: 3,
  },
  {
    arbitrary: fc.record({
      kind: kind("findOneAndUpdate"),
      filter: anyFilter,
      update: anyUpdate,
      sort: anySort,
      upsert: fc.constant(false),
      after: fc.boolean(),
    }),
    weight: 3,
  },
  {
    arbitrary: fc.record({
      kind: kind("upsertEach"),
      statements: fc.array(fc.record({ filter: filterOfOne, update: anyUpdate }), { minLength: 1, maxLength: 3 }),
    }),
    weight: 1,
  },
  { arbitrary: fc.record({ kind: kind("deleteOne"), filter: filterOfOne }), weight: 1 },
  { arbitrary: fc.record({ kind: kind("deleteMany"), filter: anyFilter }), weight: 1 },
  { arbitrary: fc.record({ kind: kind("countDocuments"), filter: anyFilter }), weight: 2 },
  {
    arbitrary: fc.record({
      kind: kind("find"),
      filter: anyFilter,
      sort: anySort,
      limit: fc.integer({ min: 0, max: 4 }),
      batchSize: fc.integer({ min: 1, max: 3 }),
      projection: fc.oneof(fc.constant({}), anyProjection),
    }),
    weight: 5,
  },
  { arbitrary: fc.record({ kind: kind("aggregate"), pipeline: anyPipeline }), weight: 3 },
  { arbitrary: fc.tuple(kind("createIndex"), anyIndex).map(([name, index]) => ({ kind: name, ...index })), weight: 1 },
);

export const anySequence: fc.Arbitrary<Sequence> = fc.record({
  documents: fc.uniqueArray(anyStored, { minLength: 3, maxLength: 6, selector: ({ _id }) => _id }),
  indexes: fc.uniqueArray(anyIndex, { minLength: 1, maxLength: 4, selector: ({ key }) => JSON.stringify(key) }),
  operations: fc.array(anyOperation, { minLength: 10, maxLength: 30 }),
});
