export { requirementsOfRole } from "./demand.ts";
export { hashInput, inputHashesOf } from "./input-hashes.ts";
export { missingDemands } from "./missing-demands.ts";
export { rankRoles } from "./rank-roles.ts";
export * as rubric from "./rubric.ts";
export { rubricVersion } from "./rubric.ts";
export { scoreFit } from "./score-fit.ts";
export { asksForPoints, requirementsOfTarget } from "./target.ts";
export { isStale, verifyFit } from "./verify-fit.ts";
