import type { FitRequirements, ResumeFacts } from "@career/contracts";
import { rankRoles, requirementsOfRole } from "@career/scoring";
import { findRole, roles } from "@career/taxonomy";
import { pairs, postingText } from "./expected-pairs.ts";
import { targetOfText } from "./read-texts.ts";

const BEST_ROLES = 5;
const POSTINGS = 5;

const postings: readonly FitRequirements[] = [...new Set(pairs.map(({ posting }) => posting))]
  .sort()
  .map((name) => targetOfText(postingText(name)));

/** Ten targets for a resume: the roles that suit it best, and postings in turn. */
export const targetsFor = (facts: ResumeFacts, index: number): FitRequirements[] => [
  ...rankRoles(facts, roles)
    .slice(0, BEST_ROLES)
    .map(({ role }) => requirementsOfRole(findRole(role)!)),
  ...Array.from({ length: POSTINGS }, (_, step) => postings[(index * POSTINGS + step) % postings.length]!),
];
