export { type BadDocument, badDocuments } from "./bad-documents.ts";
export * from "./column-documents.ts";
export { docxOf, paragraphXml, xmlPart } from "./docx-parts.ts";
export { drawPdf } from "./draw-pdf.ts";
export { type HiddenTextDocument, hiddenTextDocuments, plantedWords, visibleWords } from "./hidden-text-documents.ts";
export { renderSamples, sampleTruth } from "./samples.ts";
