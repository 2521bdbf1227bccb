import {
  CreateResume,
  downloadLinkSeconds,
  maxUploadBytes,
  ResumeAccepted,
  ResumeAnalyze,
  ResumePage,
  ResumeView,
  uploadLinkSeconds,
} from "@career/contracts";
import { analysisOf, type JobRuntime } from "@career/jobs";
import type { JobDocument, JobReader, ResumeRepository } from "@career/mongo";
import { type ObjectStore, objectKeys } from "@career/objects";
import { createRoute, type OpenAPIHono, z } from "@hono/zod-openapi";
import type { Authentication, GatewayEnvironment } from "../authentication.ts";
import { decodeCursor, encodeCursor, PageQuery } from "../paging.ts";
import { notFound, ProblemError } from "../problems.ts";
import { body, IdempotencyHeader, IdParameter, json, problems, security } from "../route-parts.ts";
import { resumeSummary, resumeView } from "../views.ts";

type Dependencies = {
  runtime: Pick<JobRuntime, "store" | "accept" | "applyEffects">;
  resumes: ResumeRepository;
  jobs: JobReader;
  objects: Pick<ObjectStore, "bucket" | "presignUpload" | "presignDownload">;
  authenticate: Authentication;
};

/** Time after the link's end in which the upload's event may still come. */
const eventGraceSeconds = 600;

export const addResumeRoutes = (
  app: OpenAPIHono<GatewayEnvironment>,
  { runtime, resumes, jobs, objects, authenticate }: Dependencies,
): void => {
  const uploadLink = async (job: JobDocument, contentType: string) => {
    if (job.state !== "awaiting-upload") return null;
    const { key } = job.input.upload as { key: string };
    const link = await objects.presignUpload({
      key,
      contentType,
      maxBytes: maxUploadBytes,
      seconds: uploadLinkSeconds,
    });
    const expiresAt = new Date(runtime.store.now().getTime() + uploadLinkSeconds * 1000).toISOString();
    return { ...link, expiresAt };
  };

  app.openapi(
    createRoute({
      method: "post",
      path: "/v1/resumes",
      summary: "Announce a resume and get the link to upload it",
      security,
      middleware: authenticate("write"),
      request: { headers: IdempotencyHeader, ...body(CreateResume) },
      responses: { 202: json(ResumeAccepted, "upload link and the job that waits for it"), ...problems(401, 403, 422) },
    }),
    async (context) => {
      const principal = context.get("principal");
      const request = context.req.valid("json");
      const uploadUntil = new Date(runtime.store.now().getTime() + (uploadLinkSeconds + eventGraceSeconds) * 1000);
      const { job, replayed } = await runtime.accept({
        principal,
        contract: ResumeAnalyze,
        route: "POST /v1/resumes",
        idempotencyKey: context.req.valid("header")["idempotency-key"],
        body: request,
        uploadUntil,
        build: analysisOf({
          fileName: request.fileName,
          upload: (resumeId) => ({
            bucket: objects.bucket,
            key: objectKeys.upload(principal.userId, resumeId),
            versionId: null,
          }),
          createdAt: runtime.store.now(),
        }),
      });
      return context.json(
        { resumeId: job.subject.id, jobId: job._id, replayed, upload: await uploadLink(job, request.contentType) },
        202,
        { location: `/v1/jobs/${job._id}` },
      );
    },
  );

  app.openapi(
    createRoute({
      method: "get",
      path: "/v1/resumes",
      summary: "Your resumes, newest first",
      security,
      middleware: authenticate("read"),
      request: { query: PageQuery },
      responses: { 200: json(ResumePage, "one page"), ...problems(401, 422) },
    }),
    async (context) => {
      const principal = context.get("principal");
      const { limit, cursor } = context.req.valid("query");
      const { items, next } = await resumes.list(principal, { limit, cursor: decodeCursor(cursor) });
      const unfinished = items.filter(({ analysis }) => !analysis).map(({ jobId }) => jobId);
      const jobsById = new Map((await jobs.getMany(principal, unfinished)).map((job) => [job._id, job]));
      return context.json(
        {
          items: items.map((resume) => resumeSummary(resume, jobsById.get(resume.jobId))),
          nextCursor: encodeCursor(next),
        },
        200,
      );
    },
  );

  app.openapi(
    createRoute({
      method: "get",
      path: "/v1/resumes/{id}",
      summary: "One resume with its facts and findings",
      security,
      middleware: authenticate("read"),
      request: { params: IdParameter },
      responses: { 200: json(ResumeView, "the resume"), ...problems(401, 404) },
    }),
    async (context) => {
      const principal = context.get("principal");
      const resume = await resumes.get(principal, context.req.valid("param").id);
      if (!resume) throw notFound("resume");
      const job = resume.analysis ? undefined : await jobs.get(principal, resume.jobId);
      return context.json(resumeView(resume, job ?? undefined), 200);
    },
  );

  app.openapi(
    createRoute({
      method: "get",
      path: "/v1/resumes/{id}/pages/{page}",
      summary: "Redirects to the picture of one page, where pictures are kept",
      security,
      middleware: authenticate("read"),
      request: { params: IdParameter.extend({ page: z.coerce.number().int().min(1) }) },
      responses: { 302: { description: "a link to a PNG that works for five minutes" }, ...problems(401, 404, 422) },
    }),
    async (context) => {
      const { id, page } = context.req.valid("param");
      const resume = await resumes.get(context.get("principal"), id);
      if (!resume) throw notFound("resume");
      const kept = resume.analysis?.pages?.find((one) => one.page === page);
      if (!kept) {
        throw new ProblemError({ status: 404, code: "page.unknown", detail: "No picture of that page is kept." });
      }
      const link = await objects.presignDownload(kept.image, {
        fileName: `page-${page}.png`,
        seconds: downloadLinkSeconds,
      });
      return context.redirect(link, 302);
    },
  );

  app.openapi(
    createRoute({
      method: "delete",
      path: "/v1/resumes/{id}",
      summary: "Delete a resume, its file, its facts and every score made from it",
      security,
      middleware: authenticate("write"),
      request: { params: IdParameter },
      responses: { 204: { description: "deleted" }, ...problems(401, 404) },
    }),
    async (context) => {
      const principal = context.get("principal");
      const resume = await resumes.get(principal, context.req.valid("param").id);
      if (!resume) throw notFound("resume");
      const erase = { kind: "erase-resume", resumeId: resume._id } as const;
      // Running or ended, one of the two updates takes: and from then on the erasure survives any crash.
      const cancelled = await runtime.store.cancel(principal, resume.jobId, [erase]);
      if (!cancelled) await runtime.store.addEffect(principal, resume.jobId, erase);
      const job = await jobs.get(principal, resume.jobId);
      if (job) await runtime.applyEffects(job);
      return context.body(null, 204);
    },
  );
};
