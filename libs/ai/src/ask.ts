import { redact } from "./redaction.ts";
import type { Router, RouterResult } from "./router.ts";
import type { AiTask } from "./task.ts";

export type AskOptions = {
  readonly signal: AbortSignal;
  readonly deadlineMs: number;
  /** What the person allowed. */
  readonly cloudConsent: boolean;
  /** Names, addresses and links of the person, which no engine outside this machine may see. */
  readonly identifiers: readonly string[];
};

/** Runs a task as the person allows: on this machine only, or outside of it with a redacted text. */
export const ask = <Input, Output>(
  router: Router,
  task: AiTask<Input, Output>,
  input: Input,
  { signal, deadlineMs, cloudConsent, identifiers }: AskOptions,
): Promise<RouterResult<Output>> => {
  if (!cloudConsent) return router.run(task, input, { signal, deadlineMs, privacy: "local-only" });
  const { receipt } = redact(task.prompt(input).content, identifiers);
  return router.run(task, input, { signal, deadlineMs, privacy: "cloud-allowed", receipt });
};

export type Ask = <Input, Output>(
  task: AiTask<Input, Output>,
  input: Input,
  options: AskOptions,
) => Promise<RouterResult<Output>>;
