import { aiEnvironment, createRouterFromEnvironment } from "@career/ai";
import { queues } from "@career/contracts";
import { runService } from "@career/foundation";
import { connectPlatform, startJobService, workerEnvironment } from "@career/jobs";
import { createHandlers } from "./worker.ts";

await runService({
  name: "interview",
  environment: workerEnvironment.extend(aiEnvironment.shape),
  start: async (context) => {
    const platform = await connectPlatform("interview", context);
    const router = createRouterFromEnvironment(context.environment, context.log);
    startJobService(platform, context, {
      queue: queues.interview.name,
      handlers: createHandlers({ ...platform, router }),
    });
  },
});
