import { JobFitScore, queues } from "@career/contracts";
import { runService } from "@career/foundation";
import { connectPlatform, handles, startJobService, workerEnvironment } from "@career/jobs";
import { createResumeRepository } from "@career/mongo";
import { scoreFit } from "@career/scoring";
import { createHandler } from "./handler.ts";
import { requirementsOf } from "./requirements.ts";

await runService({
  name: "job-fit",
  environment: workerEnvironment,
  start: async (context) => {
    const platform = await connectPlatform("job-fit", context);
    const handler = createHandler({ resumes: createResumeRepository(platform.db), requirementsOf, scoreFit });
    startJobService(platform, context, {
      queue: queues.jobFit.name,
      handlers: [handles(JobFitScore, handler)],
    });
  },
});
