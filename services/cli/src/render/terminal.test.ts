import { expect, test } from "vitest";
import { terminalOf } from "./terminal.ts";

const hasColors = () => true;

test.each([
  [
    { isTTY: true, columns: 132, hasColors },
    { width: 132, color: true },
  ],
  [
    { isTTY: true, columns: 20, hasColors },
    { width: 60, color: true },
  ],
  [
    { isTTY: true, columns: 80, hasColors: () => false },
    { width: 80, color: false },
  ],
  [
    { isTTY: true, columns: 80 },
    { width: 80, color: false },
  ],
  [
    { columns: 80, hasColors },
    { width: 100, color: false },
  ],
])("%j is %j", (stream, terminal) => {
  expect(terminalOf(stream)).toEqual(terminal);
});
