export { extractFacts, extractorVersion } from "./extract-facts.ts";
export { extractRequirements } from "./posting.ts";
export { checkReadability } from "./readability/readability.ts";
