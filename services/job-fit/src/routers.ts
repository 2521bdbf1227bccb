import { type AiEnvironment, createEnginesFromEnvironment, createRouterFromEnvironment, type Router } from "@career/ai";
import { type Logger, PermanentError } from "@career/foundation";

/** The router of an engine alone, or without a name the one over all; one each a process, since breakers live in them. */
export type RouterOf = (engine?: string) => Router;

/** An engine that the configuration does not name is not asked, whoever asks for it. */
export const createRouters = (environment: AiEnvironment, log: Logger): RouterOf => {
  const inUse = ["rules", ...createEnginesFromEnvironment(environment).engines.map(({ name }) => name)];
  const all = createRouterFromEnvironment(environment, log);
  const single = new Map(
    inUse.map((name) => [name, createRouterFromEnvironment({ ...environment, AI_ENGINES: name }, log)]),
  );
  return (engine) => {
    const router = engine === undefined ? all : single.get(engine);
    if (router) return router;
    throw new PermanentError("engine.off", `The engine ${engine} is not in use here. In use: ${inUse.join(", ")}.`);
  };
};
