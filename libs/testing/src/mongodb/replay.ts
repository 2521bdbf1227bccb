import { BSON, type Collection, type Db, MongoBulkWriteError, MongoServerError } from "mongodb";
import type { Operation, Sequence, StoredDocument } from "./operations.ts";

type Target = Collection<StoredDocument>;

const perform = async (target: Target, operation: Operation): Promise<unknown> => {
  switch (operation.kind) {
    case "insertOne":
      return target.insertOne(operation.document);
    case "updateOne":
      return target.updateOne(operation.filter, operation.update, { upsert: operation.upsert });
    case "findOneAndUpdate": {
      const { filter, update, sort, upsert, after } = operation;
      return target.findOneAndUpdate(filter, update, { sort, upsert, returnDocument: after ? "after" : "before" });
    }
    case "upsertEach":
      return target.bulkWrite(
        operation.statements.map((statement) => ({ updateOne: { ...statement, upsert: true } })),
        { ordered: false },
      );
    case "deleteOne":
      return target.deleteOne(operation.filter);
    case "deleteMany":
      return target.deleteMany(operation.filter);
    case "countDocuments":
      return target.countDocuments(operation.filter);
    case "find": {
      const { filter, ...options } = operation;
      return target.find(filter, options).toArray();
    }
    case "aggregate":
      return target.aggregate(operation.pipeline).toArray();
    case "createIndex":
      return target.createIndex(operation.key, { unique: operation.unique });
  }
};

/** What the caller learns: types and field order included, of an error its code. Texts may differ. */
const outcomeOf = async (target: Target, operation: Operation): Promise<string> => {
  try {
    return `${operation.kind}: ${BSON.EJSON.stringify(await perform(target, operation), { relaxed: false })}`;
  } catch (error) {
    if (error instanceof MongoBulkWriteError) {
      const errors = [error.writeErrors].flat().map(({ index, code }) => `${code} at ${index}`);
      return `${operation.kind}: errors ${errors}, ${BSON.EJSON.stringify(error.result, { relaxed: false })}`;
    }
    if (error instanceof MongoServerError) return `${operation.kind}: error ${error.code}`;
    throw error;
  }
};

/** Runs a sequence in a new collection: every answer, then every document. */
export const replay = async (db: Db, name: string, { documents, indexes, operations }: Sequence): Promise<string[]> => {
  const target: Target = db.collection<StoredDocument>(name, { promoteValues: false });
  const everything: Operation = {
    kind: "find",
    filter: {},
    sort: { _id: 1 },
    limit: 0,
    batchSize: 100,
    projection: {},
  };
  const outcomes: string[] = [];
  try {
    if (documents.length > 0) await target.insertMany(documents);
    for (const index of indexes) outcomes.push(await outcomeOf(target, { kind: "createIndex", ...index }));
    for (const operation of [...operations, everything]) outcomes.push(await outcomeOf(target, operation));
    return outcomes;
  } finally {
    await target.drop();
  }
};
