import type { EngineView } from "@career/contracts";
import type { Health, Logger } from "@career/foundation";
import type { JobRuntime } from "@career/jobs";
import {
  createAccountRepository,
  createAnalyticsRepository,
  createEnrichmentRepository,
  createInterviewRepository,
  createJobFitRepository,
  createJobReader,
  createProfileRepository,
  createReportRepository,
  createResumeRepository,
  type Db,
} from "@career/mongo";
import type { ObjectStore } from "@career/objects";
import { OpenAPIHono } from "@hono/zod-openapi";
import { createAuthentication, type GatewayEnvironment } from "./authentication.ts";
import { createFitInputReader } from "./fit-inputs.ts";
import { createJobWaiter } from "./job-waiter.ts";
import { createErrorHandler, invalidRequest, problemResponse } from "./problems.ts";
import { requestGuard } from "./request-guard.ts";
import { addDocumentationRoutes } from "./routes/documentation.ts";
import { addEngineRoutes } from "./routes/engines.ts";
import { addHealthRoutes } from "./routes/health.ts";
import { addInterviewAnswerRoutes } from "./routes/interview-answers.ts";
import { addInterviewRoutes } from "./routes/interviews.ts";
import { addJobFitGapViewRoutes } from "./routes/job-fit-gap-view.ts";
import { addJobFitRankingRoutes } from "./routes/job-fit-rankings.ts";
import { addJobFitVerificationRoutes } from "./routes/job-fit-verification.ts";
import { addJobFitRoutes } from "./routes/job-fits.ts";
import { addJobRoutes } from "./routes/jobs.ts";
import { addProfileRoutes } from "./routes/me.ts";
import { addMetricsRoutes } from "./routes/metrics.ts";
import { addReplayRoutes } from "./routes/replays.ts";
import { addReportRoutes } from "./routes/reports.ts";
import { addResumeRoutes } from "./routes/resumes.ts";
import { addRoleRoutes } from "./routes/roles.ts";

type Dependencies = {
  db: Db;
  runtime: JobRuntime;
  objects: ObjectStore;
  health: Health;
  engines: () => Promise<EngineView[]>;
  log: Logger;
};

/** The HTTP interface; `close` ends its long polls. */
export const createApp = ({ db, runtime, objects, health, engines, log }: Dependencies) => {
  const app = new OpenAPIHono<GatewayEnvironment>({
    defaultHook: (result) => (result.success ? undefined : invalidRequest(result.error.issues)),
  });
  const jobs = createJobReader(db);
  const resumes = createResumeRepository(db);
  const jobFits = createJobFitRepository(db);
  const interviews = createInterviewRepository(db);
  const authenticate = createAuthentication(createAccountRepository(db));
  const waiter = createJobWaiter(jobs, log);

  app.onError(createErrorHandler(log));
  app.notFound(() =>
    problemResponse({ status: 404, code: "route.unknown", detail: "There is nothing here. See /docs for the API." }),
  );
  app.use("/v1/*", requestGuard);
  app.use("/v1/*", async (context, next) => {
    await next();
    context.res.headers.set("x-content-type-options", "nosniff");
    if (!context.res.headers.has("cache-control")) context.res.headers.set("cache-control", "no-store");
  });
  addHealthRoutes(app, health);
  addDocumentationRoutes(app);
  addResumeRoutes(app, { runtime, resumes, jobs, objects, authenticate });
  addJobFitRoutes(app, { runtime, resumes, jobFits, authenticate });
  addJobFitRankingRoutes(app, { runtime, resumes, authenticate });
  const readInputs = createFitInputReader({ resumes, jobs, enrichments: createEnrichmentRepository(db) });
  addJobFitVerificationRoutes(app, { jobFits, readInputs, authenticate });
  addJobFitGapViewRoutes(app, { jobFits, readInputs, authenticate });
  addJobRoutes(app, { runtime, jobs, waiter, authenticate });
  addReplayRoutes(app, { runtime, jobs, engines, authenticate });
  addInterviewRoutes(app, { runtime, interviews, jobFits, authenticate });
  addInterviewAnswerRoutes(app, { runtime, interviews, authenticate });
  addReportRoutes(app, { runtime, reports: createReportRepository(db), jobFits, interviews, objects, authenticate });
  addProfileRoutes(app, { runtime, profiles: createProfileRepository(db), authenticate });
  addMetricsRoutes(app, { analytics: createAnalyticsRepository(db), now: runtime.store.now, authenticate });
  addEngineRoutes(app, { engines, authenticate });
  addRoleRoutes(app, { authenticate });
  return { fetch: app.fetch, request: app.request, close: waiter.close };
};
