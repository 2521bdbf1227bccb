import { describe, expect, test } from "vitest";
import { readAnswer } from "./answer.ts";
import { contradictionOf } from "./contradictions.ts";
import { readPassage } from "./passage.ts";
import { stem } from "./stem.ts";
import { compileTerm, occurrencesOf } from "./terms.ts";

const has = (text: string, term: string): boolean => !occurrencesOf(readPassage(text), compileTerm(term)).next().done;

describe("words", () => {
  test.each([
    ["replicates", "replication"],
    ["normalized", "normalization"],
    ["connects", "connections"],
    ["queries", "query"],
    ["indices", "indexing"],
    ["running", "runs"],
    ["cached", "caching"],
    ["written", "writes"],
  ])("%s and %s share a stem", (a, b) => expect(stem(a)).toBe(stem(b)));

  test("opposites do not share a stem", () => {
    expect(stem("connectionless")).not.toBe(stem("connection"));
    expect(stem("stateless")).not.toBe(stem("state"));
    expect(stem("regularization")).not.toBe(stem("irregular"));
  });

  test("a term is met by other forms and orders, inside one sentence only", () => {
    expect(has("The whole table is scanned.", "scan table")).toBe(true);
    expect(has("We scan. The table is small.", "scan table")).toBe(false);
    expect(has("We run k8s in production", "Kubernetes")).toBe(true);
  });

  test("sentences end at full stops, not inside names and abbreviations", () => {
    expect(readPassage("Node.js 3.5 is fast, e.g. here. 索引。Done").sentences).toHaveLength(3);
  });
});

describe("prose", () => {
  const least = (text: string): number => Math.min(...readAnswer(text).prose);

  test("sentences count fully, lists and shuffled words a quarter", () => {
    expect(least("An index is a sorted structure, so the database does not have to read every row.")).toBe(1);
    expect(least("B-tree, index, lookup, full scan, disk space, write overhead, selectivity, composite")).toBeLessThan(
      0.4,
    );
    expect(least("index\nB-tree\nlookup\nscan\ndisk\nwrites\nselectivity")).toBeLessThan(0.4);
    expect(
      least("a is the of index with and database the by table a for from rows of is scanning the because"),
    ).toBeLessThan(0.4);
  });
});

describe("contradictions", () => {
  const reference =
    "TCP is connection-oriented and guarantees ordered delivery. UDP is connectionless and has less overhead.";
  const question = "What is the difference between TCP and UDP?";
  const factor = (answer: string): number => contradictionOf(readAnswer(answer), question, reference).factor;

  test("statements about the wrong side lower content", () => {
    expect(
      factor(
        "UDP is connection-oriented and guarantees ordered delivery, but TCP is connectionless with less overhead.",
      ),
    ).toBeLessThan(0.3);
  });

  test("right statements, also by denial, do not", () => {
    expect(
      factor(
        "TCP is connection-oriented and guarantees delivery. UDP does not guarantee ordered delivery, so it has less overhead.",
      ),
    ).toBe(1);
    expect(factor("Unlike TCP, which guarantees ordered delivery, UDP is connectionless.")).toBe(1);
  });
});
