import { randomUUID } from "node:crypto";
import type { Problem } from "@career/contracts";
import { CodedError, type Logger } from "@career/foundation";
import { isMongoUnavailable } from "@career/mongo";
import type { Context } from "hono";
import { HTTPException } from "hono/http-exception";

import type { z } from "zod";

type ProblemInit = {
  status: 400 | 401 | 403 | 404 | 409 | 411 | 413 | 415 | 422 | 500 | 503;
  code: string;
  detail: string;
  errors?: { path: string; message: string }[];
  suggestions?: string[];
  headers?: Record<string, string>;
};

const titles: Record<ProblemInit["status"], string> = {
  400: "Bad request",
  401: "Not authenticated",
  403: "Not allowed",
  404: "Not found",
  409: "Conflict",
  411: "Length required",
  413: "Too large",
  415: "Unsupported media type",
  422: "Not acceptable as it is",
  500: "Internal error",
  503: "Unavailable for the moment",
};

/** Thrown anywhere in a request to answer with a problem document. */
export class ProblemError extends Error {
  readonly problem: ProblemInit;

  constructor(problem: ProblemInit) {
    super(problem.detail);
    this.problem = problem;
  }
}

export const notFound = (what: "job" | "resume" | "job-fit" | "interview" | "report"): ProblemError =>
  new ProblemError({ status: 404, code: `${what}.unknown`, detail: `There is no ${what} of yours with this id.` });

/** RFC 9457. */
export const problemResponse = ({ status, code, detail, errors, suggestions, headers }: ProblemInit): Response => {
  const problem: Problem = {
    type: `urn:career:problem:${code}`,
    title: titles[status],
    status,
    detail,
    code,
    errorId: randomUUID(),
    ...(errors ? { errors } : {}),
    ...(suggestions ? { suggestions } : {}),
  };
  return new Response(JSON.stringify(problem), {
    status,
    headers: { "content-type": "application/problem+json", "cache-control": "no-store", ...headers },
  });
};

type Issue = z.core.$ZodIssue;

/** Limits that deserve a sentence of their own. */
const namedLimits: Record<string, { code: string; detail: string }> = {
  "jobDescription too_big": {
    code: "posting.too-long",
    detail: "The job description is longer than 50,000 characters. Paste the part that says what is asked for.",
  },
  "bytes too_big": { code: "document.too-large", detail: "The file is larger than 5 MiB. Save it smaller." },
  "bytes too_small": { code: "document.empty", detail: "The file is empty. Choose another one." },
  "contentType invalid_value": {
    code: "document.unsupported",
    detail: "A resume can be a PDF, a DOCX or a plain text file. Save it as one of these.",
  },
};

export const invalidRequest = (issues: readonly Issue[]): Response => {
  const errors = issues.map(({ path, message }) => ({ path: path.join(".") || "(body)", message }));
  const [first, ...others] = issues;
  const named = first && others.length === 0 ? namedLimits[`${first.path.join(".")} ${first.code}`] : undefined;
  return problemResponse({
    status: 422,
    code: "request.invalid",
    detail: `Please correct: ${errors.map(({ path, message }) => `${path}: ${message}`).join("; ")}.`,
    ...named,
    errors,
  });
};

const unavailable = (): Response =>
  problemResponse({
    status: 503,
    code: "service.unavailable",
    detail: "The platform cannot keep your request just now; nothing was accepted. Please send it again shortly.",
    headers: { "retry-after": "5" },
  });

/** Turns whatever a request threw into a problem document; only unexpected errors are logged whole. */
export const createErrorHandler =
  (log: Logger) =>
  (error: Error, context: Context): Response => {
    if (error instanceof ProblemError) return problemResponse(error.problem);
    if (error instanceof CodedError && error.code === "idempotency.mismatch") {
      return problemResponse({ status: 422, code: error.code, detail: error.message });
    }
    if (error instanceof HTTPException && error.status === 400) {
      return problemResponse({
        status: 400,
        code: "request.malformed-json",
        detail: "The request body is empty or not valid JSON. Check quotes, commas and brackets.",
      });
    }
    if (isMongoUnavailable(error)) {
      log.warn({ err: error }, "MongoDB is unreachable");
      return unavailable();
    }
    if (error instanceof CodedError && error.retryable) return unavailable();
    const response = problemResponse({
      status: 500,
      code: "service.unexpected",
      detail: "Something unexpected went wrong on our side. Please try again; if it stays, report the errorId.",
    });
    log.error({ err: error, method: context.req.method, route: context.req.routePath }, "unexpected error");
    return response;
  };
