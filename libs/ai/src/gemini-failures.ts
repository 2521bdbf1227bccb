import {
  type EnhancedGenerateContentResponse,
  type FinishReason,
  GoogleGenerativeAIError,
  GoogleGenerativeAIFetchError,
} from "@google/generative-ai";
import type { Usage } from "./engine.ts";
import {
  EngineFailure,
  EngineModelMissing,
  EngineRateLimited,
  EngineRefused,
  EngineServerError,
  EngineTruncated,
  EngineUnreachable,
} from "./engine-errors.ts";
import { readRetryInfo } from "./retry-after.ts";

export const engineName = "gemini";
export const remedy = "Set GEMINI_MODEL to a model that this key may use.";

/** What the client threw, as our failure. The client keeps the error's details but not its headers. */
export const geminiFailure = (error: unknown, model: string): EngineFailure => {
  if (error instanceof EngineFailure) return error;
  if (!(error instanceof GoogleGenerativeAIFetchError)) {
    // The client's message may hold what a model wrote, so only its kind goes on.
    const isProtocol =
      !(error instanceof GoogleGenerativeAIError) || /Failed to parse|Error parsing/.test(error.message);
    return isProtocol ? new EngineServerError(engineName, null) : new EngineUnreachable(engineName);
  }
  if (error.status === 404) return new EngineModelMissing(engineName, model, remedy);
  const retryAfterMs = readRetryInfo(error.errorDetails);
  if (error.status === 429) return new EngineRateLimited(engineName, retryAfterMs);
  return new EngineServerError(engineName, error.status ?? null, retryAfterMs);
};

const complete: string = "STOP" satisfies `${FinishReason}`;
const cutOff: string = "MAX_TOKENS" satisfies `${FinishReason}`;

/** How an answer ended, gathered over the parts of its stream. */
export type Ending = { blockReason?: string | undefined; finishReason?: string | undefined };

export const endingOf = (
  { blockReason, finishReason }: Ending,
  { promptFeedback, candidates }: EnhancedGenerateContentResponse,
): Ending => ({
  blockReason: promptFeedback?.blockReason ?? blockReason,
  finishReason: candidates?.[0]?.finishReason ?? finishReason,
});

/** A refusal comes with status 200; one without an ending was cut off. */
export const assertAnswered = ({ blockReason, finishReason }: Ending, usage: Usage): void => {
  if (blockReason) throw new EngineRefused(engineName, blockReason, usage);
  if (finishReason === cutOff || finishReason === undefined) throw new EngineTruncated(engineName, usage);
  if (finishReason !== complete) throw new EngineRefused(engineName, finishReason, usage);
};
