import { Decimal128, type Document, Double, Int32, Long } from "mongodb";
import { describe, expect, it } from "vitest";
import { codeOf, useServer } from "../testing/server.ts";

const context = useServer();

async function run(documents: Document[], pipeline: Document[]): Promise<Document[]> {
  await context.things.insertMany(documents.map((one, at) => ({ _id: at as never, ...one })));
  return context.things.aggregate(pipeline, { promoteValues: false }).toArray();
}

const int = (value: number) => new Int32(value);

describe("aggregate", () => {
  it.each<[string, Document[], Document[], Document[]]>([
    [
      "counts by group, in order of appearance",
      [{ a: "x" }, { a: "y" }, { a: "x" }],
      [{ $group: { _id: "$a", n: { $sum: 1 } } }],
      [
        { _id: "x", n: int(2) },
        { _id: "y", n: int(1) },
      ],
    ],
    [
      "groups numbers by value",
      [{ a: 1 }, { a: new Double(1) }, { a: Long.fromNumber(1) }],
      [{ $group: { _id: "$a", n: { $sum: 1 } } }],
      [{ _id: int(1), n: int(3) }],
    ],
    [
      "groups missing with null",
      [{}, { a: null }],
      [{ $group: { _id: "$a", n: { $sum: 1 } } }],
      [{ _id: null, n: int(2) }],
    ],
    [
      "groups by a document of fields",
      [{ a: 1, b: 2 }, { a: 1 }, { a: 1, b: 2 }],
      [{ $group: { _id: { x: "$a", y: "$b" }, n: { $sum: 1 } } }],
      [
        { _id: { x: int(1), y: int(2) }, n: int(2) },
        { _id: { x: int(1) }, n: int(1) },
      ],
    ],
    [
      "groups all as one",
      [{ a: 1 }, { a: 2 }],
      [{ $group: { _id: null, n: { $sum: "$a" } } }],
      [{ _id: null, n: int(3) }],
    ],
    [
      "sums only numbers",
      [{ a: 1 }, { a: "x" }, { a: [5] }, {}],
      [{ $group: { _id: 1, n: { $sum: "$a" } } }],
      [{ _id: int(1), n: int(1) }],
    ],
    [
      "widens an int sum",
      [{ a: 2147483647 }, { a: 1 }],
      [{ $group: { _id: 1, n: { $sum: "$a" } } }],
      [{ _id: int(1), n: Long.fromNumber(2147483648) }],
    ],
    [
      "widens a long sum",
      [{ a: Long.MAX_VALUE }, { a: 1 }],
      [{ $group: { _id: 1, n: { $sum: "$a" } } }],
      [{ _id: int(1), n: new Double(2 ** 63) }],
    ],
    [
      "sums doubles exactly",
      Array.from({ length: 10 }, () => ({ a: 0.1 })),
      [{ $group: { _id: 1, n: { $sum: "$a" } } }],
      [{ _id: int(1), n: new Double(1) }],
    ],
    [
      "sums decimals",
      [{ a: Decimal128.fromString("0.1") }, { a: 1 }],
      [{ $group: { _id: 1, n: { $sum: "$a" } } }],
      [{ _id: int(1), n: Decimal128.fromString("1.1") }],
    ],
    ["sums nothing to 0", [{}], [{ $group: { _id: 1, n: { $sum: "$a" } } }], [{ _id: int(1), n: int(0) }]],
    [
      "matches, sorts and limits",
      [{ a: 3 }, { a: 1 }, { a: 2 }],
      [{ $match: { a: { $gt: 1 } } }, { $sort: { a: 1 } }, { $limit: 1 }],
      [{ _id: int(2), a: int(2) }],
    ],
    [
      "matches after a group",
      [{ a: 1 }, { a: 1 }, { a: 2 }],
      [{ $group: { _id: "$a", n: { $sum: 1 } } }, { $match: { n: 2 } }],
      [{ _id: int(1), n: int(2) }],
    ],
    [
      "projects and renames",
      [{ a: 1, b: { c: 2 } }],
      [{ $project: { _id: 0, a: 1, d: "$b.c" } }],
      [{ a: int(1), d: int(2) }],
    ],
    [
      "projects through arrays",
      [{ b: [{ c: 1 }, {}, 5, { c: 2 }] }],
      [{ $project: { _id: 0, d: "$b.c" } }],
      [{ d: [int(1), int(2)] }],
    ],
    ["leaves fields out", [{ a: 1, b: 2 }], [{ $project: { a: 0 } }], [{ _id: int(0), b: int(2) }]],
    [
      "unwinds",
      [{ a: [1, 2] }, { a: 3 }, { a: [] }, { a: null }, {}],
      [{ $unwind: "$a" }],
      [
        { _id: int(0), a: int(1) },
        { _id: int(0), a: int(2) },
        { _id: int(1), a: int(3) },
      ],
    ],
    [
      "unwinds and keeps what has none",
      [{ a: [] }, { a: null }, {}],
      [{ $unwind: { path: "$a", preserveNullAndEmptyArrays: true } }],
      [{ _id: int(0) }, { _id: int(1), a: null }, { _id: int(2) }],
    ],
    [
      "unwinds with places",
      [{ a: { b: [7] } }, { a: { b: 8 } }],
      [{ $unwind: { path: "$a.b", includeArrayIndex: "i" } }],
      [
        { _id: int(0), a: { b: int(7) }, i: Long.fromNumber(0) },
        { _id: int(1), a: { b: int(8) }, i: null },
      ],
    ],
    ["counts", [{}, {}], [{ $count: "n" }], [{ n: int(2) }]],
    ["counts nothing as nothing", [{ a: 1 }], [{ $match: { a: 2 } }, { $count: "n" }], []],
  ])("%s", async (_name, documents, pipeline, expected) => {
    expect(await run(documents, pipeline)).toEqual(expected);
  });

  it.each<[unknown, number]>([
    [{ $skip: 1 }, 40324],
    [{ $lookup: {} }, 40324],
    [{ $out: "x" }, 40324],
    [{ $merge: "x" }, 40324],
    [{ $foo: 1 }, 40324],
    [{}, 40323],
    [1, 14],
    [{ $match: 1 }, 15959],
    [{ $group: { n: { $sum: 1 } } }, 15955],
    [{ $group: { _id: 1, n: { $avg: "$a" } } }, 15952],
    [{ $group: { _id: 1, n: 1 } }, 40234],
    [{ $group: { _id: 1, n: {} } }, 40238],
    [{ $group: { _id: 1, "n.m": { $sum: 1 } } }, 40235],
    [{ $group: { _id: { $year: "$a" } } }, 168],
    [{ $group: { _id: 1, n: { $sum: { $add: [1, 2] } } } }, 168],
    [{ $project: { a: { $add: [1, 2] } } }, 168],
    [{ $project: {} }, 51272],
    [{ $project: { a: 1, b: 0 } }, 31254],
    [{ $sort: {} }, 15976],
    [{ $sort: { a: 5 } }, 15975],
    [{ $limit: 0 }, 15958],
    [{ $limit: -1 }, 2107201],
    [{ $unwind: "a" }, 28818],
    [{ $unwind: { path: "$a", foo: 1 } }, 28811],
    [{ $unwind: {} }, 28812],
    [{ $unwind: 1 }, 15981],
    [{ $count: "" }, 40157],
    [{ $count: "$a" }, 40158],
    [{ $count: "a.b" }, 40160],
  ])("%j is refused with %i", async (stage, code) => {
    const command = { aggregate: context.things.collectionName, pipeline: [stage], cursor: {} };
    expect(await codeOf(context.client.db("test").command(command))).toBe(code);
  });

  it("needs a cursor and takes a batch size", async () => {
    await context.things.insertMany(Array.from({ length: 300 }, (_, n) => ({ n })));
    const command = { aggregate: context.things.collectionName, pipeline: [] };
    expect(await codeOf(context.client.db("test").command(command))).toBe(9);
    const found = await context.things.aggregate([{ $sort: { n: -1 } }], { batchSize: 7 }).toArray();
    expect(found.map((one) => one.n)).toEqual(Array.from({ length: 300 }, (_, n) => 299 - n));
  });
});
