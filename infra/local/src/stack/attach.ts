import { spawn } from "node:child_process";
import { mkdirSync, openSync, readFileSync } from "node:fs";
import { connect, type Socket } from "node:net";
import { createInterface } from "node:readline";
import { setTimeout as pause } from "node:timers/promises";
import { repositoryPath, type StackLocation } from "./location.ts";
import { type ReadyStack, StackStatus } from "./status.ts";

export type AttachedStack = ReadyStack & {
  /** True when this call started it. */
  readonly started: boolean;
  /** Leaves the stack; one that was started for calls stops with its last caller, and this resolves when it has. */
  release(): Promise<void>;
};

const retryMs = 100;
const logTail = 15;

const tryConnect = (path: string): Promise<Socket | null> =>
  new Promise((resolve) => {
    const socket = connect({ path });
    socket.once("connect", () => resolve(socket));
    socket.once("error", () => resolve(null));
  });

/** The stack that runs for this folder, or null. */
export const findStack = async (location: StackLocation): Promise<ReadyStack | null> => {
  const socket = await tryConnect(location.socket);
  if (!socket) return null;
  try {
    return await readyStatus(socket, () => undefined);
  } finally {
    socket.destroy();
  }
};

const readyStatus = async (socket: Socket, onStep: (step: string) => void): Promise<ReadyStack> => {
  for await (const line of createInterface(socket)) {
    const status = StackStatus.parse(JSON.parse(line));
    if (status.state === "ready") return status;
    if (status.state === "failed") throw new Error(withoutTrace(status.message.split("\n")));
    onStep(status.step);
  }
  throw new Error("The local platform stopped while it was starting.");
};

const launch = (location: StackLocation) => {
  mkdirSync(location.root, { recursive: true });
  const log = openSync(location.log, "a");
  const child = spawn(
    process.execPath,
    [repositoryPath("infra/local/src/main.ts"), "start", "--while-used", "--data", location.root],
    { detached: true, stdio: ["ignore", log, log] },
  );
  child.unref();
  return child;
};

/** A stack trace helps nobody here; it stays in the log. */
const withoutTrace = (lines: string[]): string => lines.filter((line) => !/^[\w -]*\|?\s+at /.test(line)).join("\n");

const lastLogLines = (location: StackLocation): string =>
  withoutTrace(readFileSync(location.log, "utf8").trimEnd().split("\n").slice(-logTail));

const waitForSocket = async (location: StackLocation): Promise<Socket> => {
  const child = launch(location);
  for (;;) {
    const socket = await tryConnect(location.socket);
    if (socket) return socket;
    // Exit code 3: another call was faster, and its stack is about to answer.
    if (child.exitCode !== null && child.exitCode !== 3) {
      throw new Error(
        `The local platform could not start. Its last words (${location.log}):\n${lastLogLines(location)}`,
      );
    }
    await pause(retryMs);
  }
};

/** Uses the running stack, or starts one for as long as somebody uses it. */
export const attachToStack = async (
  location: StackLocation,
  { keep = false, onStart, onStep }: { keep?: boolean; onStart: () => void; onStep: (step: string) => void },
): Promise<AttachedStack> => {
  const running = await tryConnect(location.socket);
  if (!running) onStart();
  const socket = running ?? (await waitForSocket(location));
  if (keep) socket.write("keep\n");
  socket.on("error", () => undefined);
  const closed = new Promise<void>((resolve) => socket.once("close", () => resolve()));
  const ready = await readyStatus(socket, onStep).catch((error: unknown) => {
    socket.destroy();
    throw error;
  });
  return {
    ...ready,
    started: running === null,
    release: async () => {
      socket.resume();
      socket.end();
      await closed;
    },
  };
};
