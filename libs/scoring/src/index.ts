export { requirementsOfRole } from "./demand.ts";
export { bands, rubricVersion, rungCredit, weights } from "./rubric.ts";
export { scoreFit } from "./score-fit.ts";
