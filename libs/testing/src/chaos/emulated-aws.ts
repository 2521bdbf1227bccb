import { startAwsServer } from "@career/local/emulators";

const [port, dataDir, seed, duplicate] = process.argv.slice(2);

/** The emulator of SQS and S3 on queues that deliver as SQS promises: at least once and in any order. */
const server = await startAwsServer({
  port: Number(port),
  dataDir: dataDir!,
  queueFaults: { seed: Number(seed), duplicate: Number(duplicate), shuffle: true },
});
process.stdout.write(`ready: ${server.endpoint}\n`);
process.once("SIGTERM", () => void server.close());
