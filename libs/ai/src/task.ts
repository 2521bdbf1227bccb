import type { z } from "zod";

/** Something a model may answer, with the deterministic answer that stands in for it. One file in the service that asks. */
export type AiTask<Input, Output> = {
  readonly name: string;
  readonly version: number;
  readonly output: z.ZodType<Output>;
  /**
   * `instructions` are ours and never hold what a person wrote; `content` is untrusted text. The library normalises,
   * caps, escapes and delimits it.
   */
  prompt(input: Input): { instructions: string; content: string };
  /** The same answer without a model. Must not fail. */
  rules(input: Input): Output;
  readonly maxOutputTokens: number;
  /** Verifies what a model claims, for example its quotes, and drops what does not hold; throws to reject it all. */
  check?(output: Output, input: Input): { output: Output; dropped: number };
};
