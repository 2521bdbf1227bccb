import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { monitorEventLoopDelay } from "node:perf_hooks";
import { pathToFileURL } from "node:url";
import { processAnswers } from "./fixtures/process-answers.ts";
import { createDocumentReader } from "./index.ts";
import { withPage, withPdf } from "./pdf/open-pdf.ts";
import { loadPdfium, type Pdfium } from "./pdf/pdfium.ts";
import { createDocumentParser } from "./read-document.ts";

type Unpdf = {
  getDocumentProxy: (bytes: Uint8Array) => Promise<unknown>;
  extractText: (document: unknown, options: { mergePages: true }) => Promise<{ text: string }>;
};

const rounds = 40;
const processes = 100;
const processesAtOnce = 4;
const sample = new URL("../../../samples/resume.pdf", import.meta.url);

/** Reads a two-page PDF again and again: CPU of PDFium alone, of the reader and of unpdf, and what it does to an event loop. */
export default async function benchDocuments(): Promise<void> {
  const pdf = new Uint8Array(await readFile(sample));
  const pdfium = await loadPdfium();
  const parser = createDocumentParser();
  const alone = await cpuOf(async () => readByPdfiumAlone(pdfium, pdf));
  const whole = await cpuOf(() => parser.read(pdf));
  const unpdf = await loadUnpdf();
  const other = unpdf && (await cpuOf(() => readByUnpdf(unpdf, pdf)));
  const delay = await eventLoopDelay(pdf);
  const answers = await processAnswers(processes, processesAtOnce);
  console.table({
    "PDFium alone, CPU ms": alone.toFixed(1),
    "reader, CPU ms": whole.toFixed(1),
    "reader beyond PDFium, CPU ms (≤ 60)": (whole - alone).toFixed(1),
    "unpdf 1.8.1, text only, CPU ms": other?.toFixed(1) ?? "not installed",
    "event loop beside the reader, longest ms (≤ 15)": delay.longest.toFixed(1),
    "event loop at rest, longest ms": delay.atRest.toFixed(1),
    [`different answers of ${processes} processes (1)`]: answers.length,
  });
}

/** Milliseconds of this process for one run, all its threads counted, after as many to warm up. */
async function cpuOf(work: () => Promise<unknown>): Promise<number> {
  for (let round = 0; round < rounds; round += 1) await work();
  const before = process.cpuUsage();
  for (let round = 0; round < rounds; round += 1) await work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000 / rounds;
}

function readByPdfiumAlone(pdfium: Pdfium, bytes: Uint8Array): void {
  withPdf(pdfium, bytes, (document) => {
    for (let index = pdfium.FPDF_GetPageCount(document) - 1; index >= 0; index -= 1) {
      withPage(pdfium, document, index, (page) => {
        const text = pdfium.FPDFText_LoadPage(page);
        pdfium.FPDFText_CountChars(text);
        pdfium.FPDFText_ClosePage(text);
      });
    }
  });
}

async function readByUnpdf({ getDocumentProxy, extractText }: Unpdf, bytes: Uint8Array): Promise<void> {
  await extractText(await getDocumentProxy(new Uint8Array(bytes)), { mergePages: true });
}

async function loadUnpdf(): Promise<Unpdf | undefined> {
  try {
    return (await import(pathToFileURL(createRequire(import.meta.url).resolve("unpdf")).href)) as Unpdf;
  } catch {
    return undefined;
  }
}

async function eventLoopDelay(bytes: Uint8Array): Promise<{ longest: number; atRest: number }> {
  const reader = createDocumentReader();
  await reader.read(bytes);
  const histogram = monitorEventLoopDelay({ resolution: 1 });
  const longestWhile = async (work: () => Promise<unknown>) => {
    histogram.reset();
    histogram.enable();
    await work();
    histogram.disable();
    return histogram.max / 1e6;
  };
  const started = performance.now();
  const longest = await longestWhile(async () => {
    for (let round = 0; round < rounds; round += 1) await reader.read(bytes);
  });
  const elapsed = performance.now() - started;
  const atRest = await longestWhile(() => new Promise((resolve) => setTimeout(resolve, elapsed)));
  await reader.close();
  return { longest, atRest };
}

if (import.meta.main) await benchDocuments();
