import type { JsonSchema } from "./model-schema.ts";

/** Milliseconds an engine may take. `idleMs` is the longest gap between two pieces of an answer. */
export type EngineLimits = {
  readonly connectMs: number;
  readonly firstTokenMs: number;
  readonly idleMs: number;
  readonly totalMs: number;
};

export type EngineRequest = {
  readonly instructions: string;
  readonly content: string;
  readonly schema: JsonSchema;
  readonly maxOutputTokens: number;
  readonly limits: EngineLimits;
  readonly signal: AbortSignal;
};

export type Tokens = { readonly input: number; readonly output: number };

/** What a call consumed; `costUsd` is null when the price of the model is not known. */
export type Usage = { readonly tokens: Tokens; readonly costUsd: number | null };

export type EngineReply = Usage & {
  readonly text: string;
  readonly model: string;
  readonly digest?: string | undefined;
};

/** Longer than any token: where a server ignores the length it was given, this ends the answer. */
export const maxCharactersPerToken = 32;

export type EngineState = {
  readonly state: "ready" | "model-missing" | "unreachable" | "off";
  /** What a person can do about it, for example the command that gets a missing model. */
  readonly detail: string;
};

/** A model behind some protocol. `generate` rejects with an `EngineFailure`, or with the reason of its signal. */
export type Engine = {
  readonly name: string;
  /** `local` only when what is sent to it does not leave this machine. */
  readonly location: "local" | "cloud";
  readonly model: string;
  generate(request: EngineRequest): Promise<EngineReply>;
  /** Of the weights that would answer now, without asking them; null when it cannot be reached. Only where the engine tells. */
  digest?(signal: AbortSignal): Promise<string | null>;
  status(): Promise<EngineState>;
};
