import { Report, type ReportContent } from "@career/contracts";
import { z } from "zod";

/** Changes whenever the format or the layout of a report changes what a reader sees. */
export const reportVersion = "report@1";

const DatedReport = Report.extend({ generatedAt: z.iso.datetime({ offset: true }) });

/** Throws a ZodError when the content is not a report's. */
export const buildReport = (input: { reportId: string; generatedAt: string; content: ReportContent }): Report =>
  DatedReport.parse({ ...input, version: reportVersion });
