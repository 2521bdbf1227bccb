import { expect, test } from "vitest";
import { terminalOf } from "./terminal.ts";

test.each([
  [{ isTTY: true, columns: 132 }, {}, { width: 132, color: true }],
  [{ isTTY: true, columns: 20 }, {}, { width: 60, color: true }],
  [{ isTTY: true, columns: 80 }, { NO_COLOR: "1" }, { width: 80, color: false }],
  [{ isTTY: true, columns: 80 }, { NO_COLOR: "" }, { width: 80, color: true }],
  [{ isTTY: true, columns: 80 }, { TERM: "dumb" }, { width: 80, color: false }],
  [{}, { FORCE_COLOR: "1", CI: "1" }, { width: 100, color: false }],
])("%j with %j is %j", (stream, environment, terminal) => {
  expect(terminalOf(stream, environment)).toEqual(terminal);
});
