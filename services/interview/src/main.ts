import { randomInt } from "node:crypto";
import { aiEnvironment, createEnginesFromEnvironment, createRouter, defaultRouterPolicy } from "@career/ai";
import { queues } from "@career/contracts";
import { runService } from "@career/foundation";
import { connectPlatform, startJobService, workerEnvironment } from "@career/jobs";
import { createHandlers } from "./worker.ts";

await runService({
  name: "interview",
  environment: workerEnvironment.extend(aiEnvironment.shape),
  start: async (context) => {
    const platform = await connectPlatform("interview", context);
    const router = createRouter({
      ...createEnginesFromEnvironment(context.environment),
      policy: defaultRouterPolicy,
      random: () => randomInt(2 ** 32) / 2 ** 32,
      now: () => performance.now(),
      log: context.log,
    });
    startJobService(platform, context, {
      queue: queues.interview.name,
      handlers: createHandlers({ ...platform, router }),
    });
  },
});
