import { ask, type RouterResult } from "@career/ai";
import type { ResumeFacts } from "@career/contracts";
import { identifiersOf, type Principal, type ProfileRepository } from "@career/mongo";
import { findSkillMentions } from "@career/taxonomy";
import type { ExplainInput } from "./explanation/computed.ts";
import type { SkillsIn } from "./explanation/named-skills.ts";
import type { RouterOf } from "./routers.ts";
import { createExplainTask, type Explanation } from "./tasks/explain.ts";

export type ExplainOptions = {
  principal: Principal;
  facts: ResumeFacts;
  signal: AbortSignal;
  deadlineMs: number;
  /** The only engine to ask; without it those of the configuration. */
  engine?: string | undefined;
};

type Dependencies = { routerOf: RouterOf; profiles: Pick<ProfileRepository, "hasCloudConsent"> };

/** Where a text names skills, by any of their spellings. */
export const skillsIn: SkillsIn = (text) =>
  findSkillMentions(text).map(({ skill, start, end }) => ({ name: skill.name, start, end }));

/** Explains a score as the person allows: by an engine on this machine, outside of it, or by rules. */
export const createExplain = ({ routerOf, profiles }: Dependencies) => {
  const task = createExplainTask(skillsIn);
  return async (input: ExplainInput, options: ExplainOptions): Promise<RouterResult<Explanation>> => {
    return ask(routerOf(options.engine), task, input, {
      signal: options.signal,
      deadlineMs: options.deadlineMs,
      cloudConsent: await profiles.hasCloudConsent(options.principal),
      identifiers: identifiersOf(options.facts.profile),
    });
  };
};
