import { type ChatResponse, type Message, Ollama } from "ollama";
import { startCallClock } from "./call-clock.ts";
import { reach } from "./connect.ts";
import { type Engine, type EngineRequest, type EngineState, maxCharactersPerToken, type Usage } from "./engine.ts";
import {
  EngineFailure,
  EngineModelMissing,
  EnginePolicyRefusal,
  EngineServerError,
  EngineTruncated,
  EngineUnreachable,
} from "./engine-errors.ts";
import { createOllamaFetch } from "./ollama-fetch.ts";
import { ollamaLocation, parseOllamaHost } from "./ollama-host.ts";
import { createModelLookup, type OllamaModel } from "./ollama-models.ts";

export type OllamaOptions = {
  readonly host: string;
  readonly model: string;
  /** Tokens of prompt and answer together. One size for all calls: another size makes Ollama load the model again. */
  readonly numCtx?: number | undefined;
  /** The host is another name of this machine, such as a container's; otherwise only loopback counts as local. */
  readonly isThisMachine?: boolean | undefined;
  readonly fetch?: typeof fetch;
};

/** Tokens of prompt and answer together, when nothing else is said. */
export const defaultNumCtx = 16_384;

const name = "ollama";
const statusMs = 3_000;
/** A token of English is about four bytes; three leave room for names and other scripts. */
const bytesPerToken = 3;

const usageOf = (last: Partial<ChatResponse>): Usage => ({
  tokens: { input: last.prompt_eval_count ?? 0, output: last.eval_count ?? 0 },
  costUsd: 0,
});

const messagesOf = ({ instructions, content }: EngineRequest, { takesSystem }: OllamaModel): Message[] =>
  takesSystem
    ? [
        { role: "system", content: instructions },
        { role: "user", content },
      ]
    : [{ role: "user", content: `${instructions}\n\n${content}` }];

/** Ollama drops the beginning of a prompt that does not fit, and with it our instructions. */
const assertFits = (numCtx: number, { instructions, content, maxOutputTokens }: EngineRequest): void => {
  const needed = Buffer.byteLength(instructions + content) / bytesPerToken + maxOutputTokens;
  if (needed > numCtx) throw new EngineTruncated(name);
};

/** Models of an Ollama server, read as a stream. A missing model is an error with the command that gets it. */
export const createOllamaEngine = ({
  host,
  model,
  numCtx = defaultNumCtx,
  isThisMachine = false,
  ...options
}: OllamaOptions): Engine => {
  const url = parseOllamaHost(host);
  const location = ollamaLocation(url, model, isThisMachine);
  const remedy = `Run: ollama pull ${model}`;
  const models = createModelLookup(model, () => performance.now());
  const clientFor = (signal: AbortSignal): Ollama =>
    new Ollama({ host: url.href, fetch: createOllamaFetch({ engine: name, fetch: options.fetch ?? fetch, signal }) });

  const installed = async (client: Ollama) => {
    const found = await models.find(client);
    if (!found) throw new EngineModelMissing(name, model, remedy);
    if (found.isRemote && location === "local") {
      throw new EnginePolicyRefusal(name, `the model ${model} runs on another machine`);
    }
    return found;
  };

  const failureOf = (error: unknown, signal: AbortSignal): unknown => {
    if (signal.aborted) return signal.reason;
    if (error instanceof EngineServerError && error.status === 404) {
      models.forget();
      return new EngineModelMissing(name, model, remedy);
    }
    // Ollama ends a stream like this when a model only repeats itself.
    if (error instanceof Error && error.message.startsWith("Did not receive done")) return new EngineTruncated(name);
    if (error instanceof SyntaxError) return new EngineServerError(name, null);
    return error instanceof EngineFailure ? error : new EngineUnreachable(name, error);
  };

  return {
    name,
    location,
    model,

    async generate(request) {
      assertFits(numCtx, request);
      const clock = startCallClock(name, request.limits, request.signal);
      const broken = new AbortController();
      const client = clientFor(AbortSignal.any([clock.signal, broken.signal]));
      try {
        clock.expect("connect");
        await reach(name, url, clock.signal);
        clock.expect("first-token");
        const found = await installed(client);
        const { digest } = found;
        const stream = await client.chat({
          model,
          stream: true,
          think: false,
          format: request.schema,
          messages: messagesOf(request, found),
          options: { num_predict: request.maxOutputTokens, num_ctx: numCtx, temperature: 0, seed: 1 },
        });
        let text = "";
        for await (const part of stream) {
          clock.expect("idle");
          if (typeof part.message?.content === "string") text += part.message.content;
          if (text.length > request.maxOutputTokens * maxCharactersPerToken) throw new EngineTruncated(name);
          if (!part.done) continue;
          const usage = usageOf(part);
          if (part.done_reason === "length") throw new EngineTruncated(name, usage);
          return { text, model, digest, ...usage };
        }
        throw new EngineTruncated(name);
      } catch (error) {
        throw failureOf(error, clock.signal);
      } finally {
        clock.stop();
        broken.abort();
      }
    },

    async digest(signal) {
      try {
        const found = await models.find(clientFor(AbortSignal.any([signal, AbortSignal.timeout(statusMs)])));
        return found?.digest ?? null;
      } catch {
        return null;
      }
    },

    async status(): Promise<EngineState> {
      const signal = AbortSignal.timeout(statusMs);
      try {
        models.forget();
        await installed(clientFor(signal));
        return { state: "ready", detail: `${model} at ${url.origin}` };
      } catch (error) {
        if (error instanceof EngineModelMissing) return { state: "model-missing", detail: remedy };
        if (error instanceof EnginePolicyRefusal) return { state: "off", detail: error.message };
        return { state: "unreachable", detail: `Nothing answers at ${url.origin}. Run: ollama serve` };
      }
    },
  };
};
