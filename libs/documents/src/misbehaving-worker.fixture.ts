import readInWorker, { type WorkerAnswer } from "./worker.ts";

/** The worker as it is, but for documents that name a misdeed. */
export default async function misbehave(bytes: Uint8Array): Promise<WorkerAnswer> {
  const text = Buffer.from(bytes).toString();
  if (text === "hang") for (;;);
  if (text === "hoard") for (const hoard: object[] = []; ; ) hoard.push({ text });
  if (text === "throw") throw new Error("bug");
  if (text === "exit") process.exit(3);
  return readInWorker(bytes);
}
