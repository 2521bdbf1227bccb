export type { BadDocument } from "./bad-document.ts";
export { badDocuments } from "./bad-documents.ts";
export * from "./column-documents.ts";
export { docxOf, paragraphXml, xmlPart } from "./docx-parts.ts";
export { drawPdf, greyPng } from "./draw-pdf.ts";
export {
  type HiddenTextDocument,
  hiddenTextDocuments,
  plantedWords,
  recognisedScan,
  visibleWords,
} from "./hidden-text-documents.ts";
export { type LayoutDocument, layoutDocuments } from "./layout-documents.ts";
export { rawPage, rawPdf, shownText } from "./raw-pdf.ts";
export { renderSamples, sampleTruth } from "./samples.ts";
