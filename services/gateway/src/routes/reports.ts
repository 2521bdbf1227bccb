import {
  CreateReport,
  downloadLinkSeconds,
  ReportAccepted,
  ReportPage,
  type ReportSubject,
  type ReportSummary,
  ReportView,
} from "@career/contracts";
import { type FollowUp, type JobRuntime, reportOf } from "@career/jobs";
import type { InterviewRepository, JobFitRepository, Principal, ReportDocument, ReportRepository } from "@career/mongo";
import type { ObjectStore } from "@career/objects";
import { createRoute, type OpenAPIHono } from "@hono/zod-openapi";
import type { Authentication, GatewayEnvironment } from "../authentication.ts";
import { decodeCursor, encodeCursor, PageQuery } from "../paging.ts";
import { notFound, ProblemError } from "../problems.ts";
import { body, IdempotencyHeader, IdParameter, json, problems, security } from "../route-parts.ts";

type Dependencies = {
  runtime: Pick<JobRuntime, "store" | "acceptFollowUp" | "acceptedFollowUp">;
  reports: ReportRepository;
  jobFits: JobFitRepository;
  interviews: Pick<InterviewRepository, "get">;
  objects: Pick<ObjectStore, "presignDownload">;
  authenticate: Authentication;
};

const forms = { json: "report.json", html: "report.html", pdf: "detailed_analysis.pdf" } as const;
type Form = keyof typeof forms;

const subjectOf = ({ fitId, interviewId = "" }: CreateReport): ReportSubject =>
  fitId === undefined ? { kind: "interview", id: interviewId } : { kind: "job-fit", id: fitId };

const summary = (report: ReportDocument): ReportSummary => ({
  id: report._id,
  jobId: report.jobId,
  subject: report.subject,
  version: report.version,
  pages: report.pages,
  bytes: report.pdf.bytes,
  sha256: report.pdf.sha256,
  createdAt: report.createdAt.toISOString(),
});

export const addReportRoutes = (
  app: OpenAPIHono<GatewayEnvironment>,
  { runtime, reports, jobFits, interviews, objects, authenticate }: Dependencies,
): void => {
  const reportAsked = async (principal: Principal, subject: ReportSubject): Promise<FollowUp> => {
    if (subject.kind === "job-fit") {
      const fit = await jobFits.get(principal, subject.id);
      if (!fit) throw notFound("job-fit");
      return reportOf(subject, fit.resumeId);
    }
    const session = await interviews.get(principal, subject.id);
    if (!session) throw notFound("interview");
    if (session.assessment) return reportOf(subject, session.resumeId);
    throw new ProblemError({
      status: 409,
      code: "interview.open",
      detail: "This interview has not ended, so it has no report yet.",
    });
  };

  const link = (report: ReportDocument, form: Form): Promise<string> =>
    objects.presignDownload(report[form], { fileName: forms[form], seconds: downloadLinkSeconds });

  app.openapi(
    createRoute({
      method: "post",
      path: "/v1/reports",
      summary: "Have the report of a score made, or find the job of an interview's, which is made by itself",
      security,
      middleware: authenticate("write"),
      request: { headers: IdempotencyHeader, ...body(CreateReport) },
      responses: { 202: json(ReportAccepted, "the job that makes the report"), ...problems(401, 403, 404, 409, 422) },
    }),
    async (context) => {
      const principal = context.get("principal");
      const subject = subjectOf(context.req.valid("json"));
      const isKeyed = context.req.valid("header")["idempotency-key"] !== undefined;
      const earlier = isKeyed ? await runtime.acceptedFollowUp(principal, reportOf(subject, null)) : null;
      const { job, replayed } =
        earlier ?? (await runtime.acceptFollowUp(principal, await reportAsked(principal, subject)));
      return context.json({ reportId: job.subject.id, jobId: job._id, replayed }, 202, {
        location: `/v1/jobs/${job._id}`,
      });
    },
  );

  app.openapi(
    createRoute({
      method: "get",
      path: "/v1/reports",
      summary: "Your reports, newest first",
      security,
      middleware: authenticate("read"),
      request: { query: PageQuery },
      responses: { 200: json(ReportPage, "one page"), ...problems(401, 422) },
    }),
    async (context) => {
      const { limit, cursor } = context.req.valid("query");
      const { items, next } = await reports.list(context.get("principal"), { limit, cursor: decodeCursor(cursor) });
      return context.json({ items: items.map(summary), nextCursor: encodeCursor(next) }, 200);
    },
  );

  app.openapi(
    createRoute({
      method: "get",
      path: "/v1/reports/{id}",
      summary: "One report with links that work for five minutes",
      security,
      middleware: authenticate("read"),
      request: { params: IdParameter },
      responses: { 200: json(ReportView, "the report"), ...problems(401, 404) },
    }),
    async (context) => {
      const report = await reports.get(context.get("principal"), context.req.valid("param").id);
      if (!report) throw notFound("report");
      const expiresAt = new Date(runtime.store.now().getTime() + downloadLinkSeconds * 1000).toISOString();
      const [jsonLink, html, pdf] = await Promise.all([
        link(report, "json"),
        link(report, "html"),
        link(report, "pdf"),
      ]);
      return context.json({ ...summary(report), links: { json: jsonLink, html, pdf, expiresAt } }, 200);
    },
  );

  for (const form of ["pdf", "html"] as const) {
    app.openapi(
      createRoute({
        method: "get",
        path: `/v1/reports/{id}/${form}`,
        summary: `Redirects to the report as ${form.toUpperCase()}`,
        security,
        middleware: authenticate("read"),
        request: { params: IdParameter },
        responses: { 302: { description: "a link that works for five minutes" }, ...problems(401, 404) },
      }),
      async (context) => {
        const report = await reports.get(context.get("principal"), context.req.valid("param").id);
        if (!report) throw notFound("report");
        return context.redirect(await link(report, form), 302);
      },
    );
  }
};
