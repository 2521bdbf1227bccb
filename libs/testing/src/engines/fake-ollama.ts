import { createHash } from "node:crypto";
import { type FakeEngine, type FakeEngineOptions, type Plain, type Protocol, startFakeServer } from "./fake-server.ts";
import type { Wire } from "./play.ts";

export type FakeOllamaOptions = FakeEngineOptions & {
  readonly models?: readonly string[];
  /** Installed names that stand for models of Ollama's own cloud. */
  readonly remoteModels?: readonly string[];
  /** The template of every model. */
  readonly template?: string;
};

export const fakeOllamaModel = "fake:1b";

/** The digest that the fake tells for a model. */
export const fakeDigest = (model: string): string => createHash("sha256").update(model).digest("hex");

type ChatBody = { model?: string; stream?: boolean; options?: { num_predict?: number } };

const line = (value: unknown): string => `${JSON.stringify(value)}\n`;

const chatWire = (body: ChatBody): Wire => {
  const message = (content: string) => ({ model: body.model, message: { role: "assistant", content } });
  const done = (ending: string, tokens: number) => ({
    done: true,
    done_reason: ending,
    prompt_eval_count: Math.ceil(JSON.stringify(body).length / 4),
    eval_count: tokens,
  });
  return {
    isStream: body.stream !== false,
    contentType: body.stream === false ? "application/json" : "application/x-ndjson",
    maxOutputTokens: body.options?.num_predict ?? 128,
    piece: (text) => line({ ...message(text), done: false }),
    last: (ending, tokens) => line({ ...message(""), ...done(ending, tokens) }),
    whole: (text, ending) => line({ ...message(text), ...done(ending, Math.ceil(text.length / 4)) }),
    errorPiece: () => line({ error: "llama runner process has terminated" }),
    failure: (status, retryAfterSeconds) => ({
      headers: {
        "content-type": "application/json",
        ...(retryAfterSeconds === undefined ? {} : { "retry-after": String(retryAfterSeconds) }),
      },
      body: line({ error: status === 404 ? `model '${body.model}' not found` : "something went wrong" }),
    }),
    refusal: () => null,
  };
};

const fullName = (name: string): string => (name.includes(":") ? name : `${name}:latest`);

const notFound: Plain = { status: 404, body: { error: "not found" } };

/** Ollama's HTTP: /api/chat (streamed or whole), /api/tags, /api/show, /api/version. */
export const startFakeOllama = ({
  models = [fakeOllamaModel],
  remoteModels = [],
  template = "{{ .System }}{{ .Prompt }}",
  ...options
}: FakeOllamaOptions): Promise<FakeEngine> => {
  const installed = [...models, ...remoteModels].map(fullName);
  const remote = remoteModels.map(fullName);
  const protocol: Protocol = ({ url, body }) => {
    const model = fullName((body as ChatBody | undefined)?.model ?? "");
    switch (url.pathname) {
      case "/api/version":
        return { status: 200, body: { version: "0.0.0-fake" } };
      case "/api/tags":
        return {
          status: 200,
          body: {
            models: installed.map((name) => ({
              name,
              model: name,
              digest: fakeDigest(name),
              ...(remote.includes(name) ? { remote_host: "https://ollama.com", remote_model: name } : {}),
            })),
          },
        };
      case "/api/show":
        return installed.includes(model)
          ? { status: 200, body: { template, details: {}, capabilities: ["completion"] } }
          : notFound;
      case "/api/chat":
        return installed.includes(model) ? chatWire(body as ChatBody) : notFound;
      default:
        return notFound;
    }
  };
  return startFakeServer(protocol, options);
};
