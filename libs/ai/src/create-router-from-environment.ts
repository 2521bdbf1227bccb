import { randomInt } from "node:crypto";
import type { Logger } from "@career/foundation";
import { type AiEnvironment, createEnginesFromEnvironment } from "./environment.ts";
import { createRouter, type Router } from "./router.ts";
import { defaultRouterPolicy } from "./router-policy.ts";

/** The router of a process, over the engines that its environment names. One a process: its breakers live in it. */
export const createRouterFromEnvironment = (environment: AiEnvironment, log: Logger): Router =>
  createRouter({
    engines: createEnginesFromEnvironment(environment).engines,
    policy: defaultRouterPolicy,
    random: () => randomInt(2 ** 32) / 2 ** 32,
    now: () => performance.now(),
    log,
  });
