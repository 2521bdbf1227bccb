import {
  JobFitScore,
  type JobView,
  maxPostingCharacters,
  type PageImage,
  type PageRectangle,
  Problem,
  type Readability,
  ResumeAnalyze,
  ResumeView,
} from "@career/contracts";
import { createHealth } from "@career/foundation";
import { createAccountRepository, newApiKey, type Principal } from "@career/mongo";
import { emptyFacts, fitResult, principal, startTestStack, type TestStack } from "@career/testing";
import { MongoNetworkError } from "mongodb";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { createApp } from "./app.ts";
import { allScopes } from "./authentication.ts";

let stack: TestStack;
const engines = async () => [];
let app: ReturnType<typeof createApp>;
const stranger: Principal = { tenantId: "tenant-b", userId: "user-b" };
const key = newApiKey();
const strangerKey = newApiKey();
const readOnlyKey = newApiKey();
let mongoIsUp = true;
const health = createHealth({ keepMs: 0 });

beforeAll(async () => {
  stack = await startTestStack();
  const accounts = createAccountRepository(stack.db);
  await accounts.addKey(principal, key, [...allScopes], new Date(0));
  await accounts.addKey(stranger, strangerKey, [...allScopes], new Date(0));
  await accounts.addKey(principal, readOnlyKey, ["read"], new Date(0));
  const check = async () => {
    if (!mongoIsUp) throw new Error("down");
  };
  health.needs({ name: "mongodb", check });
  health.enter("running");
  app = createApp({ ...stack, health, engines });
});
afterAll(async () => {
  app.close();
  await stack.close();
});

type Call = { method?: string; body?: unknown; raw?: string; key?: string | null; headers?: Record<string, string> };

const call = async (path: string, { method, body, raw, key: apiKey = key, headers = {} }: Call = {}) => {
  const content = raw ?? (body === undefined ? undefined : JSON.stringify(body));
  const response = await app.request(path, {
    method: method ?? (content === undefined ? "GET" : "POST"),
    headers: {
      ...(apiKey === null ? {} : { authorization: `Bearer ${apiKey}` }),
      ...(content === undefined ? {} : { "content-type": "application/json" }),
      ...(content === undefined || headers["transfer-encoding"]
        ? {}
        : { "content-length": String(Buffer.byteLength(content)) }),
      ...headers,
    },
    ...(content === undefined ? {} : { body: content }),
  });
  const text = await response.text();
  return { status: response.status, headers: response.headers, json: text ? JSON.parse(text) : null };
};

const announce = (overrides: Record<string, unknown> = {}, options: Call = {}) =>
  call("/v1/resumes", { body: { fileName: "cv.txt", contentType: "text/plain", ...overrides }, ...options });

const facts = emptyFacts("Ada Example");

/** Ends a job as its worker would. */
const finish = async (jobId: string, result: Record<string, unknown>, fields?: Record<string, unknown>) => {
  const { store, applyEffects } = stack.runtime;
  const job = (await store.read(jobId))!;
  if (job.state === "awaiting-upload") {
    await store.startAfterUpload(jobId, { bucket: "career", key: "k", versionId: null }, 60_000);
  }
  const claimed = (await store.claim(jobId, "test", [{ type: job.type, version: 1 }]))!;
  const collection = job.type === ResumeAnalyze.name ? "resumes" : "job_fit_analyses";
  const ended = await store.commit(jobId, claimed.attempt, {
    result,
    provenance: [],
    measures: {},
    effects: fields
      ? [{ kind: "project", collection, id: job.subject.id, resumeId: job.resumeId!, revision: 1, fields }]
      : [],
  });
  await applyEffects(ended!);
};

const analysedResume = async (
  checked: { readability?: Readability; pages?: PageImage[]; factBoxes?: PageRectangle[][] } = {},
): Promise<string> => {
  const { json } = await announce();
  const analysis = {
    original: { bucket: "career", key: "k", versionId: null, sha256: "0" },
    bytes: 3,
    kind: "txt",
    pageCount: 1,
    facts,
    ...checked,
  };
  await finish(
    json.jobId,
    {},
    { jobId: json.jobId, deleted: false, fileName: "cv.txt", createdAt: new Date(), analysis },
  );
  return json.resumeId;
};

const scoredFit = async (resumeId: string) => {
  const { json } = await call("/v1/job-fits", { body: { resumeId, role: "Backend Developer" } });
  const { score, ...about } = { ...fitResult(), fitId: json.fitId, resumeId };
  await finish(
    json.jobId,
    { ...about, score },
    { jobId: json.jobId, ...about, ...score, provenance: [], createdAt: new Date() },
  );
  return json as { fitId: string; jobId: string };
};

describe("a resume", () => {
  test("is announced with 202, a link for that file alone and the job to follow", async () => {
    const { status, headers, json } = await announce();
    expect(status).toBe(202);
    expect(headers.get("location")).toBe(`/v1/jobs/${json.jobId}`);
    const form = new FormData();
    for (const [name, value] of Object.entries(json.upload.fields)) form.append(name, String(value));
    form.append("file", new Blob(["hello"]));
    expect((await fetch(json.upload.url, { method: "POST", body: form })).status).toBe(204);
    expect(await stack.objects.head(`uploads/user-a/${json.resumeId}`)).toMatchObject({ bytes: 5 });
    const { json: resume } = await call(`/v1/resumes/${json.resumeId}`);
    expect(resume).toMatchObject({ id: json.resumeId, fileName: "cv.txt", state: "awaiting-upload", facts: null });
  });

  test("is shown with what keeps it from being read, as the contract says", async () => {
    const readability: Readability = {
      findings: [
        {
          code: "contact.not-at-top",
          message: "No way to reach you.",
          severity: "problem",
          question: "Where can you be reached?",
          page: 1,
          line: 1,
          quote: "Ada Example",
          start: 0,
          end: 11,
        },
      ],
      notRun: [{ check: "bullets", reason: "No bullet was found." }],
    };
    const { json } = await call(`/v1/resumes/${await analysedResume({ readability })}`);
    expect(ResumeView.parse(json).readability).toEqual(readability);
  });

  test("links to the pictures of its pages, and to nobody else's", async () => {
    const image = { ...(await stack.objects.put("picture", Buffer.from("PNG"), "image/png")), sha256: "0", bytes: 3 };
    const factBoxes = [[{ page: 1, left: 50, top: 40, width: 80, height: 12 }]];
    const id = await analysedResume({ pages: [{ page: 1, width: 595, height: 842, image }], factBoxes });
    const { json } = await call(`/v1/resumes/${id}`);
    expect(ResumeView.parse(json)).toMatchObject({ pages: [{ page: 1, width: 595, height: 842 }], factBoxes });
    const link = await call(`/v1/resumes/${id}/pages/1`);
    expect(link.status).toBe(302);
    expect(await (await fetch(link.headers.get("location")!)).text()).toBe("PNG");
    expect((await call(`/v1/resumes/${id}/pages/2`)).json.type).toBe("urn:career:problem:page.unknown");
    expect((await call(`/v1/resumes/${id}/pages/1`, { key: strangerKey })).status).toBe(404);
  });

  test("is shown with its facts when it is ready, and listed newest first, page by page", async () => {
    const first = await analysedResume();
    const second = await analysedResume();
    expect((await call(`/v1/resumes/${first}`)).json).toMatchObject({
      state: "ready",
      candidateName: "Ada Example",
      facts,
    });
    expect((await call(`/v1/resumes/${first}`)).json.readability).toBeNull();
    const page = await call("/v1/resumes?limit=1");
    expect(page.json.items.map(({ id }: { id: string }) => id)).toEqual([second]);
    const next = await call(`/v1/resumes?limit=1&cursor=${page.json.nextCursor}`);
    expect(next.json.items.map(({ id }: { id: string }) => id)).toEqual([first]);
  });

  test("announced twice under one key is one resume, and the link is signed again", async () => {
    const headers = { "idempotency-key": "once" };
    const [first, second] = [await announce({}, { headers }), await announce({}, { headers })];
    expect(second.json).toMatchObject({ resumeId: first.json.resumeId, replayed: true });
    expect(second.json.upload.fields.key).toBe(first.json.upload.fields.key);
    const other = await announce({ fileName: "other.txt" }, { headers });
    expect(other).toMatchObject({ status: 422, json: { code: "idempotency.mismatch" } });
  });

  test("is gone when it was deleted, with its scores, and its job says nothing of it", async () => {
    const resumeId = await analysedResume();
    const { fitId, jobId } = await scoredFit(resumeId);
    expect((await call(`/v1/job-fits/${fitId}`)).status).toBe(200);
    expect((await call(`/v1/resumes/${resumeId}`, { method: "DELETE" })).status).toBe(204);
    expect((await call(`/v1/resumes/${resumeId}`)).status).toBe(404);
    expect((await call(`/v1/job-fits/${fitId}`)).status).toBe(404);
    expect((await call(`/v1/jobs/${jobId}`)).json).toMatchObject({ state: "succeeded", result: null });
    expect((await call(`/v1/resumes/${resumeId}`, { method: "DELETE" })).status).toBe(404);
    expect((await call("/v1/job-fits", { body: { resumeId, role: "Backend Developer" } })).status).toBe(404);
  });

  test("that is still awaited can be deleted; its job ends as cancelled", async () => {
    const { json } = await announce();
    expect((await call(`/v1/resumes/${json.resumeId}`, { method: "DELETE" })).status).toBe(204);
    expect((await call(`/v1/jobs/${json.jobId}`)).json.state).toBe("cancelled");
  });
});

describe("a score", () => {
  test("is accepted with 202 and read when it is done", async () => {
    const resumeId = await analysedResume();
    const { fitId } = await scoredFit(resumeId);
    expect((await call(`/v1/job-fits/${fitId}`)).json).toMatchObject({ id: fitId, resumeId, overallFitScore: 50 });
    expect((await call("/v1/job-fits")).json.items[0]).toMatchObject({ id: fitId });
  });

  test("of a resume that is not analysed yet is 409 with the way to wait", async () => {
    const { json } = await announce();
    const answer = await call("/v1/job-fits", { body: { resumeId: json.resumeId, role: "Backend Developer" } });
    expect(answer).toMatchObject({ status: 409, json: { code: "resume.not-analysed" } });
    expect(answer.headers.get("location")).toBe(`/v1/jobs/${json.jobId}`);
  });

  test("for an unknown role names the nearest", async () => {
    const resumeId = await analysedResume();
    const { status, json } = await call("/v1/job-fits", { body: { resumeId, role: "Backnd Develper" } });
    expect(status).toBe(422);
    expect(json.code).toBe("role.unknown");
    expect(json.suggestions).toContain("Backend Developer");
  });
});

describe("a job", () => {
  test("has an ETag that answers 304 until something changes, and says when to ask again", async () => {
    const { json } = await announce();
    const first = await call(`/v1/jobs/${json.jobId}`);
    expect(first.headers.get("retry-after")).toBe("1");
    const etag = first.headers.get("etag")!;
    expect((await call(`/v1/jobs/${json.jobId}`, { headers: { "if-none-match": etag } })).status).toBe(304);
    await call(`/v1/jobs/${json.jobId}/cancel`, { method: "POST" });
    const changed = await call(`/v1/jobs/${json.jobId}`, { headers: { "if-none-match": etag } });
    expect(changed).toMatchObject({ status: 200, json: { state: "cancelled" } });
    expect(changed.headers.get("retry-after")).toBeNull();
  });

  test("that is waited for answers when it ends", async () => {
    const { json } = await announce();
    const waiting = call(`/v1/jobs/${json.jobId}`, { headers: { prefer: "respond-async, wait=20" } });
    await call(`/v1/jobs/${json.jobId}/cancel`, { method: "POST" });
    const answer = await waiting;
    expect(answer.json.state).toBe("cancelled");
    expect(answer.headers.get("preference-applied")).toBe("wait=20");
  });

  test("whose worker committed and wrote nothing yet can be read with what it made", async () => {
    const resumeId = await analysedResume();
    const { json } = await call("/v1/job-fits", { body: { resumeId, role: "Backend Developer" } });
    const { store } = stack.runtime;
    const claimed = (await store.claim(json.jobId, "test", [{ type: JobFitScore.name, version: 1 }]))!;
    const { score, ...about } = { ...fitResult(), fitId: json.fitId, resumeId };
    const fields = { jobId: json.jobId, ...about, ...score, provenance: [], createdAt: new Date() };
    await store.commit(json.jobId, claimed.attempt, {
      result: { ...about, score },
      provenance: [],
      measures: {},
      effects: [{ kind: "project", collection: "job_fit_analyses", id: json.fitId, resumeId, revision: 1, fields }],
    });
    expect((await call(`/v1/jobs/${json.jobId}`)).json.state).toBe("succeeded");
    expect((await call(`/v1/job-fits/${json.fitId}`)).status).toBe(200);
  });

  test("that has ended cannot be cancelled, and one that was cancelled stays so", async () => {
    const { jobId } = await scoredFit(await analysedResume());
    expect(await call(`/v1/jobs/${jobId}/cancel`, { method: "POST" })).toMatchObject({
      status: 409,
      json: { code: "job.ended" },
    });
    const { json } = await announce();
    await call(`/v1/jobs/${json.jobId}/cancel`, { method: "POST" });
    expect((await call(`/v1/jobs/${json.jobId}/cancel`, { method: "POST" })).status).toBe(200);
  });

  test("is listed by state", async () => {
    const { json } = await call("/v1/jobs?state=cancelled&limit=100");
    expect(json.items.length).toBeGreaterThan(0);
    expect(json.items.every(({ state }: JobView) => state === "cancelled")).toBe(true);
  });
});

describe("of somebody else", () => {
  test("everything is unknown, by reading, listing and changing", async () => {
    const resumeId = await analysedResume();
    const { fitId, jobId } = await scoredFit(resumeId);
    const theirs = { key: strangerKey };
    for (const path of [`/v1/resumes/${resumeId}`, `/v1/job-fits/${fitId}`, `/v1/jobs/${jobId}`]) {
      const foreign = await call(path, theirs);
      const missing = await call(`${path.slice(0, path.lastIndexOf("/"))}/nothing`, theirs);
      expect(foreign.status).toBe(404);
      expect({ ...foreign.json, errorId: null }).toEqual({ ...missing.json, errorId: null });
    }
    expect((await call(`/v1/resumes/${resumeId}`, { method: "DELETE", ...theirs })).status).toBe(404);
    expect((await call(`/v1/jobs/${jobId}/cancel`, { method: "POST", ...theirs })).status).toBe(404);
    expect((await call("/v1/job-fits", { body: { resumeId, role: "Backend Developer" }, ...theirs })).status).toBe(404);
    for (const path of ["/v1/resumes", "/v1/job-fits", "/v1/jobs"]) {
      expect((await call(path, theirs)).json.items).toEqual([]);
    }
    expect((await call(`/v1/resumes/${resumeId}`)).status).toBe(200);
  });
});

describe("a bad request gets a problem document with its own code", () => {
  const post = (body: unknown): Call => ({ body });
  const resume = { fileName: "a.pdf", contentType: "application/pdf" };
  test.each<[string, string, Call, number, string]>([
    ["no key", "/v1/jobs", { key: null }, 401, "key.missing"],
    ["a key that is none", "/v1/jobs", { key: "cip_x" }, 401, "key.unknown"],
    ["an unknown key", "/v1/jobs", { key: newApiKey() }, 401, "key.unknown"],
    ["a key that may only read", "/v1/resumes", { body: resume, key: readOnlyKey }, 403, "key.scope"],
    ["malformed JSON", "/v1/resumes", { raw: '{"fileName": ' }, 400, "request.malformed-json"],
    ["an empty body", "/v1/resumes", { method: "POST" }, 422, "request.invalid"],
    [
      "a form",
      "/v1/resumes",
      { raw: "a=b", headers: { "content-type": "application/x-www-form-urlencoded" } },
      415,
      "request.media-type",
    ],
    [
      "no length",
      "/v1/resumes",
      { raw: "{}", headers: { "transfer-encoding": "chunked" } },
      411,
      "request.length-required",
    ],
    ["a huge body", "/v1/resumes", { raw: `"${"x".repeat(300_000)}"` }, 413, "request.too-large"],
    ["a missing field", "/v1/resumes", post({ fileName: "a.pdf" }), 422, "document.unsupported"],
    ["an unknown field", "/v1/resumes", post({ ...resume, extra: 1 }), 422, "request.invalid"],
    ["a picture", "/v1/resumes", post({ ...resume, contentType: "image/png" }), 422, "document.unsupported"],
    ["an empty file", "/v1/resumes", post({ ...resume, bytes: 0 }), 422, "document.empty"],
    ["a file that is too large", "/v1/resumes", post({ ...resume, bytes: 6_000_000 }), 422, "document.too-large"],
    [
      "a key with spaces",
      "/v1/resumes",
      { body: resume, headers: { "idempotency-key": "a b" } },
      422,
      "request.invalid",
    ],
    ["neither role nor description", "/v1/job-fits", post({ resumeId: "x" }), 422, "request.invalid"],
    [
      "both role and description",
      "/v1/job-fits",
      post({ resumeId: "x", role: "a", jobDescription: "b" }),
      422,
      "request.invalid",
    ],
    [
      "a long description",
      "/v1/job-fits",
      post({ resumeId: "x", jobDescription: "x".repeat(maxPostingCharacters + 1) }),
      422,
      "posting.too-long",
    ],
    ["a wrong cursor", "/v1/resumes?cursor=abc", {}, 422, "cursor.invalid"],
    ["a wrong limit", "/v1/resumes?limit=0", {}, 422, "request.invalid"],
    ["an unknown state", "/v1/jobs?state=lost", {}, 422, "request.invalid"],
    ["an unknown path", "/v1/nothing", {}, 404, "route.unknown"],
    ["an unknown resume", "/v1/resumes/nothing", {}, 404, "resume.unknown"],
    ["an operator for an id", "/v1/resumes/%7B%22%24gt%22%3A%22%22%7D", {}, 404, "resume.unknown"],
  ])("%s", async (_, path, options, status, code) => {
    const answer = await call(path, options);
    expect({ status: answer.status, code: answer.json.code }).toEqual({ status, code });
    expect(Problem.parse(answer.json).detail.length).toBeGreaterThan(10);
    expect(answer.headers.get("content-type")).toBe("application/problem+json");
    expect(JSON.stringify(answer.json)).not.toMatch(/\.ts:\d|node_modules| at /);
  });
});

describe("around the routes", () => {
  test("the catalogue lists roles", async () => {
    const { json } = await call("/v1/roles");
    expect(json.items.length).toBeGreaterThanOrEqual(12);
  });

  test("health: alive always, ready only when what it needs answers", async () => {
    expect((await call("/livez", { key: null })).status).toBe(200);
    expect(await call("/readyz", { key: null })).toMatchObject({ status: 200, json: { checks: { mongodb: "ok" } } });
    mongoIsUp = false;
    expect(await call("/readyz", { key: null })).toMatchObject({
      status: 503,
      json: { checks: { mongodb: "failed" } },
    });
    mongoIsUp = true;
  });

  test("the OpenAPI document names every route of the API, and the page loads nothing from elsewhere", async () => {
    const { json } = await call("/openapi.json", { key: null });
    expect(json.openapi).toBe("3.1.0");
    expect(Object.keys(json.paths).sort()).toEqual([
      "/v1/engines",
      "/v1/interviews",
      "/v1/interviews/{id}",
      "/v1/interviews/{id}/answers",
      "/v1/interviews/{id}/complete",
      "/v1/job-fits",
      "/v1/job-fits/{id}",
      "/v1/job-fits/{id}/gap-view",
      "/v1/job-fits/{id}/verify",
      "/v1/job-fits:rank",
      "/v1/jobs",
      "/v1/jobs/{id}",
      "/v1/jobs/{id}/cancel",
      "/v1/jobs/{id}/replay",
      "/v1/me",
      "/v1/me/consent",
      "/v1/metrics",
      "/v1/reports",
      "/v1/reports/{id}",
      "/v1/reports/{id}/html",
      "/v1/reports/{id}/pdf",
      "/v1/resumes",
      "/v1/resumes/{id}",
      "/v1/resumes/{id}/pages/{page}",
      "/v1/roles",
    ]);
    const page = await app.request("/docs");
    expect(page.headers.get("content-security-policy")).toContain("default-src 'none'");
    const html = await page.text();
    expect(html).not.toMatch(/https?:\/\//);
    for (const [, path] of html.matchAll(/(?:src|href)="(\/[^"]+)"/g)) {
      expect((await app.request(path!)).status).toBe(200);
    }
  });

  test("MongoDB down is 503 with Retry-After and never 202", async () => {
    const down = startsDown();
    const response = await down.request("/v1/resumes", {
      method: "POST",
      headers: { authorization: `Bearer ${key}`, "content-type": "application/json" },
      body: JSON.stringify({ fileName: "a.pdf", contentType: "application/pdf" }),
    });
    expect(response.status).toBe(503);
    expect(response.headers.get("retry-after")).toBe("5");
  });
});

const startsDown = () => {
  const accept = vi.fn(() => Promise.reject(new MongoNetworkError("connection closed")));
  return createApp({ ...stack, runtime: { ...stack.runtime, accept }, health, engines });
};
