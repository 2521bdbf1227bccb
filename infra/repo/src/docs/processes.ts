import { environment as cli } from "@career/cli/environment";
import { environment as gateway } from "@career/gateway/environment";
import { environment as provision } from "@career/gateway/provision-environment";
import { environment as interview } from "@career/interview/environment";
import { environment as jobFit } from "@career/job-fit/environment";
import { environment as local } from "@career/local/environment";
import { environment as metrics } from "@career/metrics/environment";
import { environment as reportGeneration } from "@career/report-generation/environment";
import { environment as resumeAnalysis } from "@career/resume-analysis/environment";
import type { z } from "zod";

/** The schema of every process's environment, by the name that the configuration page calls it. */
export const processes = {
  gateway,
  "resume-analysis": resumeAnalysis,
  "job-fit": jobFit,
  interview,
  "report-generation": reportGeneration,
  metrics,
  provision,
  local,
  cli,
} as const satisfies Record<string, z.ZodObject>;

export type ProcessName = keyof typeof processes;

const workers = ["resume-analysis", "job-fit", "interview", "report-generation"] as const;

/** Parts of `.env.example`: each lists what all of its processes read and no part before it listed. */
export const groups: readonly { readonly title: string; readonly readBy: readonly ProcessName[] }[] = [
  { title: "Every service", readBy: ["gateway", ...workers, "metrics"] },
  { title: "Every worker", readBy: workers },
  { title: "Model engines: gateway, job-fit and interview", readBy: ["gateway", "job-fit", "interview"] },
  { title: "Gateway", readBy: ["gateway"] },
  { title: "Resume analysis", readBy: ["resume-analysis"] },
  { title: "Metrics", readBy: ["metrics"] },
  { title: "Provision: what is created before the first start", readBy: ["provision"] },
  { title: "Local stack: npm start", readBy: ["local"] },
  { title: "Command line: npx career", readBy: ["cli"] },
];
