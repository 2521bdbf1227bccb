import { PassThrough } from "node:stream";
import { expect, it } from "vitest";
import { doublingBackOff } from "./back-off.ts";
import { createLineSplitter, createLineWriter, createPrefixes } from "./output.ts";

it("cuts bytes into lines wherever they were cut before", () => {
  const bytes = Buffer.from("größe\r\n\nzwei\nrest");
  for (let cut = 0; cut <= bytes.length; cut += 1) {
    const lines: string[] = [];
    const splitter = createLineSplitter((line) => lines.push(line));
    splitter.push(bytes.subarray(0, cut));
    splitter.push(bytes.subarray(cut));
    splitter.end();
    expect(lines).toEqual(["größe", "", "zwei", "rest"]);
  }
});

it("does not keep a line without end in memory", () => {
  const lines: string[] = [];
  const splitter = createLineSplitter((line) => lines.push(line));
  for (let index = 0; index < 3; index += 1) splitter.push(Buffer.alloc(50_000, "x"));
  expect(lines.map((line) => line.length)).toEqual([100_000]);
});

it("pads names to one width and colours them only on a terminal", () => {
  const names = ["gateway", "fit"];
  expect(names.map(createPrefixes(names, false))).toEqual(["gateway |", "fit     |"]);
  expect(createPrefixes(names, true)("fit")).toBe("\u001B[33mfit     |\u001B[0m");
});

it("falls silent when the reader has gone", () => {
  const stream = new PassThrough();
  const write = createLineWriter(stream);
  write("one");
  stream.emit("error", Object.assign(new Error("write EPIPE"), { code: "EPIPE" }));
  write("two");
  expect(stream.read().toString()).toBe("one\n");
});

it("doubles the back-off from 250 ms to 10 s", () => {
  expect([1, 2, 3, 6, 7, 5000].map(doublingBackOff)).toEqual([250, 500, 1000, 8000, 10_000, 10_000]);
});
