import { createRouterFromEnvironment } from "@career/ai";
import { queues } from "@career/contracts";
import { runService } from "@career/foundation";
import { connectPlatform, startJobService } from "@career/jobs";
import { environment } from "./environment.ts";
import { createHandlers } from "./worker.ts";

await runService({
  name: "interview",
  environment,
  start: async (context) => {
    const platform = await connectPlatform("interview", context, queues.interview.name);
    const router = createRouterFromEnvironment(context.environment, context.log);
    startJobService(platform, context, {
      queue: queues.interview.name,
      handlers: createHandlers({ ...platform, router }),
    });
  },
});
