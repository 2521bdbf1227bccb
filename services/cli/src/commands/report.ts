import { spawn } from "node:child_process";
import { writeFile } from "node:fs/promises";
import { resolve } from "node:path";
import type { ReportView } from "@career/contracts";
import type { ApiClient } from "../api-client.ts";
import { type Command, parseOptions } from "../command.ts";
import { withPlatform } from "../connection.ts";
import { Failure, UsageError } from "../failure.ts";
import { columns } from "../render/text.ts";

const help = `career report ID [--out FILE] [--open] [--json]

A report by its own id, or by that of an interview or of a score (whose report is made then).

  --out FILE   writes the report: .pdf, .html or .json
  --open       writes the PDF beside this folder's files and opens it
  --json       the report's entry as JSON, with links that work for five minutes`;

const formOf = (path: string): "pdf" | "html" | "json" => {
  const form = /\.(pdf|html|json)$/i.exec(path)?.[1]?.toLowerCase();
  if (!form) throw new UsageError(`--out wants a file that ends in .pdf, .html or .json, not "${path}".`);
  return form as "pdf" | "html" | "json";
};

const unknown = (error: unknown): null => {
  if (error instanceof Failure && error.code.endsWith(".unknown")) return null;
  throw error;
};

/** Waits for the report's job, then reads its entry. */
const made = async (client: ApiClient, reportId: string, jobId: string): Promise<ReportView> => {
  const job = await client.waitForJob(jobId);
  if (job.state !== "succeeded") throw new Failure(job.error?.code ?? "report.failed", job.error?.message ?? job.state);
  return client.getReport(reportId);
};

const find = async (client: ApiClient, id: string): Promise<ReportView> => {
  const report = await client.getReport(id).catch(unknown);
  if (report) return report;
  const interview = await client.getInterview(id).catch(unknown);
  if (interview?.reportId) {
    const { reportId } = interview;
    const job = (await client.listJobs({ limit: 100 })).items.find(({ subject }) => subject.id === reportId);
    if (job) return made(client, reportId, job.id);
  }
  if (interview) throw new Failure("interview.open", "This interview has not ended, so it has no report yet.");
  const { reportId, jobId } = await client.createReport({ fitId: id }).catch((error: unknown) => {
    if (unknown(error) === null) {
      throw new Failure("report.unknown", `There is no report, interview or score of yours with the id ${id}.`);
    }
    throw error;
  });
  return made(client, reportId, jobId);
};

const openFile = (path: string): void => {
  const opener = process.platform === "darwin" ? "open" : "xdg-open";
  const child = spawn(opener, [path], { stdio: "ignore", detached: true });
  child.on("error", () => undefined);
  child.unref();
};

export const report: Command = {
  summary: "shows, keeps or opens a report",
  help,
  run: async (args, { print, say }) => {
    const { values, positionals } = parseOptions(args, {
      out: { type: "string" },
      open: { type: "boolean" },
      json: { type: "boolean" },
    });
    const [id] = positionals;
    if (!id || positionals.length > 1) throw new UsageError("Name one report by its id.");
    const out = values.out ?? (values.open ? `report-${id}.pdf` : undefined);
    const form = out === undefined ? undefined : formOf(out);
    const found = await withPlatform({ say }, async (client) => {
      const view = await find(client, id);
      if (out && form) await writeFile(out, await client.download(view.links[form]));
      return view;
    });
    if (values.json) print(JSON.stringify(found));
    else {
      const rows = [
        ["report", found.id],
        ["about", `${found.subject.kind} ${found.subject.id}`],
        ["made", found.createdAt],
        ["pages", String(found.pages)],
        ...(out ? [["written to", resolve(out)]] : [["PDF", found.links.pdf]]),
      ];
      for (const line of columns(rows)) print(line);
    }
    if (values.open && out) openFile(resolve(out));
    return 0;
  },
};
