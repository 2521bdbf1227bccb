import { createServer } from "node:net";

/** A port of 127.0.0.1 that is free now; the wanted one must be, another is chosen when 0 is wanted. */
export const freePort = (wanted: number, what: string): Promise<number> =>
  new Promise((resolve, reject) => {
    const server = createServer();
    server.once("error", () => {
      reject(new Error(`Port ${wanted}, wanted for the ${what}, is in use. Free it, or choose others with --port N.`));
    });
    server.listen(wanted, "127.0.0.1", () => {
      const { port } = server.address() as { port: number };
      server.close(() => resolve(port));
    });
  });
