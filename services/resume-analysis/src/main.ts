import { queues, ResumeAnalyze } from "@career/contracts";
import { createDocumentReader } from "@career/documents";
import { createLogger, readEnvironment, runService } from "@career/foundation";
import { connectPlatform, handles, startJobService, workerEnvironment } from "@career/jobs";
import { createAccountRepository } from "@career/mongo";
import { consume } from "@career/queue";
import { extractFacts } from "@career/resume";
import { createHandler } from "./handler.ts";
import { createUploadHandler } from "./uploads.ts";

const name = "resume-analysis";
const environment = readEnvironment(workerEnvironment);
const log = createLogger(name, environment.LOG_LEVEL);

await runService({
  name,
  log,
  start: async (register) => {
    const platform = await connectPlatform(name, environment, log, register);
    const reader = createDocumentReader({ threads: 1 });
    register({ name: "document reader", stop: reader.close });
    const handler = createHandler({ objects: platform.objects, readDocument: reader.read, extractFacts });
    startJobService(platform, environment, log, register, {
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
  },
});
