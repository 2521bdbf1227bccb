import type { DocumentText, ResumeFacts } from "@career/contracts";
import { createDocumentReader } from "@career/documents";
import { extractFacts } from "@career/resume";
import { requirementsOfRole, scoreFit } from "@career/scoring";
import { roles } from "@career/taxonomy";
import { type Comparison, compareFacts } from "./comparison.ts";
import { inventResume } from "./invent-resume.ts";
import { formatMonth } from "./periods.ts";
import { createRandom } from "./random.ts";
import { renderDocx } from "./render-docx.ts";
import { type PdfLayout, renderPdf } from "./render-pdf.ts";
import { renderTxt } from "./render-txt.ts";
import { type Format, formats, type Page, type SyntheticResume } from "./synthetic-resume.ts";

export type Measured = {
  resume: SyntheticResume;
  document: DocumentText;
  comparison: Comparison;
  /** The same words in one column, for a resume in columns or a table. */
  oneColumn: Comparison | null;
  /** Why the twin with hidden words differs; empty when it does not, null when none was made. */
  twinFaults: string[] | null;
};

/** The month that "present" counts to: 2026-11. */
export const calibrationMonth = 2026 * 12 + 10;

const HIDDEN = "Kubernetes Terraform Haskell COBOL ten years of experience as Chief Architect Jan 2001 - Dec 2012";
const TWIN_EVERY = 5;
const layouts: Partial<Record<Format, PdfLayout>> = {
  "PDF one column": "one column",
  "PDF two columns": "two columns",
  "PDF side bar": "side bar",
  "PDF table": "table",
};

export type CalibrationOptions = {
  seed: number;
  count: number;
  formats?: readonly Format[] | undefined;
  /** Documents read at the same time. */
  threads?: number;
};

/** Invents resumes, reads them as any uploaded file is read, and compares what is found with what they say. */
export async function calibrate({
  seed,
  count,
  formats: wanted = formats,
  threads = 2,
}: CalibrationOptions): Promise<Measured[]> {
  const reader = createDocumentReader({ threads });
  const asOf = formatMonth(calibrationMonth);
  const factsOf = async (bytes: Uint8Array) => {
    const document = await reader.read(bytes);
    return { document, facts: extractFacts(document, { asOf }) };
  };
  const measure = async (index: number): Promise<Measured> => {
    const resume = inventResume(seed, index, wanted[index % wanted.length]!, calibrationMonth);
    const { document, facts } = await factsOf(await render(resume, seed + index));
    const layout = layouts[resume.format];
    const columns = layout !== undefined && layout !== "one column";
    const plain = columns
      ? await factsOf(await renderPdf(withoutMargins(resume.page), createRandom(seed + index), "one column"))
      : null;
    const hides = index % TWIN_EVERY === 0 && layout !== "side bar";
    const twin = hides ? await factsOf(await render(resume, seed + index, HIDDEN)) : null;
    return {
      resume,
      document,
      comparison: compareFacts(resume.truth, facts),
      oneColumn: plain === null ? null : compareFacts(resume.truth, plain.facts),
      twinFaults: twin === null ? null : twinFaults(facts, twin.facts),
    };
  };
  try {
    const measured: Measured[] = [];
    const indexes = Array.from({ length: count }, (_, index) => index).values();
    await Promise.all(
      Array.from({ length: threads * 2 }, async () => {
        for (const index of indexes) measured[index] = await measure(index);
      }),
    );
    return measured;
  } finally {
    await reader.close();
  }
}

async function render({ page, format }: SyntheticResume, seed: number, hidden?: string): Promise<Uint8Array> {
  const random = createRandom(seed);
  const layout = layouts[format];
  if (layout !== undefined) return renderPdf(page, random, layout, hidden);
  if (format === "TXT") return renderTxt(page, random, hidden);
  return renderDocx(page, random, { table: format === "DOCX table", ...(hidden === undefined ? {} : { hidden }) });
}

/** Dates that stood in a margin, on a line of their own. */
function withoutMargins({ header, sections }: Page): Page {
  return {
    header,
    sections: sections.map((section) => ({
      ...section,
      items: section.items.map(({ margin, blocks }) => ({
        margin: null,
        blocks: margin === null || margin === "" ? blocks : [{ kind: "text", text: margin }, ...blocks],
      })),
    })),
  };
}

function twinFaults(clean: ResumeFacts, twin: ResumeFacts): string[] {
  const faults: string[] = [];
  const said = ({ profile, facts }: ResumeFacts) =>
    JSON.stringify([profile, facts.map(({ kind, value, quote, rung }) => [kind, value, quote, rung])]);
  if (said(clean) !== said(twin)) faults.push("other facts");
  if (!twin.findings.some(({ code }) => code === "text.hidden")) faults.push("no finding");
  const target = requirementsOfRole(roles[0]!);
  const score = (facts: ResumeFacts) => scoreFit({ facts, target }).overallFitScore;
  if (score(clean) !== score(twin)) faults.push("another score");
  return faults;
}
