import { queues, ReportGenerate } from "@career/contracts";
import { runService } from "@career/foundation";
import { connectPlatform, handles, startJobService } from "@career/jobs";
import { createInterviewRepository, createJobFitRepository } from "@career/mongo";
import { buildReport, renderHtml, renderJson, renderPdf } from "@career/reporting";
import { createContentReader } from "./content.ts";
import { environment } from "./environment.ts";
import { createHandler } from "./handler.ts";

await runService({
  name: "report-generation",
  environment,
  start: async (context) => {
    const platform = await connectPlatform("report-generation", context, queues.reportGeneration.name);
    const readContent = createContentReader({
      interviews: createInterviewRepository(platform.db),
      jobFits: createJobFitRepository(platform.db),
    });
    const { objects } = platform;
    const handler = createHandler({ readContent, buildReport, renderJson, renderHtml, renderPdf, objects });
    startJobService(platform, context, {
      queue: queues.reportGeneration.name,
      handlers: [handles(ReportGenerate, handler)],
    });
  },
});
