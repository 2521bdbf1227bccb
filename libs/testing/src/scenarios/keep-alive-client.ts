import { Agent, request } from "node:http";

export type Answer = { readonly status: number; readonly body: Record<string, unknown> };
export type Call = { readonly path: string; readonly body?: object; readonly headers?: Record<string, string> };

/** Calls an API over one connection that it keeps for as long as the server does. It tries nothing again. */
export const createKeepAliveClient = (url: string, apiKey: string) => {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  return {
    call: ({ path, body, headers = {} }: Call): Promise<Answer> =>
      new Promise((resolve, reject) => {
        const content = body && JSON.stringify(body);
        const sent = request(
          new URL(path, url),
          {
            agent,
            method: content ? "POST" : "GET",
            headers: {
              authorization: `Bearer ${apiKey}`,
              ...(content && { "content-type": "application/json", "content-length": Buffer.byteLength(content) }),
              ...headers,
            },
          },
          (response) => {
            let text = "";
            response.setEncoding("utf8");
            response.on("data", (chunk: string) => {
              text += chunk;
            });
            response.once("error", reject);
            response.once("end", () =>
              resolve({ status: response.statusCode ?? 0, body: text ? JSON.parse(text) : {} }),
            );
          },
        );
        sent.once("error", reject);
        sent.end(content);
      }),
    close: () => agent.destroy(),
  };
};
