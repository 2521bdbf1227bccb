import { z } from "zod";
import { defineJob } from "../contract.ts";
import { queues } from "../queues.ts";
import { ReportSubject, StoredObjectReference } from "../report.ts";

export const ReportGenerate = defineJob({
  name: "report.generate",
  version: 1,
  queue: queues.reportGeneration.name,
  policy: { maxAttempts: 5, attemptDeadlineSeconds: 120, deadlineSeconds: 600 },
  payload: z.object({ reportId: z.string(), subject: ReportSubject }),
  result: z.object({
    reportId: z.string(),
    subject: ReportSubject,
    version: z.string(),
    json: StoredObjectReference,
    html: StoredObjectReference,
    pdf: StoredObjectReference,
    pages: z.int().positive(),
  }),
});
