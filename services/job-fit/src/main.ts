import { JobFitScore, queues } from "@career/contracts";
import { createLogger, readEnvironment, runService } from "@career/foundation";
import { connectPlatform, handles, startJobService, workerEnvironment } from "@career/jobs";
import { createResumeRepository } from "@career/mongo";
import { scoreFit } from "@career/scoring";
import { createHandler } from "./handler.ts";
import { requirementsOf } from "./requirements.ts";

const name = "job-fit";
const environment = readEnvironment(workerEnvironment);
const log = createLogger(name, environment.LOG_LEVEL);

await runService({
  name,
  log,
  start: async (register) => {
    const platform = await connectPlatform(name, environment, log, register);
    const handler = createHandler({ resumes: createResumeRepository(platform.db), requirementsOf, scoreFit });
    startJobService(platform, environment, log, register, {
      queue: queues.jobFit.name,
      handlers: [handles(JobFitScore, handler)],
    });
  },
});
