import { createHash } from "node:crypto";
import type { Report, ReportContent, ReportGenerate, ReportSubject, StoredObjectReference } from "@career/contracts";
import type { JobHandler } from "@career/jobs";
import type { Principal } from "@career/mongo";
import { type ObjectStore, objectKeys, type ReportFile, reportFiles } from "@career/objects";

type Dependencies = {
  readContent: (principal: Principal, subject: ReportSubject) => Promise<ReportContent>;
  buildReport: (input: { reportId: string; generatedAt: string; content: ReportContent }) => Report;
  renderJson: (report: Report) => Uint8Array;
  renderHtml: (report: Report) => string;
  renderPdf: (report: Report) => Promise<{ bytes: Uint8Array; pages: number }>;
  objects: Pick<ObjectStore, "put">;
};

/** Draws a report and keeps its three forms under the attempt's own keys; the commit decides which attempt's are current. */
export const createHandler =
  ({
    readContent,
    buildReport,
    renderJson,
    renderHtml,
    renderPdf,
    objects,
  }: Dependencies): JobHandler<typeof ReportGenerate> =>
  async ({ id, payload, principal, attempt, createdAt, resumeId }, { own, signal }) => {
    const { reportId, subject } = payload;
    const content = await readContent(principal, subject);
    const report = buildReport({ reportId, generatedAt: createdAt.toISOString(), content });

    const keyOf = (file: ReportFile) => objectKeys.report(subject.id, `${id}-${attempt}`, file);

    const keep = async (file: ReportFile, bytes: Uint8Array, contentType: string): Promise<StoredObjectReference> => {
      signal.throwIfAborted();
      const key = keyOf(file);
      const stored = await objects.put(key, bytes, contentType);
      return { ...stored, sha256: createHash("sha256").update(bytes).digest("hex"), bytes: bytes.byteLength };
    };

    const pdf = await renderPdf(report);
    await own(reportFiles.map(keyOf));
    const result = {
      reportId,
      subject,
      version: report.version,
      pages: pdf.pages,
      json: await keep("report.json", renderJson(report), "application/json"),
      html: await keep("report.html", Buffer.from(renderHtml(report)), "text/html; charset=utf-8"),
      pdf: await keep("detailed_analysis.pdf", pdf.bytes, "application/pdf"),
    };
    const { reportId: _, ...fields } = result;
    return {
      result,
      measures: { pages: pdf.pages, bytes: pdf.bytes.byteLength },
      effects: [
        {
          kind: "project",
          collection: "reports",
          id: reportId,
          resumeId,
          revision: 1,
          fields: { jobId: id, resumeId, ...fields, createdAt },
        },
      ],
    };
  };
