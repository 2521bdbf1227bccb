import { rmSync } from "node:fs";
import { createServer, type Socket } from "node:net";
import { createInterface } from "node:readline";
import type { StackStatus } from "./status.ts";

type ControlOptions = {
  path: string;
  /** Asked when the last client has gone; true when the stack stops now. */
  onUnused: () => boolean;
  /** Called when a client asks that the stack stays. */
  onKeep: () => void;
};

/**
 * A socket that tells clients how the stack stands, one JSON line a change. A client is whoever is connected, so one
 * that is killed counts no longer.
 */
export const startControl = async ({ path, onUnused, onKeep }: ControlOptions) => {
  const clients = new Set<Socket>();
  let status = (): StackStatus => ({ state: "starting", step: "starting" });
  const tell = (socket: Socket) => socket.write(`${JSON.stringify(status())}\n`);

  const leave = (socket: Socket): void => {
    if (!clients.delete(socket)) return;
    // The last one's connection stays open until this process ends: so it sees when the stack has stopped.
    if (clients.size > 0 || !onUnused()) socket.end();
  };

  const server = createServer({ allowHalfOpen: true }, (socket) => {
    clients.add(socket);
    tell(socket);
    createInterface(socket).on("line", (line) => {
      if (line === "keep") onKeep();
    });
    socket.on("error", () => leave(socket));
    socket.on("end", () => leave(socket));
  });
  rmSync(path, { force: true });
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen({ path }, resolve);
  });
  return {
    /** A function, because process ids change when a process is started again. */
    update: (next: () => StackStatus): void => {
      status = next;
      for (const socket of clients) tell(socket);
    },
    close: (): void => {
      server.close();
      rmSync(path, { force: true });
    },
  };
};
