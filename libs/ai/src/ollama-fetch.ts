import { EngineRateLimited, EngineServerError } from "./engine-errors.ts";
import { readRetryAfter } from "./retry-after.ts";

type OllamaFetchOptions = { engine: string; fetch: typeof fetch; signal: AbortSignal };

/** A piece of an answer; Ollama reports what goes wrong in the middle as a line with `error`. */
const isPart = (line: string): boolean => {
  try {
    const part: unknown = JSON.parse(line);
    return typeof part === "object" && part !== null && !("error" in part);
  } catch {
    return false;
  }
};

/** Turns a stream that is not lines of JSON into a failure; the client would print it, and with it what a person wrote. */
const requireJsonLines = (engine: string): TransformStream<Uint8Array, Uint8Array> => {
  const decoder = new TextDecoder();
  const encoder = new TextEncoder();
  let pending = "";
  const pass = (line: string, controller: TransformStreamDefaultController<Uint8Array>) => {
    if (line.trim() === "") return;
    if (isPart(line)) controller.enqueue(encoder.encode(`${line}\n`));
    else controller.error(new EngineServerError(engine, null));
  };
  return new TransformStream({
    transform(chunk, controller) {
      pending += decoder.decode(chunk, { stream: true });
      const lines = pending.split("\n");
      pending = lines.pop() ?? "";
      for (const line of lines) pass(line, controller);
    },
    flush: (controller) => pass(pending, controller),
  });
};

/**
 * A fetch for the Ollama client that carries a signal to the socket (the client's own `abort` reaches streams only) and
 * answers error statuses itself, with the server's `Retry-After`. A redirect could lead off this machine: refused.
 */
export const createOllamaFetch =
  ({ engine, fetch: send, signal }: OllamaFetchOptions): typeof fetch =>
  async (input, init) => {
    const signals = init?.signal ? [init.signal, signal] : [signal];
    const response = await send(input, { ...init, redirect: "error", signal: AbortSignal.any(signals) });
    if (response.ok && !response.url.endsWith("/api/chat")) return response;
    if (response.ok && response.body) {
      return new Response(response.body.pipeThrough(requireJsonLines(engine)), response);
    }
    await response.body?.cancel();
    const retryAfterMs = readRetryAfter(response.headers.get("retry-after"), Date.now());
    if (response.status === 429) throw new EngineRateLimited(engine, retryAfterMs);
    throw new EngineServerError(engine, response.status, retryAfterMs);
  };
