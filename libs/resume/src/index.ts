export { extractFacts, extractorVersion } from "./extract-facts.ts";
export { extractRequirements } from "./posting.ts";
