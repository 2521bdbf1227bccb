import { type FakeEngine, type FakeEngineOptions, type Plain, type Protocol, startFakeServer } from "./fake-server.ts";
import type { Wire } from "./play.ts";

export const fakeGeminiKey = "fake-key";
export const fakeGeminiModel = "gemini-2.5-flash";

type GeminiBody = { generationConfig?: { maxOutputTokens?: number; responseSchema?: unknown } };

const statusNames: Record<number, string> = {
  400: "INVALID_ARGUMENT",
  403: "PERMISSION_DENIED",
  404: "NOT_FOUND",
  429: "RESOURCE_EXHAUSTED",
  500: "INTERNAL",
  503: "UNAVAILABLE",
  504: "DEADLINE_EXCEEDED",
};

const errorBody = (code: number, message: string, details?: unknown[]) => ({
  error: { code, message, status: statusNames[code] ?? "UNKNOWN", ...(details ? { details } : {}) },
});

const wire = (body: GeminiBody, isStream: boolean): Wire => {
  const promptTokenCount = Math.ceil(JSON.stringify(body).length / 4);
  const usage = (tokens: number) => ({
    usageMetadata: { promptTokenCount, candidatesTokenCount: tokens, totalTokenCount: promptTokenCount + tokens },
  });
  const encode = (value: unknown) => (isStream ? `data: ${JSON.stringify(value)}\r\n\r\n` : JSON.stringify(value));
  const content = (text: string) => ({ role: "model", parts: [{ text }] });
  const finish = { stop: "STOP", length: "MAX_TOKENS" } as const;
  return {
    isStream,
    contentType: isStream ? "text/event-stream" : "application/json",
    maxOutputTokens: body.generationConfig?.maxOutputTokens ?? 128,
    piece: (text) => encode({ candidates: [{ index: 0, content: content(text) }] }),
    last: (ending, tokens) =>
      encode({ candidates: [{ index: 0, content: content(""), finishReason: finish[ending] }], ...usage(tokens) }),
    whole: (text, ending) =>
      encode({
        candidates: [{ index: 0, content: content(text), finishReason: finish[ending] }],
        ...usage(Math.ceil(text.length / 4)),
      }),
    errorPiece: () => JSON.stringify(errorBody(500, "An internal error has occurred.")),
    failure: (status, retryAfterSeconds) => {
      const details =
        retryAfterSeconds === undefined
          ? undefined
          : [{ "@type": "type.googleapis.com/google.rpc.RetryInfo", retryDelay: `${retryAfterSeconds}s` }];
      return {
        headers: { "content-type": "application/json" },
        body: JSON.stringify(errorBody(status, "The request failed.", details)),
      };
    },
    refusal: (at) =>
      encode(
        at === "prompt"
          ? { promptFeedback: { blockReason: "SAFETY", safetyRatings: [] }, ...usage(0) }
          : { candidates: [{ index: 0, finishReason: "SAFETY", safetyRatings: [] }], ...usage(0) },
      ),
  };
};

const schemaFields = new Set(
  "type format title description nullable enum items minItems maxItems properties required propertyOrdering minimum maximum anyOf".split(
    " ",
  ),
);

/** The API answers 400 to a schema field that it does not know, and to enums that are not strings. */
const schemaFault = (schema: unknown): string | null => {
  if (typeof schema !== "object" || schema === null) return null;
  const { properties = {}, items, anyOf = [], ...fields } = schema as Record<string, unknown>;
  const unknown = Object.keys(fields).find((field) => !schemaFields.has(field));
  if (unknown) return `Unknown name "${unknown}"`;
  if (fields.type !== undefined && typeof fields.type !== "string") return "type is not one name";
  if (Array.isArray(fields.enum) && !fields.enum.every((value) => typeof value === "string"))
    return "enum of no strings";
  const inner = [...Object.values(properties as object), items, ...(anyOf as unknown[])];
  return inner.map(schemaFault).find((fault) => fault !== null) ?? null;
};

const notFound: Plain = { status: 404, body: errorBody(404, "models/x is not found.") };

/** Gemini's HTTP: models/*:generateContent, :streamGenerateContent and the description of a model. */
export const startFakeGemini = (
  options: FakeEngineOptions & { readonly models?: readonly string[] },
): Promise<FakeEngine> => {
  const models = options.models ?? [fakeGeminiModel];
  const protocol: Protocol = ({ url, body, key }) => {
    const [, model = "", action] = /^\/v1beta\/models\/([^:/]+)(?::(\w+))?$/.exec(url.pathname) ?? [];
    if (key !== fakeGeminiKey) return { status: 400, body: errorBody(400, "API key not valid.") };
    if (!models.includes(model)) return notFound;
    if (action === undefined) return { status: 200, body: { name: `models/${model}` } };
    const fault = schemaFault((body as GeminiBody).generationConfig?.responseSchema);
    if (fault) return { status: 400, body: errorBody(400, fault) };
    return wire(body as GeminiBody, action === "streamGenerateContent");
  };
  return startFakeServer(protocol, options);
};
