import { queues, ResumeAnalyze } from "@career/contracts";
import { createDocumentReader } from "@career/documents";
import { runService } from "@career/foundation";
import { connectPlatform, handles, startJobService } from "@career/jobs";
import { createAccountRepository } from "@career/mongo";
import { consume } from "@career/queue";
import { checkReadability, extractFacts } from "@career/resume";
import { createDocumentSource } from "./document-source.ts";
import { environment } from "./environment.ts";
import { createHandler } from "./handler.ts";
import { createUploadHandler } from "./uploads.ts";

await runService({
  name: "resume-analysis",
  environment,
  start: async (context) => {
    const { environment: settings, log, register, health } = context;
    const platform = await connectPlatform("resume-analysis", context, queues.resumeAnalysis.name);
    const reader = createDocumentReader({ threads: 1 });
    register({ name: "document reader", stop: reader.close });
    const handler = createHandler({
      objects: platform.objects,
      readDocument: createDocumentSource(reader, settings.RESUME_PAGE_IMAGES),
      extractFacts,
      checkReadability,
    });
    startJobService(platform, context, {
      queue: queues.resumeAnalysis.name,
      handlers: [handles(ResumeAnalyze, handler)],
    });
    const uploads = consume({
      client: platform.queues,
      queue: queues.resumeUploads.name,
      concurrency: 2,
      handle: createUploadHandler({ ...platform, accounts: createAccountRepository(platform.db), log }),
      log,
    });
    register({ name: "uploads", stop: uploads.stop });
    health.watch(`consumer ${queues.resumeUploads.name}`, uploads.alive);
  },
});
