import { z } from "zod";

/** One try of one engine on the way to an answer. */
export const EngineAttempt = z.object({
  engine: z.string(),
  /** `ok`, or why the next engine was asked: `engine.timeout`, `engine.unavailable`, `output.invalid`, … */
  outcome: z.string(),
  ms: z.number().nonnegative(),
});
export type EngineAttempt = z.infer<typeof EngineAttempt>;

/** How an answer came about. `basis: rules` is never shown as AI. */
export const EngineRun = z.object({
  task: z.string(),
  taskVersion: z.int().positive().optional(),
  /** The engine that answered: `ollama`, `gemini`, `rules`, or the versioned code that computed it. */
  engine: z.string(),
  model: z.string().optional(),
  /** Digest of the model's weights, where the engine tells it. */
  digest: z.string().optional(),
  /** sha256 of the prompt's instructions, without what a person wrote. */
  promptHash: z.string().optional(),
  basis: z.enum(["model", "rules"]),
  /** True when the answer came from lower in the order than asked. */
  degraded: z.boolean(),
  attempts: z.array(EngineAttempt).optional(),
  tokens: z.object({ input: z.int().nonnegative(), output: z.int().nonnegative() }).optional(),
  costUsd: z.number().nonnegative().optional(),
});
export type EngineRun = z.infer<typeof EngineRun>;
