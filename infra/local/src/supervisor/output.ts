import { StringDecoder } from "node:string_decoder";

const maximumLineLength = 64 * 1024;
const colours = [36, 33, 35, 32, 34, 96, 93, 95, 92, 94];

/** Cuts a stream of bytes into lines; `end` delivers a last line that has no newline. */
export const createLineSplitter = (onLine: (line: string) => void) => {
  const decoder = new StringDecoder("utf8");
  let rest = "";
  const deliver = (line: string): void => onLine(line.endsWith("\r") ? line.slice(0, -1) : line);
  return {
    push: (chunk: Buffer): void => {
      const lines = (rest + decoder.write(chunk)).split("\n");
      rest = lines.pop() ?? "";
      for (const line of lines) deliver(line);
      if (rest.length > maximumLineLength) {
        deliver(rest);
        rest = "";
      }
    },
    end(): void {
      rest += decoder.end();
      if (rest !== "") deliver(rest);
      rest = "";
    },
  };
};

/** `gateway            | ` for each name, all of one width; coloured for a terminal. */
export const createPrefixes = (names: readonly string[], coloured: boolean): ((name: string) => string) => {
  const width = Math.max(0, ...names.map((name) => name.length));
  return (name) => {
    const prefix = `${name.padEnd(width)} |`;
    const colour = colours[Math.max(0, names.indexOf(name)) % colours.length];
    return coloured ? `\u001B[${colour}m${prefix}\u001B[0m` : prefix;
  };
};

/** Writes lines to a stream and falls silent when its reader has gone: a closed pipe must not take the platform down. */
export const createLineWriter = (stream: NodeJS.WritableStream): ((line: string) => void) => {
  let open = true;
  stream.on("error", () => {
    open = false;
  });
  return (line) => {
    if (open) stream.write(`${line}\n`);
  };
};
