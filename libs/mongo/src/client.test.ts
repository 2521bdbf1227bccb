import { MongoNetworkError, MongoServerError, MongoWriteConcernError } from "mongodb";
import { expect, test } from "vitest";
import { isMongoUnavailable } from "./client.ts";

const labelled = new MongoServerError({ message: "not primary", code: 10107 });
labelled.addErrorLabel("RetryableWriteError");

test.each([
  ["a lost connection", new MongoNetworkError("closed"), true],
  ["what the driver may try again", labelled, true],
  ["a write conflict", new MongoServerError({ message: "conflict", code: 112 }), true],
  ["a time limit", new MongoServerError({ message: "time limit", code: 50 }), true],
  [
    "a write that no majority acknowledged",
    new MongoWriteConcernError({ writeConcernError: { code: 64, errmsg: "timed out" }, ok: 1 } as never),
    true,
  ],
  ["a duplicate key", new MongoServerError({ message: "duplicate", code: 11000 }), false],
  ["a fault of ours", new TypeError("no function"), false],
])("whether %s may work later", (_, error, later) => {
  expect(isMongoUnavailable(error)).toBe(later);
});
