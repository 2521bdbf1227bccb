import { ask, type Router, type RouterResult } from "@career/ai";
import type { ResumeFacts } from "@career/contracts";
import { identifiersOf, type Principal, type ProfileRepository } from "@career/mongo";
import { findSkillMentions } from "@career/taxonomy";
import { createExplainTask, type ExplainInput, type Explanation } from "./tasks/explain.ts";

type Dependencies = { router: Router; profiles: Pick<ProfileRepository, "hasCloudConsent"> };

const skillsIn = (text: string): string[] => findSkillMentions(text).map(({ skill }) => skill.name);

/** Explains a score as the person allows: by an engine on this machine, outside of it, or by rules. */
export const createExplain = ({ router, profiles }: Dependencies) => {
  const task = createExplainTask(skillsIn);
  return async (
    input: ExplainInput,
    options: { principal: Principal; facts: ResumeFacts; signal: AbortSignal; deadlineMs: number },
  ): Promise<RouterResult<Explanation>> => {
    return ask(router, task, input, {
      signal: options.signal,
      deadlineMs: options.deadlineMs,
      cloudConsent: await profiles.hasCloudConsent(options.principal),
      identifiers: identifiersOf(options.facts.profile),
    });
  };
};
