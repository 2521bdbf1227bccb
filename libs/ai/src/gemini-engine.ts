import {
  type EnhancedGenerateContentResponse,
  type GenerationConfig,
  GoogleGenerativeAI,
  type ResponseSchema,
  type UsageMetadata,
} from "@google/generative-ai";
import { startCallClock } from "./call-clock.ts";
import { reach } from "./connect.ts";
import { type Engine, type EngineRequest, type EngineState, maxCharactersPerToken, type Usage } from "./engine.ts";
import { EngineTruncated } from "./engine-errors.ts";
import { assertAnswered, type Ending, endingOf, geminiFailure, engineName as name, remedy } from "./gemini-failures.ts";
import { geminiCostUsd } from "./gemini-prices.ts";
import { geminiSchema } from "./gemini-schema.ts";

export type GeminiOptions = {
  readonly apiKey: string;
  readonly model: string;
  readonly baseUrl?: string | undefined;
};

const publicBaseUrl = "https://generativelanguage.googleapis.com";
const statusMs = 5_000;

const usageOf = (model: string, metadata: (UsageMetadata & { thoughtsTokenCount?: number }) | undefined): Usage => {
  const output = (metadata?.candidatesTokenCount ?? 0) + (metadata?.thoughtsTokenCount ?? 0);
  const tokens = { input: metadata?.promptTokenCount ?? 0, output };
  return { tokens, costUsd: geminiCostUsd(model, tokens) };
};

const generationConfig = (model: string, { schema, maxOutputTokens }: EngineRequest): GenerationConfig => ({
  responseMimeType: "application/json",
  responseSchema: geminiSchema(schema) as unknown as ResponseSchema,
  temperature: 0,
  maxOutputTokens,
  // These models think at the expense of `maxOutputTokens` unless told not to; the client has no type for it.
  ...(model.startsWith("gemini-2.5-flash") ? { thinkingConfig: { thinkingBudget: 0 } } : {}),
});

/** Text of a part of the stream; the client's own `text()` prints and throws instead of typing a refusal. */
const textOf = ({ candidates }: EnhancedGenerateContentResponse): string =>
  (candidates?.[0]?.content?.parts ?? []).map((part) => part.text ?? "").join("");

/** Gemini over its public API or another base URL. The key stays in here. */
export const createGeminiEngine = ({ apiKey, model, baseUrl = publicBaseUrl }: GeminiOptions): Engine => {
  const url = new URL(baseUrl);
  const root = url.href.replace(/\/$/, "");
  const client = new GoogleGenerativeAI(apiKey);

  const stream = async (request: EngineRequest, signal: AbortSignal) => {
    const config = {
      model,
      systemInstruction: request.instructions,
      generationConfig: generationConfig(model, request),
    };
    // The client does not look at a signal that has fired already.
    signal.throwIfAborted();
    const generative = client.getGenerativeModel(config, { baseUrl: root });
    const answer = await generative.generateContentStream(request.content, { signal });
    // The client reads the answer twice; only one reading is awaited, and the other must not bring the process down.
    answer.response.catch(() => undefined);
    return answer.stream;
  };

  return {
    name,
    location: "cloud",
    model,

    async generate(request) {
      const clock = startCallClock(name, request.limits, request.signal);
      const ended = new AbortController();
      try {
        clock.expect("connect");
        await reach(name, url, clock.signal);
        clock.expect("first-token");
        let text = "";
        let ending: Ending = {};
        let usage = usageOf(model, undefined);
        for await (const part of await stream(request, AbortSignal.any([clock.signal, ended.signal]))) {
          clock.expect("idle");
          text += textOf(part);
          ending = endingOf(ending, part);
          if (part.usageMetadata) usage = usageOf(model, part.usageMetadata);
          if (text.length > request.maxOutputTokens * maxCharactersPerToken) throw new EngineTruncated(name, usage);
        }
        assertAnswered(ending, usage);
        return { text, model, ...usage };
      } catch (error) {
        throw clock.signal.aborted ? clock.signal.reason : geminiFailure(error, model);
      } finally {
        clock.stop();
        ended.abort();
      }
    },

    async status(): Promise<EngineState> {
      try {
        const response = await fetch(`${root}/v1beta/models/${encodeURIComponent(model)}`, {
          headers: { "x-goog-api-key": apiKey },
          signal: AbortSignal.timeout(statusMs),
        });
        await response.body?.cancel();
        if (response.ok) return { state: "ready", detail: `${model} at ${url.host}` };
        if (response.status === 404) return { state: "model-missing", detail: remedy };
        return { state: "unreachable", detail: `${url.host} answers with status ${response.status}; check the key.` };
      } catch {
        return { state: "unreachable", detail: `Nothing answers at ${url.host}.` };
      }
    },
  };
};
