import { mkdirSync } from "node:fs";
import { readLocalEnvironment } from "../environment.ts";
import { runUntilSignal } from "../supervisor/run-until-signal.ts";
import { createSupervisor } from "../supervisor/supervisor.ts";
import { startControl } from "./control.ts";
import { localCredentials } from "./credentials.ts";
import { stackLocation } from "./location.ts";
import { takeLock } from "./lock.ts";
import { planStack } from "./plan.ts";
import { freePort } from "./ports.ts";

type StartOptions = {
  directory: string;
  /** First of three ports: gateway, AWS, MongoDB; 0 takes any that are free. */
  port: number;
  /** Stops when nobody is connected to the control socket any more. */
  whileUsed: boolean;
  print: (line: string) => void;
};

/** Exit code of a start that found another stack of the same folder running. */
const alreadyRunningCode = 3;

const firstClientMs = 30_000;

/** Runs the whole platform on this machine until a signal; resolves with the exit code. */
export const startStack = async ({ directory, port, whileUsed, print }: StartOptions): Promise<number> => {
  const location = stackLocation(directory);
  mkdirSync(location.root, { recursive: true, mode: 0o700 });
  const lock = takeLock(location.lock);
  if (!lock) {
    print(`The platform runs already with its data in ${location.root}. Stop that one first, or choose --data DIR.`);
    return alreadyRunningCode;
  }
  let keep = !whileUsed;
  const stopIfUnused = (): boolean => {
    if (!keep) process.kill(process.pid, "SIGTERM");
    return !keep;
  };
  const control = await startControl({
    path: location.socket,
    onUnused: stopIfUnused,
    onKeep: () => {
      keep = true;
    },
  });
  let used = false;
  const abandoned = setTimeout(() => used || stopIfUnused(), firstClientMs).unref();
  try {
    const credentials = localCredentials(location.credentials);
    const plan = planStack({
      location,
      environment: readLocalEnvironment(),
      credentials,
      ports: {
        gateway: await freePort(port, "gateway"),
        aws: await freePort(port && port + 1, "emulator of SQS and S3"),
        mongodb: await freePort(port && port + 2, "MongoDB server"),
      },
    });
    const supervisor = createSupervisor({
      processes: plan.processes,
      log: print,
      compileCacheDir: location.compileCache,
    });
    control.update(() => ({ state: "starting", step: "starting databases, queues and services" }));
    const code = await runUntilSignal(supervisor, () => {
      used = true;
      const { url, mongodbUri, awsEndpoint, bucket } = plan;
      control.update(() => ({
        state: "ready",
        url,
        mongodbUri,
        awsEndpoint,
        bucket,
        apiKey: credentials.apiKey,
        userId: credentials.userId,
        processes: plan.processes.flatMap(({ name }) => {
          const pid = supervisor.pid(name);
          return pid === undefined ? [] : [{ name, pid }];
        }),
      }));
      print("");
      print(`ready: ${url}   API page: ${url}/docs`);
      print(`  API key of the local user: ${location.credentials} (only you can read it)`);
      print(`  SQS and S3: ${awsEndpoint}   MongoDB: ${mongodbUri}`);
      print(`  a file put under s3://${bucket}/uploads/${credentials.userId}/ is analysed by itself`);
      print("  Ctrl-C stops everything; nothing is lost.");
    });
    return code;
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    control.update(() => ({ state: "failed", message }));
    print(message);
    return 1;
  } finally {
    clearTimeout(abandoned);
    control.close();
    lock.release();
  }
};
