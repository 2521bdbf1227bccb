export { requirementsOfRole } from "./demand.ts";
export { hashInput, inputHashesOf } from "./input-hashes.ts";
export { rankRoles } from "./rank-roles.ts";
export { bands, rubricVersion, rungCredit, weights } from "./rubric.ts";
export { scoreFit } from "./score-fit.ts";
export { requirementsOfTarget } from "./target.ts";
export { isStale, verifyFit } from "./verify-fit.ts";
