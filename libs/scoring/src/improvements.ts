import type { FitScore } from "@career/contracts";
import { byCodePoint } from "@career/taxonomy";
import type { Applicant, Shown } from "./applicant.ts";
import type { Demand } from "./demand.ts";
import { statementOf } from "./named.ts";
import { mostImprovements } from "./rubric.ts";
import type { SkillMatches } from "./shares.ts";
import { type Matched, matchOf } from "./skill-match.ts";

type Improvement = FitScore["improvements"][number];
type Rescore = (applicant: Applicant, matches: SkillMatches) => number;

const NOWHERE = { quote: "", page: 1, line: 1 };
const supposed = (skill: string): Shown => ({ skill, rung: "role", evidence: NOWHERE });

/** The matches as they would be if one more skill were shown in a dated role. */
const withSkill = (matched: readonly Matched[], shown: Shown): Matched[] =>
  matched.map((one) => {
    const match = matchOf(shown, one.demanded);
    return match && match.credit > (one.match?.credit ?? 0) ? { ...one, match } : one;
  });

const skillAction = ({ demanded: { value }, match }: Matched): string => {
  if (match?.relation === "same") return `Show in a dated role where you used ${value}`;
  if (match?.relation === "implied")
    return `Name ${value} itself in the dated role where you used ${match.shown.skill}`;
  return `If you have used ${value} at work, show it in a dated role`;
};

/** What would raise the score, by re-scoring with that one change; conditional on being true, never invented. */
export const improvementsOf = (
  score: number,
  demand: Demand,
  applicant: Applicant,
  matches: SkillMatches,
  rescore: Rescore,
): Improvement[] => {
  const found: Improvement[] = [];
  const suppose = (action: string, changed: Partial<Applicant>, changedMatches = matches): void => {
    const points = rescore({ ...applicant, ...changed }, changedMatches) - score;
    if (points > 0) found.push({ action, points });
  };

  for (const one of [...matches.skills, ...matches.softSkills]) {
    const shown = supposed(one.demanded.value);
    const skills = withSkill(matches.skills, shown);
    suppose(skillAction(one), {}, { skills, softSkills: withSkill(matches.softSkills, shown) });
  }
  if (demand.years !== null && applicant.experienceMonths === null) {
    const months = demand.years * 12;
    suppose(`Give the months of your roles (points in full from ${demand.years} years)`, { experienceMonths: months });
  }
  const [degree] = demand.degrees;
  if (degree && applicant.degrees.length === 0) {
    suppose("Name your degree, if you hold the one asked for", { degrees: demand.degrees.map(({ value }) => value) });
  }
  for (const list of ["certifications", "languages"] as const) {
    for (const demanded of demand[list]) {
      if (statementOf(demanded, applicant[list])) continue;
      const word = list === "languages" ? "you speak it" : "you hold it";
      suppose(`Name ${demanded.value}, if ${word}`, { [list]: [...applicant[list], supposed(demanded.value)] });
    }
  }
  return found.sort((a, b) => b.points - a.points || byCodePoint(a.action, b.action)).slice(0, mostImprovements);
};
