import type { Report } from "@career/contracts";
import { fitView } from "./fit-view.ts";
import { interviewView } from "./interview-view.ts";
import type { View } from "./view.ts";
import { dateWords } from "./words.ts";

export const viewOf = (report: Report): View => {
  const { content, reportId, version, generatedAt } = report;
  const view = content.kind === "interview" ? interviewView(content) : fitView(content);
  return { ...view, imprint: `${version} · report ${reportId} · ${dateWords(generatedAt)}` };
};
