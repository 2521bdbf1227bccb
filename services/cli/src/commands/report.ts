import { spawn } from "node:child_process";
import { writeFile } from "node:fs/promises";
import { resolve } from "node:path";
import type { ReportView } from "@career/contracts";
import type { ApiClient } from "../api-client.ts";
import { type Command, parseOptions } from "../command.ts";
import { withPlatform } from "../connection.ts";
import { Failure, UsageError } from "../failure.ts";
import { succeeded } from "../job-outcome.ts";
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

/** The report of that id, or the one of the interview or score of that id, made when it is not there yet. */
const find = async (client: ApiClient, id: string): Promise<ReportView> => {
  const report = await client.getReport(id).catch(unknown);
  if (report) return report;
  const asked =
    (await client.createReport({ interviewId: id }).catch(unknown)) ??
    (await client.createReport({ fitId: id }).catch(unknown));
  if (!asked) {
    throw new Failure("report.unknown", `There is no report, interview or score of yours with the id ${id}.`);
  }
  succeeded(await client.waitForJob(asked.jobId));
  return client.getReport(asked.reportId);
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
