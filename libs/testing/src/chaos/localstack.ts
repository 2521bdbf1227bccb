import { targets } from "../integration/targets.ts";

/** A LocalStack: the one that the environment names, or a container for as long as it is used. */
export const startLocalStack = async (): Promise<{ endpoint: string; stop(): Promise<void> }> => {
  const named = process.env.LOCALSTACK_ENDPOINT;
  if (named) return { endpoint: named, stop: async () => undefined };
  const target = targets.find(({ name }) => name === "localstack-container")!;
  const running = await target.start();
  if (typeof running === "string") throw new Error(`no LocalStack: ${running}; or name one with LOCALSTACK_ENDPOINT`);
  return { endpoint: running.environment.LOCALSTACK_ENDPOINT!, stop: running.stop };
};
