import { JobFitRank, JobFitScore, queues } from "@career/contracts";
import { runService } from "@career/foundation";
import { connectPlatform, handles, startJobService } from "@career/jobs";
import { createProfileRepository, createResumeRepository } from "@career/mongo";
import { extractRequirements } from "@career/resume";
import { hashInput, inputHashesOf, rankRoles, requirementsOfTarget, rubricVersion, scoreFit } from "@career/scoring";
import { findRole, roles, taxonomyVersion } from "@career/taxonomy";
import { environment } from "./environment.ts";
import { createExplain } from "./explain.ts";
import { createHandler } from "./handler.ts";
import { createRankHandler } from "./rank-handler.ts";
import { createRouters } from "./routers.ts";

await runService({
  name: "job-fit",
  environment,
  start: async (context) => {
    const platform = await connectPlatform("job-fit", context, queues.jobFit.name);
    const routerOf = createRouters(context.environment, context.log);
    const resumes = createResumeRepository(platform.db);
    const score = createHandler({
      resumes,
      requirementsOf: (target) => requirementsOfTarget(target, extractRequirements),
      scoreFit,
      inputHashesOf,
      rubric: rubricVersion,
      explain: createExplain({ routerOf, profiles: createProfileRepository(platform.db) }),
    });
    const rank = createRankHandler({
      resumes,
      catalogue: roles,
      findRole,
      rankRoles,
      hashFacts: hashInput,
      rubric: rubricVersion,
      taxonomy: taxonomyVersion,
    });
    startJobService(platform, context, {
      queue: queues.jobFit.name,
      handlers: [handles(JobFitScore, score), handles(JobFitRank, rank)],
    });
  },
});
