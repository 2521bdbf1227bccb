import type { DocumentText, Readability, ResumeFacts } from "@career/contracts";
import { readLines } from "../lines.ts";
import { findSections } from "../sections.ts";
import { checkContact } from "./contact.ts";
import { checkDates } from "./dates.ts";
import { checkFile } from "./file.ts";
import { checkLayout } from "./layout.ts";
import { createCite } from "./outcome.ts";
import { checkSections } from "./parts.ts";
import { checkWording } from "./wording.ts";

const CHECKS = [checkFile, checkLayout, checkContact, checkSections, checkDates, checkWording];

/** What an applicant tracking system and a hurried reader see, by place; with the checks that could not run. */
export function checkReadability(document: DocumentText, facts: ResumeFacts): Readability {
  const sections = findSections(readLines(document));
  const outcomes = CHECKS.map((check) => check({ document, facts, sections, cite: createCite(document) }));
  return {
    findings: outcomes.flatMap(({ findings }) => findings).sort((a, b) => a.start - b.start),
    notRun: outcomes.flatMap(({ notRun }) => notRun),
  };
}
