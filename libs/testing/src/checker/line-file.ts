import { closeSync, existsSync, fsyncSync, openSync, readFileSync, truncateSync, writeSync } from "node:fs";

/** Lines of JSON on disk: each is there for good when `append` returns, and one that a crash cut off is forgotten. */
export const openLineFile = <Line>(path: string) => {
  const read = (): Line[] =>
    readFileSync(path, "utf8")
      .split("\n")
      .slice(0, -1)
      .map((line) => JSON.parse(line) as Line);
  if (existsSync(path)) {
    const text = readFileSync(path, "utf8");
    truncateSync(path, Buffer.byteLength(text.slice(0, text.lastIndexOf("\n") + 1)));
  }
  const file = openSync(path, "a");
  return {
    read,
    append: (...lines: readonly Line[]): void => {
      if (lines.length === 0) return;
      writeSync(file, lines.map((line) => `${JSON.stringify(line)}\n`).join(""));
      fsyncSync(file);
    },
    close: (): void => closeSync(file),
  };
};
