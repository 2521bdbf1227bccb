import { attachToStack, defaultStackDirectory, stackLocation } from "@career/local";
import { type ApiClient, createApiClient } from "./api-client.ts";
import { readEnvironment } from "./environment.ts";
import { Failure } from "./failure.ts";

/** Says what happens, on standard error: standard output carries results only. */
export type Say = (line: string) => void;

/**
 * Runs `use` against the platform: the one that CAREER_URL and CAREER_API_KEY name, the local one that runs, or one
 * started for this call.
 */
export const withPlatform = async <Value>(
  { say, keep = false }: { say: Say; keep?: boolean },
  use: (client: ApiClient) => Promise<Value>,
): Promise<Value> => {
  const { CAREER_URL: url, CAREER_API_KEY: apiKey } = readEnvironment();
  if (url) {
    if (!apiKey) throw new Failure("key.missing", "CAREER_URL is set, so CAREER_API_KEY must be set too.");
    return use(createApiClient({ url, apiKey }));
  }
  const stack = await attachToStack(stackLocation(defaultStackDirectory()), {
    keep,
    onStart: () => say("No platform is running here, so one is started for this call …"),
    onStep: (step) => say(`  ${step} …`),
  });
  if (stack.started) say(`  ready at ${stack.url}`);
  try {
    return await use(createApiClient(stack));
  } finally {
    await stack.release();
    if (stack.started)
      say(
        keep
          ? `The platform keeps running at ${stack.url}.`
          : "The platform that was started for this call has stopped.",
      );
  }
};
