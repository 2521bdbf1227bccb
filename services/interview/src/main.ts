import { randomInt } from "node:crypto";
import {
  type Ask,
  aiEnvironment,
  ask,
  createEnginesFromEnvironment,
  createRouter,
  defaultRouterPolicy,
} from "@career/ai";
import { InterviewComplete, InterviewEvaluate, InterviewOpen, queues } from "@career/contracts";
import { runService } from "@career/foundation";
import { connectPlatform, handles, startJobService, workerEnvironment } from "@career/jobs";
import { createJobFitRepository, createProfileRepository, createResumeRepository } from "@career/mongo";
import { createCompleteHandler } from "./complete.ts";
import { createEvaluateHandler } from "./evaluate.ts";
import { createOpenHandler } from "./open.ts";

await runService({
  name: "interview",
  environment: workerEnvironment.extend(aiEnvironment.shape),
  start: async (context) => {
    const { environment, log } = context;
    const platform = await connectPlatform("interview", context);
    const { engines } = createEnginesFromEnvironment(environment);
    const router = createRouter({
      engines,
      policy: defaultRouterPolicy,
      random: () => randomInt(2 ** 32) / 2 ** 32,
      now: () => performance.now(),
      log,
    });
    const dependencies = {
      store: platform.runtime.store,
      jobFits: createJobFitRepository(platform.db),
      resumes: createResumeRepository(platform.db),
      profiles: createProfileRepository(platform.db),
      ask: ((task, input, options) => ask(router, task, input, options)) satisfies Ask,
    };
    startJobService(platform, context, {
      queue: queues.interview.name,
      handlers: [
        handles(InterviewOpen, createOpenHandler(dependencies)),
        handles(InterviewEvaluate, createEvaluateHandler(dependencies)),
        handles(InterviewComplete, createCompleteHandler(dependencies)),
      ],
    });
  },
});
