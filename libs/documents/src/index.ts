export { extractorVersion } from "./assemble-document.ts";
export { DocumentError, type DocumentErrorCode, documentErrorCodes } from "./document-error.ts";
export { createDocumentReader, type DocumentReader, type DocumentReaderOptions } from "./document-reader.ts";
export { type DocumentView, type LineBoxes, type PageView, type Rectangle, rectanglesOf } from "./document-view.ts";
export { readText } from "./txt/read-text.ts";
