import { createServer, type Socket } from "node:net";
import { runCommand, type Services } from "./commands/dispatch.ts";
import { Cursors } from "./cursors.ts";
import { type Statistics, Store } from "./storage/store.ts";
import { encodeReply, RequestReader } from "./wire.ts";

export interface MongoServerOptions {
  /** 0 or absent takes any free port. */
  readonly port?: number;
  /** Address to listen on; 127.0.0.1 when absent, since there is no authentication. */
  readonly host?: string;
  /** Where `mongodb.sqlite` lies; absent keeps everything in memory. */
  readonly dataDir?: string;
}

export interface MongoServer {
  readonly uri: string;
  readonly port: number;
  /** Keys and documents read so far. */
  readonly statistics: Readonly<Statistics>;
  close(): Promise<void>;
}

function serve(socket: Socket, services: Services): void {
  const reader = new RequestReader();
  socket.setNoDelay(true);
  socket.on("error", () => socket.destroy());
  socket.on("data", (chunk) => {
    try {
      for (const request of reader.push(chunk)) {
        const reply = runCommand(services, request.command);
        if (request.expectsReply) socket.write(encodeReply(request, reply));
      }
    } catch {
      // What cannot be understood cannot be answered either; other connections are not concerned.
      socket.destroy();
    }
  });
}

/** Starts a server that MongoDB's drivers connect to as a standalone; an acknowledged write is on disk. */
export async function startMongoServer(options: MongoServerOptions = {}): Promise<MongoServer> {
  const { port = 0, host = "127.0.0.1", dataDir } = options;
  const store = new Store(dataDir);
  const services = { store, cursors: new Cursors(Date.now), now: Date.now };
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on("close", () => sockets.delete(socket));
    serve(socket, services);
  });
  try {
    await new Promise<void>((resolve, reject) => {
      server.once("error", reject);
      server.listen({ port, host, backlog: 2048 }, resolve);
    });
  } catch (error) {
    store.close();
    throw error;
  }
  // A connection that could not be accepted is the client's to retry.
  server.on("error", () => {});
  const address = server.address();
  const actual = typeof address === "object" && address ? address.port : port;
  return {
    uri: `mongodb://${host}:${actual}/?directConnection=true`,
    port: actual,
    statistics: store.statistics,
    close: async () => {
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      for (const socket of sockets) socket.destroy();
      await closed;
      store.close();
    },
  };
}
