import { type Ask, type AskOptions, ask, type Router } from "@career/ai";
import { InterviewComplete, InterviewEvaluate, InterviewOpen } from "@career/contracts";
import { type HandlerEntry, handles, type JobRuntime } from "@career/jobs";
import { createJobFitRepository, createProfileRepository, createResumeRepository, type Db } from "@career/mongo";
import { createCompleteHandler } from "./complete.ts";
import { createEvaluateHandler } from "./evaluate.ts";
import { createOpenHandler } from "./open.ts";

type Dependencies = { db: Db; runtime: Pick<JobRuntime, "store">; router: Router };

/** The three jobs of an interview. */
export const createHandlers = ({ db, runtime: { store }, router }: Dependencies): [HandlerEntry, ...HandlerEntry[]] => {
  const asking: Ask = (task, input, options: AskOptions) => ask(router, task, input, options);
  const dependencies = {
    store,
    jobFits: createJobFitRepository(db),
    resumes: createResumeRepository(db),
    profiles: createProfileRepository(db),
    ask: asking,
  };
  return [
    handles(InterviewOpen, createOpenHandler(dependencies)),
    handles(InterviewEvaluate, createEvaluateHandler(dependencies)),
    handles(InterviewComplete, createCompleteHandler(dependencies)),
  ];
};
