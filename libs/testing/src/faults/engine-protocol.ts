import type { HttpProtocol } from "./http-protocol.ts";

/** Ollama and Gemini: an operation is a method and a path, without the model's name. */
export const engineProtocol: HttpProtocol = {
  operation: ({ method, url }) => {
    const path = url.split("?")[0]!.replace(/\/models\/[^/:]+/, "/models");
    return `${method} ${path}`;
  },
  failure: (_request, status) => ({
    contentType: "application/json",
    body: JSON.stringify({ error: { code: status, message: "The request failed." } }),
  }),
  success: () => null,
  messages: () => undefined,
  shuffle: () => null,
  readdress: () => null,
};
