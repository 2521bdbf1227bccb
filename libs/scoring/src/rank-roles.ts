import type { RankedRole, ResumeFacts } from "@career/contracts";
import { byCodePoint, type Role } from "@career/taxonomy";
import { applicantOf } from "./applicant.ts";
import { appraise, candidateOf, skillsOf } from "./appraise.ts";
import { demandOf, requirementsOfRole } from "./demand.ts";

/** Roles by how well a resume fits each, best first, equal scores by name: the numbers of `scoreFit` without its words. */
export const rankRoles = (facts: ResumeFacts, roles: readonly Role[]): RankedRole[] => {
  const candidate = candidateOf(applicantOf(facts));
  return roles
    .map((role) => {
      const { score, band, matches } = appraise(candidate, demandOf(requirementsOfRole(role)));
      const { matchedSkills, missingSkills } = skillsOf(matches);
      return {
        role: role.title,
        family: role.family,
        score,
        band,
        matched: matchedSkills.map(({ skill }) => skill),
        missing: missingSkills.map(({ skill }) => skill),
      };
    })
    .sort((left, right) => right.score - left.score || byCodePoint(left.role, right.role));
};
