import { readFileSync } from "node:fs";
import type { FitRequirements, ResumeFacts } from "@career/contracts";
import { readText } from "@career/documents";
import { extractFacts, extractRequirements } from "@career/resume";
import { calibrationMonth } from "../calibration.ts";
import { formatMonth } from "../periods.ts";
import { createRandom } from "../random.ts";
import { renderTxt } from "../render-txt.ts";
import type { Page } from "../synthetic-resume.ts";

const asOf = formatMonth(calibrationMonth);

/** A file of this folder. */
export const textOfFile = (path: string): string => readFileSync(new URL(path, import.meta.url), "utf8");

/** What a text says as a resume, read as an uploaded text file is read. */
export const factsOfText = (text: string): ResumeFacts => extractFacts(readText(text), { asOf });

/** The lines of a text as a reader sees them, which quotes are taken from. */
export const visibleLines = (text: string): string[] => readText(text).text.split("\n");

/** What a text asks for as a posting. */
export const targetOfText = (text: string): FitRequirements => extractRequirements(readText(text).text);

/** A page as text; the seed decides the look, so that two pages with one seed differ in their words alone. */
export const textOfPage = (page: Page, seed: number): string =>
  new TextDecoder().decode(renderTxt(page, createRandom(seed)));
