export * from "./builders.ts";
export { badDocuments } from "./resumes/bad-documents.ts";
export * from "./stack.ts";
export * from "./worker.ts";
