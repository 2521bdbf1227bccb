import { Double } from "mongodb";
import {
  addsMinusZero,
  collide,
  excludes,
  hasCollision,
  hasWrongIncrement,
  inCondition,
  inSort,
  inStage,
  inUniqueIndex,
  inUpdate,
  isNullAtPosition,
  isRangeInArray,
  isUpsertOfOnePathTwice,
  leadsThroughArray,
  meetsTwoArrays,
  pathsOf,
  readsThroughArray,
} from "./fault-signs.ts";
import type { Filter } from "./filters.ts";
import type { Index, Operation, Sequence, StoredDocument } from "./operations.ts";
import type { Update } from "./updates.ts";

/**
 * Where SecantusDB 0.7.0b3 does not do what MongoDB's manual says. Four more cannot be told from an operation, so no
 * value makes them: NaN plus a number (what counts as modified), sums beyond 64 bits (an error, not a double), an array
 * in an array (a unique index looks into it), and decimals (0.1 equals decimal 0.1).
 */
export type KnownFault = {
  readonly name: string;
  /** What MongoDB does. */
  readonly manual: string;
  /** Whether an operation could show it. */
  readonly shows: (operation: Operation) => boolean;
  readonly example: Sequence;
};

const example = (documents: StoredDocument[], operation: Operation, indexes: Index[] = []): Sequence => ({
  documents,
  indexes,
  operations: [operation],
});
const update = (fields: Update, filter: Filter = { _id: "1" }, upsert = false): Operation => ({
  kind: "updateOne",
  filter,
  update: fields,
  upsert,
});
const projected = ($project: Record<string, 0 | 1>): Operation => ({ kind: "aggregate", pipeline: [{ $project }] });
const sorted = (sort: Record<string, 1 | -1>): Operation => ({ kind: "aggregate", pipeline: [{ $sort: sort }] });

export const uncheckedWithoutMatch: KnownFault = {
  name: "an update is checked only when a document matches",
  manual: "An update is read, and its errors are answered, before anything is matched.",
  shows: inUpdate((one) => hasCollision(one) || hasWrongIncrement(one)),
  example: example([{ _id: "1" }], update({ $inc: { n: "" } }, { _id: "2" })),
};

export const knownFaults: readonly KnownFault[] = [
  uncheckedWithoutMatch,
  {
    name: "an $inc that is no number is told only after what else is wrong",
    manual: "An update is read operator by operator, and its first error is answered before anything is changed.",
    shows: inUpdate((one) => hasWrongIncrement(one) && pathsOf(one).length > 1),
    example: example([{ _id: "1" }], update({ $inc: { n: "" }, $set: { at: 1, "at.x": 1 } })),
  },
  {
    name: "an update makes new fields in the order in which it names them",
    manual: "From MongoDB 5.0 on update operators process fields with string-based names in lexicographic order.",
    shows: inUpdate((one) => pathsOf(one).some((path, at, paths) => at > 0 && path < paths[at - 1]!)),
    example: example([{ _id: "1" }], update({ $set: { n: 1, at: 1 } })),
  },
  {
    name: "$inc of a missing field by minus zero leaves zero",
    manual: "If the field does not exist, $inc creates it and sets it to the specified value.",
    shows: inUpdate(addsMinusZero),
    example: example([{ _id: "1" }], update({ $inc: { n: new Double(-0) } })),
  },
  {
    name: "an upsert may find two values for one path in its filter",
    manual: "An upsert makes its document of the filter's equalities; a path that is matched twice is error 54.",
    shows: isUpsertOfOnePathTwice,
    example: example([], update({ $set: { n: 1 } }, { _id: "1", in: {}, "in.x": 1 }, true)),
  },
  {
    name: "$count of no documents answers one document that says 0",
    manual: "$count is $group with _id null and a $sum, then a $project: of nothing it gives nothing.",
    shows: inStage((stage) => "$count" in stage),
    example: example([], { kind: "aggregate", pipeline: [{ $count: "total" }] }),
  },
  {
    name: "a $project may take a field together with a part of it",
    manual: "From MongoDB 4.4 on that is a collision of paths: error 31249 or 31250.",
    shows: inStage(({ $project = {} }) => collide(Object.keys($project as object))),
    example: example([{ _id: "1", in: { x: 1 } }], projected({ in: 0, "in.x": 0 })),
  },
  {
    name: "an excluding $project takes a number for a position and does not look into arrays",
    manual: "As in a projection of find a number is a name, and what is left out is left out of every element.",
    shows: inStage(({ $project = {} }) => excludes($project as object) && leadsThroughArray($project as object)),
    example: example([{ _id: "1", list: [{ x: 1, y: 1 }] }], projected({ "list.x": 0 })),
  },
  {
    name: "a path of an expression through an empty array gives nothing",
    manual: "A path through an array gives the array of what its elements hold, of none an empty one.",
    shows: inStage(({ $group }) => readsThroughArray($group)),
    example: example([{ _id: "1", list: [] }], {
      kind: "aggregate",
      pipeline: [{ $group: { _id: { a: "$list.x" }, count: { $sum: 1 } } }],
    }),
  },
  {
    name: "an empty array is no array when a sort meets two of them",
    manual: "Of the fields of a sort one at most may hold an array: error 2.",
    shows: inSort(meetsTwoArrays),
    example: example([{ _id: "1", list: [], in: { x: [] } }], sorted({ list: 1, "in.x": 1, _id: 1 })),
  },
  {
    name: "a sort by a path through an array passes over elements that lack the field",
    manual: "Such an element counts as null, as it does in a multikey index.",
    shows: inSort(leadsThroughArray),
    example: example([{ _id: "1", list: [{}, { x: -1 }] }, { _id: "2" }], sorted({ "list.x": 1, _id: 1 })),
  },
  {
    name: "a unique index on a path through an array passes over elements that lack the field",
    manual: "A unique index stores null for a missing field.",
    shows: inUniqueIndex(leadsThroughArray),
    example: example([{ _id: "1", list: [{}, { x: false }] }, { _id: "2" }], {
      kind: "createIndex",
      key: { "list.x": 1 },
      unique: true,
    }),
  },
  {
    name: "a range on an indexed array is asked of one element",
    manual: "Each bound may be met by another element of the array, with an index or without.",
    shows: inCondition(isRangeInArray),
    example: example([{ _id: "1", list: [1, 3] }], { kind: "countDocuments", filter: { list: { $gte: 2, $lt: 2 } } }, [
      { key: { list: 1 }, unique: false },
    ]),
  },
  {
    name: "a position behind the end of an array is null to a filter",
    manual: "What is not there in an array is neither null nor anything else: no element, no match.",
    shows: inCondition(isNullAtPosition),
    example: example([{ _id: "1", list: [] }], { kind: "countDocuments", filter: { "list.0": null } }),
  },
];

/** The same sequence without what could show one of the faults. */
export const withoutFaults = (
  { documents, indexes, operations }: Sequence,
  faults: readonly KnownFault[] = knownFaults,
): Sequence => {
  const showsNone = (operation: Operation) => !faults.some(({ shows }) => shows(operation));
  return {
    documents,
    indexes: indexes.filter((index) => showsNone({ kind: "createIndex", ...index })),
    operations: operations.filter(showsNone),
  };
};
