import { createRouterFromEnvironment } from "@career/ai";
import { JobFitScore, queues } from "@career/contracts";
import { runService } from "@career/foundation";
import { connectPlatform, handles, startJobService } from "@career/jobs";
import { createProfileRepository, createResumeRepository } from "@career/mongo";
import { scoreFit } from "@career/scoring";
import { environment } from "./environment.ts";
import { createExplain } from "./explain.ts";
import { createHandler } from "./handler.ts";
import { requirementsOf } from "./requirements.ts";

await runService({
  name: "job-fit",
  environment,
  start: async (context) => {
    const platform = await connectPlatform("job-fit", context, queues.jobFit.name);
    const router = createRouterFromEnvironment(context.environment, context.log);
    const handler = createHandler({
      resumes: createResumeRepository(platform.db),
      requirementsOf,
      scoreFit,
      explain: createExplain({ router, profiles: createProfileRepository(platform.db) }),
    });
    startJobService(platform, context, {
      queue: queues.jobFit.name,
      handlers: [handles(JobFitScore, handler)],
    });
  },
});
