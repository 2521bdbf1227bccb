import { JobFitRank, JobFitScore, queues } from "@career/contracts";
import { createDocumentReader } from "@career/documents";
import { runService } from "@career/foundation";
import { connectPlatform, handles, startJobService } from "@career/jobs";
import { createEnrichmentRepository, createProfileRepository, createResumeRepository } from "@career/mongo";
import { extractRequirements } from "@career/resume";
import { hashInput, inputHashesOf, rankRoles, requirementsOfTarget, rubricVersion, scoreFit } from "@career/scoring";
import { findRole, roles, taxonomyVersion } from "@career/taxonomy";
import { createEnrichers } from "./enrichment/enrichers.ts";
import { createOriginalReader } from "./enrichment/resume-enrichment.ts";
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
    // Only engines need the text again, and a reader keeps a thread.
    const reader = routerOf().engines.length > 0 ? createDocumentReader({ threads: 1 }) : null;
    if (reader) context.register({ name: "document reader", stop: reader.close });
    const profiles = createProfileRepository(platform.db);
    const resumes = createResumeRepository(platform.db);
    const score = createHandler({
      resumes,
      requirementsOf: (target) => requirementsOfTarget(target, extractRequirements),
      scoreFit,
      inputHashesOf,
      rubric: rubricVersion,
      enrich: createEnrichers({
        routerOf,
        profiles,
        enrichments: createEnrichmentRepository(platform.db),
        readOriginal: reader ? createOriginalReader(platform.objects, reader.read) : async () => null,
      }),
      explain: createExplain({ routerOf, profiles }),
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
