import type { SourcePatch } from "./source-patch.ts";

export const lateMessage = "a handler was given a message whose visibility had ended";

/** Has a consumer say so when it hands on a message that is not hidden any more. */
export const lateMessageProbe: SourcePatch = {
  file: "libs/queue/src/consumer.ts",
  find: "let hiding: Promise<unknown> = Promise.resolve();",
  replace: `let hiding: Promise<unknown> = Promise.resolve();
    if (performance.now() - message.sentAt > visibilitySeconds * 1_000) process.stderr.write("${lateMessage}\\n");`,
};
