export { extractorVersion } from "./assemble-document.ts";
export { DocumentError, type DocumentErrorCode, documentErrorCodes } from "./document-error.ts";
export { createDocumentReader, type DocumentReader, type DocumentReaderOptions } from "./document-reader.ts";
export { readText } from "./txt/read-text.ts";
