import { describe, expect, it } from "vitest";
import { type Document, document, int } from "./bson/values.ts";
import { Cursor, Cursors } from "./cursors.ts";

const minutes = 60_000;

function open(keepsAlive: boolean): Cursor {
  const results = [1, 2, 3].map((n) => ({ document: document({ n: int(n) }), bytes: 10, last: false }));
  return new Cursor({ namespace: "test.things", maxTime: 0, keepsAlive, open: () => results.values() });
}

function idOf(reply: Document): bigint {
  const cursor = reply.get("cursor");
  const id = cursor?.kind === "object" ? cursor.value.get("id") : undefined;
  if (id?.kind !== "long") throw new Error("no cursor id");
  return id.value;
}

describe("idle cursors", () => {
  it("end after ten minutes, unless they are used or asked to stay", () => {
    let now = 0;
    const cursors = new Cursors(() => now);
    const idle = idOf(cursors.first(open(false), 1, false));
    const used = idOf(cursors.first(open(false), 1, false));
    const staying = idOf(cursors.first(open(true), 1, false));
    now = 9 * minutes;
    cursors.more(used, "test.things", 1);
    now = 11 * minutes;
    expect(() => cursors.more(idle, "test.things", 1)).toThrow("not found");
    expect(idOf(cursors.more(used, "test.things", 1))).toBe(used);
    expect(idOf(cursors.more(staying, "test.things", 1))).toBe(staying);
  });
});
