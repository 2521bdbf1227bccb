import { setTimeout as pause } from "node:timers/promises";
import {
  type CreateAnswer,
  type CreateInterview,
  type CreateJobFit,
  type CreateReport,
  type CreateResume,
  EngineList,
  InterviewAccepted,
  InterviewView,
  isTerminal,
  JobFitAccepted,
  JobFitGapView,
  JobFitVerification,
  JobFitView,
  JobPage,
  type JobState,
  JobView,
  Problem,
  ReplayAccepted,
  type ReplayJob,
  ReportAccepted,
  ReportView,
  ResumeAccepted,
  ResumeView,
  type UploadLink,
} from "@career/contracts";
import type { z } from "zod";
import { Failure } from "./failure.ts";

export type ApiAddress = { url: string; apiKey: string };

const retryForMs = 60_000;
const pauseMs = 500;
const waitSeconds = 20;

type Request = { method?: string; body?: unknown; headers?: Record<string, string> };

/**
 * The platform's API. A call that does not get through, because a service is just being started again, is repeated for a
 * minute; every call that starts work carries an idempotency key, so a repetition starts nothing twice.
 */
export const createApiClient = ({ url, apiKey }: ApiAddress) => {
  const untilAnswered = async (call: () => Promise<Response>): Promise<Response> => {
    const until = performance.now() + retryForMs;
    for (;;) {
      const answer = await call().catch((error: unknown) => error as Error);
      if (answer instanceof Response && answer.status < 500) return answer;
      if (performance.now() > until) {
        if (answer instanceof Response) return answer;
        throw new Failure("platform.unreachable", `The platform at ${url} does not answer. Is it running?`);
      }
      await pause(pauseMs);
    }
  };

  const ask = async (path: string, { method = "GET", body, headers = {} }: Request = {}): Promise<Response> => {
    const response = await untilAnswered(() =>
      fetch(new URL(path, url), {
        method,
        headers: {
          authorization: `Bearer ${apiKey}`,
          ...(body === undefined ? {} : { "content-type": "application/json" }),
          ...headers,
        },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      }),
    );
    if (response.ok) return response;
    const problem = Problem.safeParse(await response.json().catch(() => null)).data;
    throw new Failure(
      problem?.code ?? "platform.error",
      problem?.detail ?? `The platform answered ${response.status}.`,
    );
  };

  const send = async <Schema extends z.ZodType>(
    path: string,
    schema: Schema,
    request: Request = {},
  ): Promise<z.infer<Schema>> => {
    const response = await ask(path, request);
    return schema.parse(await response.json().catch(() => null));
  };

  const getJob = (id: string, wait = 0): Promise<JobView> =>
    send(`/v1/jobs/${encodeURIComponent(id)}`, JobView, wait > 0 ? { headers: { prefer: `wait=${wait}` } } : {});

  return {
    createResume: (body: CreateResume, key: string) =>
      send("/v1/resumes", ResumeAccepted, { method: "POST", body, headers: { "idempotency-key": key } }),

    upload: async (link: UploadLink, bytes: Uint8Array<ArrayBuffer>): Promise<void> => {
      const response = await untilAnswered(() => {
        const form = new FormData();
        for (const [name, value] of Object.entries(link.fields)) form.append(name, value);
        form.append("file", new Blob([bytes]));
        return fetch(link.url, { method: "POST", body: form });
      });
      if (!response.ok) {
        const reason = /<Message>([^<]*)/.exec(await response.text())?.[1] ?? `status ${response.status}`;
        throw new Failure("upload.refused", `The upload was refused: ${reason}.`);
      }
    },

    getResume: (id: string) => send(`/v1/resumes/${encodeURIComponent(id)}`, ResumeView),

    createJobFit: (body: CreateJobFit, key: string) =>
      send("/v1/job-fits", JobFitAccepted, { method: "POST", body, headers: { "idempotency-key": key } }),

    getJobFit: (id: string) => send(`/v1/job-fits/${encodeURIComponent(id)}`, JobFitView),

    verifyJobFit: (id: string) => send(`/v1/job-fits/${encodeURIComponent(id)}/verify`, JobFitVerification),

    getGapView: (id: string) => send(`/v1/job-fits/${encodeURIComponent(id)}/gap-view`, JobFitGapView),

    /** The same as a page. */
    getGapPage: async (id: string): Promise<string> => {
      const path = `/v1/job-fits/${encodeURIComponent(id)}/gap-view`;
      return (await ask(path, { headers: { accept: "text/html" } })).text();
    },

    createInterview: (body: CreateInterview, key: string) =>
      send("/v1/interviews", InterviewAccepted, { method: "POST", body, headers: { "idempotency-key": key } }),

    getInterview: (id: string) => send(`/v1/interviews/${encodeURIComponent(id)}`, InterviewView),

    answer: (id: string, body: CreateAnswer, key: string) =>
      send(`/v1/interviews/${encodeURIComponent(id)}/answers`, InterviewAccepted, {
        method: "POST",
        body,
        headers: { "idempotency-key": key },
      }),

    completeInterview: (id: string) =>
      send(`/v1/interviews/${encodeURIComponent(id)}/complete`, InterviewAccepted, { method: "POST" }),

    createReport: (body: CreateReport) => send("/v1/reports", ReportAccepted, { method: "POST", body }),

    getReport: (id: string) => send(`/v1/reports/${encodeURIComponent(id)}`, ReportView),

    /** The bytes behind a signed link. */
    download: async (link: string): Promise<Uint8Array> => {
      const response = await untilAnswered(() => fetch(link));
      if (!response.ok) throw new Failure("report.link", `The link to the report answered ${response.status}.`);
      return new Uint8Array(await response.arrayBuffer());
    },

    listEngines: () => send("/v1/engines", EngineList),

    listJobs: (options: { limit: number; cursor?: string | undefined; state?: JobState | undefined }) => {
      const query = Object.entries(options).filter(([, value]) => value !== undefined);
      return send(
        `/v1/jobs?${new URLSearchParams(Object.fromEntries(query.map(([name, value]) => [name, String(value)])))}`,
        JobPage,
      );
    },

    getJob,

    replayJob: (id: string, body: ReplayJob, key: string) =>
      send(`/v1/jobs/${encodeURIComponent(id)}/replay`, ReplayAccepted, {
        method: "POST",
        body,
        headers: { "idempotency-key": key },
      }),

    /** Resolves when the job has ended; tells each state once. */
    waitForJob: async (id: string, onState: (state: JobState) => void = () => undefined): Promise<JobView> => {
      let told: JobState | undefined;
      for (let first = true; ; first = false) {
        const job = await getJob(id, first ? 0 : waitSeconds);
        if (job.state !== told) onState(job.state);
        told = job.state;
        if (isTerminal(job.state)) return job;
      }
    },
  };
};

export type ApiClient = ReturnType<typeof createApiClient>;
