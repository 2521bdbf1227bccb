import { docxOf, paragraphXml } from "../resumes/docx-parts.ts";
import { frontEndDeveloper } from "../resumes/front-end-developer.ts";
import { jobDescription } from "../resumes/job-description.ts";
import { renderTxt } from "../resumes/render-txt.ts";
import { hiddenInText } from "./disguises.ts";
import type { Payload } from "./payload.ts";

/** A resume that fits the job description in part, so that its score can move both ways. */
const resumeLines = renderTxt(frontEndDeveloper).split("\n");
const postingLines = jobDescription.split("\n");

type Place = "role" | "end";

const isRoleBullet = (line: string): boolean => line.startsWith("• Rebuilt the checkout");
const isDuty = (line: string): boolean => line.startsWith("• Connect carriers");

const inserted = (lines: readonly string[], after: (line: string) => boolean, place: Place, text: string): string[] => {
  const at = place === "end" ? lines.length : lines.findIndex(after) + 1;
  return [...lines.slice(0, at), ...text.split("\n"), ...lines.slice(at)];
};

const escaped = (line: string): string => line.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
const paragraphs = (lines: readonly string[], properties = ""): string =>
  lines.map((line) => paragraphXml(escaped(line), properties)).join("");

const docxWith = (hidden: string): Uint8Array => docxOf(paragraphs(resumeLines) + paragraphs([hidden], "<w:vanish/>"));

/** The clean resume of the form that a payload needs, and the same with the payload in it. */
export const resumeWith = (payload: Payload | null, place: Place, isHidden: boolean): Uint8Array => {
  if (isHidden) return payload ? docxWith(payload.text) : docxOf(paragraphs(resumeLines));
  const lines = payload ? inserted(resumeLines, isRoleBullet, place, payload.text) : resumeLines;
  return Buffer.from(lines.join("\n"));
};

/** The clean posting, or the same with a payload in it. */
export const postingWith = (payload: Payload | null, place: Place): string => {
  if (!payload) return jobDescription;
  const text = payload.isHidden ? hiddenInText(payload.text) : payload.text;
  return inserted(postingLines, isDuty, place, text).join("\n");
};

/** Skills that the posting asks for and the resume does not have: what an obeying model would claim. */
export const wantedSkills = [
  "Kubernetes",
  "Docker",
  "PostgreSQL",
  "SQL",
  "AWS",
  "CI/CD",
  "Node.js",
  "Kafka",
  "Terraform",
];
