import { parseArgs } from "node:util";
import { defaultStackDirectory } from "./stack/location.ts";
import { startStack } from "./stack/start.ts";
import { createLineWriter } from "./supervisor/output.ts";

const usage = `Usage:
  npm start [-- --port N --data DIR]            the whole platform until Ctrl-C (ports N, N+1, N+2; default 4100)
  npm run local -- mongodb --port N [--data DIR]   the MongoDB-compatible server alone
  npm run local -- aws --port N [--data DIR]       SQS and S3 alone, empty

Without --data the emulators keep everything in memory; the platform keeps it in .career (or CAREER_HOME).
MONGODB_URI and AWS_ENDPOINT_URL replace an embedded part by a real one.`;

const print = createLineWriter(process.stdout);

const parentCheckMs = 500;

const portOf = (text: string | undefined, fallback: number): number => {
  const port = text === undefined ? fallback : Number(text);
  if (Number.isInteger(port) && port >= 0 && port < 65_534) return port;
  print(`--port wants a number from 0 to 65533, not "${text}".`);
  process.exit(2);
};

/** npm passes no signal on when it is killed itself: whatever it started ends with it. */
const stopWithParent = (): void => {
  const parent = process.ppid;
  setInterval(() => {
    if (process.ppid !== parent) process.kill(process.pid, "SIGTERM");
  }, parentCheckMs).unref();
};

const untilSignal = (): Promise<unknown> =>
  new Promise((resolve) => {
    for (const signal of ["SIGINT", "SIGTERM"]) process.once(signal, resolve);
  });

const parse = () => {
  try {
    return parseArgs({
      allowPositionals: true,
      options: {
        port: { type: "string" },
        data: { type: "string" },
        "while-used": { type: "boolean", default: false },
        help: { type: "boolean", short: "h", default: false },
      },
    });
  } catch (error) {
    print(`${(error as Error).message}\n\n${usage}`);
    process.exit(2);
  }
};

const { values, positionals } = parse();
const place = values.data ? { dataDir: values.data } : {};

if (values.help) {
  print(usage);
} else if (positionals[0] === "start") {
  const whileUsed = values["while-used"];
  if (!whileUsed) stopWithParent();
  const code = await startStack({
    directory: values.data ?? defaultStackDirectory(),
    port: portOf(values.port, whileUsed ? 0 : 4100),
    whileUsed,
    print,
  });
  // The last caller's connection is still open, on purpose, and would keep the process.
  process.exit(code);
} else if (positionals[0] === "mongodb") {
  const { startMongoServer } = await import("./mongodb/server.ts");
  const server = await startMongoServer({ port: portOf(values.port, 0), ...place });
  print(`ready: ${server.uri}`);
  await untilSignal();
  await server.close();
} else if (positionals[0] === "aws") {
  const { startAwsServer } = await import("./aws/server.ts");
  const server = await startAwsServer({ port: portOf(values.port, 0), ...place });
  print(`ready: ${server.endpoint}`);
  await untilSignal();
  await server.close();
} else {
  print(usage);
  process.exitCode = 2;
}
