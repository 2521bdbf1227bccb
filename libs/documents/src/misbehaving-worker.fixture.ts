import readInWorker, { type WorkerAnswer, type WorkerTask } from "./worker.ts";

/** The worker as it is, but for documents that name a misdeed. */
export default async function misbehave(task: WorkerTask): Promise<WorkerAnswer> {
  const text = Buffer.from(task.bytes).toString();
  if (text === "hang") for (;;);
  if (text === "hoard") for (const hoard: object[] = []; ; ) hoard.push({ text });
  if (text === "throw") throw new Error("bug");
  if (text === "exit") process.exit(3);
  return readInWorker(task);
}
