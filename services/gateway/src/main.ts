import { createEnginesFromEnvironment } from "@career/ai";
import { pause, runService } from "@career/foundation";
import { connectPlatform } from "@career/jobs";
import { createApp } from "./app.ts";
import { environment } from "./environment.ts";
import { listen } from "./listen.ts";

await runService({
  name: "gateway",
  environment,
  start: async (context) => {
    const { log, register, health } = context;
    const { HOST: host, PORT: port, DRAIN_DELAY_SECONDS } = context.environment;
    const { db, objects, runtime } = await connectPlatform("gateway", context);
    const engines = createEnginesFromEnvironment(context.environment).status;
    const app = createApp({ db, runtime, objects, engines, log, health });
    register(await listen(app, { host, port }));
    const delayMs = DRAIN_DELAY_SECONDS * 1_000;
    register({ name: "drain delay", stop: () => pause(delayMs), stopMs: delayMs });
  },
});
