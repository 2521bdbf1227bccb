import type { HttpProtocol, ProxiedRequest } from "./http-protocol.ts";

const actionOf = (method: string, hasKey: boolean, query: URLSearchParams): string => {
  if (method === "POST" && query.has("delete")) return "DeleteObjects";
  if (method === "POST" && !hasKey) return "PostObject";
  if (method === "GET" && !hasKey) return "ListObjects";
  const name = {
    GET: "GetObject",
    HEAD: "HeadObject",
    PUT: "PutObject",
    DELETE: "DeleteObject",
    POST: "MultipartUpload",
  };
  return hasKey ? (name[method as keyof typeof name] ?? method) : `${method}Bucket`;
};

const operation = ({ method, url }: ProxiedRequest): string => {
  const [path = "", query = ""] = url.split(/\?(.*)/s);
  const [, , prefix = "", ...rest] = path.split("/");
  const action = actionOf(method, prefix !== "", new URLSearchParams(query));
  return rest.length > 0 ? `${action}:${prefix}` : action;
};

/** S3 with the bucket in the path: an operation is an action and the first part of the key, such as `reports`. */
export const s3Protocol: HttpProtocol = {
  operation,
  failure: (_request, status) => {
    const code = status === 503 ? "SlowDown" : "InternalError";
    return {
      contentType: "application/xml",
      body: `<?xml version="1.0" encoding="UTF-8"?>\n<Error><Code>${code}</Code><Message>Failed.</Message></Error>`,
    };
  },
  success: () => null,
  messages: () => undefined,
  shuffle: () => null,
  readdress: () => null,
};
