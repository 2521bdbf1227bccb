import { aiEnvironment, createEnginesFromEnvironment } from "@career/ai";
import { PermanentError, runService } from "@career/foundation";
import { connectPlatform, platformEnvironment } from "@career/jobs";
import { z } from "zod";
import { createApp } from "./app.ts";
import { listen } from "./listen.ts";

const maxClockErrorMs = 2_000;

await runService({
  name: "gateway",
  environment: platformEnvironment.extend({
    ...aiEnvironment.shape,
    HOST: z.string().default("127.0.0.1").describe("address to listen on"),
    PORT: z.coerce.number().int().min(0).max(65_535).default(4100).describe("port to listen on"),
  }),
  start: async (context) => {
    const { environment, log, register } = context;
    const { db, queues, objects, runtime } = await connectPlatform("gateway", context);
    const app = createApp({
      db,
      runtime,
      objects,
      engines: createEnginesFromEnvironment(environment).status,
      log,
      checks: [
        {
          name: "mongodb",
          check: async () => {
            await db.command({ ping: 1 });
          },
        },
        {
          name: "sqs",
          check: async () => {
            await queues.depth("events");
          },
        },
        { name: "s3", check: objects.ping },
        {
          name: "clock",
          check: async () => {
            if (runtime.clock.uncertaintyMs() > maxClockErrorMs) {
              throw new PermanentError("clock.unsure", "MongoDB's time is not known well enough.");
            }
          },
        },
      ],
    });
    register(await listen(app, { host: environment.HOST, port: environment.PORT }));
  },
});
