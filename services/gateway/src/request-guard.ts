import type { MiddlewareHandler } from "hono";
import { ProblemError } from "./problems.ts";

/** Bytes of a JSON body: 50,000 characters of a job description in any script, and some room. */
const maxBodyBytes = 256 * 1024;

/** Refuses a body that is too large, of unknown length or no JSON before a byte of it is read. */
export const requestGuard: MiddlewareHandler = async (context, next) => {
  const { headers, method } = context.req.raw;
  if (method === "POST") {
    const length = headers.get("content-length");
    if (length === null && headers.has("transfer-encoding")) {
      throw new ProblemError({
        status: 411,
        code: "request.length-required",
        detail: "Send the request body with a Content-Length.",
      });
    }
    if (Number(length ?? 0) > maxBodyBytes) {
      throw new ProblemError({
        status: 413,
        code: "request.too-large",
        detail:
          "The request body is larger than 256 KiB. A resume is uploaded by the link that POST /v1/resumes gives.",
      });
    }
    const mediaType = headers.get("content-type")?.split(";")[0]?.trim().toLowerCase();
    if (Number(length ?? 0) > 0 && mediaType !== "application/json") {
      throw new ProblemError({
        status: 415,
        code: "request.media-type",
        detail: "Send JSON with `Content-Type: application/json`.",
      });
    }
  }
  await next();
};
