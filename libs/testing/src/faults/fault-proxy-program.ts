import { startFaultProxies } from "./fault-proxies.ts";
import { obey, type ProxyReply, type ProxyRequest } from "./proxy-commands.ts";

/** The proxies as a process of their own, told what to do by its parent and gone with it. */
let started: ReturnType<typeof startFaultProxies> | undefined;

const answer = async ({ id, command }: ProxyRequest): Promise<ProxyReply> => {
  try {
    if (command.do === "start") {
      started = startFaultProxies(command.options);
      return { id, value: (await started).urls() };
    }
    if (!started) throw new Error("no proxy was started");
    return { id, value: obey(await started, command) };
  } catch (error) {
    return { id, error: error instanceof Error ? error.message : String(error) };
  }
};

process.on("message", (request: ProxyRequest) => {
  void answer(request).then((reply) => process.send?.(reply));
});
process.once("disconnect", () => process.exit(0));
