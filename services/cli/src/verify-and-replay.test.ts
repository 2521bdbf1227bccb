import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import type { JobFitVerification, JobView, Problem } from "@career/contracts";
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from "vitest";
import { career } from "./career.fixture.ts";

/** Answers of a platform by method and path; what a real one says is shown by the tests of `career fit`. */
const answers = new Map<string, { status: number; body: unknown }>();
const server = createServer((request, response) => {
  const { status, body } = answers.get(`${request.method} ${request.url}`) ?? { status: 404, body: unknown };
  request.resume();
  response.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify(body));
});

const unknown: Problem = {
  type: "urn:career:problem:job-fit.unknown",
  title: "Not found",
  status: 404,
  detail: "There is no job-fit of yours with this id.",
  code: "job-fit.unknown",
  errorId: "e",
};

beforeAll(async () => {
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  vi.stubEnv("CAREER_URL", `http://127.0.0.1:${(server.address() as AddressInfo).port}`);
  vi.stubEnv("CAREER_API_KEY", "cip_test");
});
afterEach(() => answers.clear());
afterAll(() => {
  vi.unstubAllEnvs();
  server.closeAllConnections();
  server.close();
});

const stored = {
  score: 90,
  band: "strong",
  rubric: "job-fit@1",
  taxonomy: "taxonomy@1",
  inputHashes: { facts: "aa", requirements: "bb" },
} as const;
const differing: JobFitVerification = {
  fitId: "fit-1",
  agrees: false,
  stale: true,
  stored,
  recomputed: { ...stored, score: 64, band: "good" },
  differences: [{ path: "overallFitScore", stored: 90, recomputed: 64 }],
  reason: "Another rubric or taxonomy runs now.",
};

describe("career verify", () => {
  test.each([
    ["agree", { ...differing, agrees: true, stale: false, recomputed: stored, differences: [], reason: null }, 0],
    ["differ", differing, 1],
    ["cannot be compared", { ...differing, recomputed: null }, 1],
  ])("exits as the stored and the recomputed %s", async (_, body, code) => {
    answers.set("GET /v1/job-fits/fit-1/verify", { status: 200, body });
    const json = await career(["verify", "fit-1", "--json"]);
    expect(json.code).toBe(code);
    expect(JSON.parse(json.out)).toEqual(body);
    expect((await career(["verify", "fit-1"])).code).toBe(code);
  });

  test("shows what differs and why", async () => {
    answers.set("GET /v1/job-fits/fit-1/verify", { status: 200, body: differing });
    const { out } = await career(["verify", "fit-1"]);
    for (const part of ["differs", "stale", "90 of 100", "64 of 100", "overallFitScore: 90", differing.reason!]) {
      expect(out).toContain(part);
    }
  });

  test("says that a score is not there", async () => {
    const { code, out, err } = await career(["verify", "nothing", "--json"]);
    expect({ code, err }).toEqual({ code: 1, err: unknown.detail });
    expect(JSON.parse(out)).toEqual({ ok: false, error: { code: unknown.code, message: unknown.detail } });
  });
});

const fact = { kind: "skill", value: "Kubernetes", rung: "role", quote: "ran Kubernetes", page: 1, line: 4 } as const;
const replayed: JobView = {
  id: "job-2",
  type: "job-fit.score",
  state: "succeeded",
  attempt: 1,
  failures: 0,
  createdAt: "2026-11-01T00:00:00.000Z",
  startedAt: null,
  finishedAt: null,
  subject: { kind: "replay", id: "replay-1", href: "/v1/jobs/job-2" },
  replayOf: "job-1",
  diff: {
    facts: { gained: [fact], lost: [{ ...fact, value: "Cobol", quote: "wrote Cobol" }] },
    score: { before: 60, after: 64, change: 4 },
    ms: { before: 30, after: 20, change: -10 },
    costUsd: { before: 0, after: 0, change: 0 },
  },
  error: null,
  result: {},
  provenance: [],
};

describe("career replay", () => {
  const accepted = { status: 202, body: { jobId: "job-2", replayOf: "job-1", replayed: false } };

  test("waits for the end and shows what came out otherwise", async () => {
    answers.set("POST /v1/jobs/job-1/replay", accepted);
    answers.set("GET /v1/jobs/job-2", { status: 200, body: replayed });
    const { code, out } = await career(["replay", "job-1", "--engine", "rules"]);
    expect(code).toBe(0);
    for (const part of ["60 → 64 (+4)", "30 ms → 20 ms (-10 ms)", "0 USD, the same", "+ Kubernetes", "− Cobol"]) {
      expect(out).toContain(part);
    }
  });

  test("exits with 1 when it ended without a result", async () => {
    const error = { code: "document.corrupt", message: "The file is damaged.", retryable: false };
    answers.set("POST /v1/jobs/job-1/replay", accepted);
    answers.set("GET /v1/jobs/job-2", { status: 200, body: { ...replayed, state: "failed", error, result: null } });
    const { code, out } = await career(["replay", "job-1"]);
    expect(code).toBe(1);
    expect(out).toContain("document.corrupt: The file is damaged.");
    expect((await career(["replay", "job-1", "--json"])).code).toBe(1);
  });
});
