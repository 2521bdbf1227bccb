import type { FitScore } from "@career/contracts";
import { byCodePoint } from "@career/taxonomy";
import type { Applicant } from "./applicant.ts";
import { type Demand, labelOf } from "./demand.ts";
import { statementOf } from "./named.ts";
import { mostImprovements } from "./rubric.ts";
import type { SkillMatches } from "./shares.ts";
import { type Matched, metAlsoBy } from "./skill-match.ts";
import { supposed } from "./supposed.ts";

type Improvement = FitScore["improvements"][number];
type Rescore = (applicant: Applicant, matches: SkillMatches) => number;

/** The matches as they would be if one more skill were shown in a dated role. */
const withSkill = ({ skills, softSkills }: SkillMatches, skill: string): SkillMatches => {
  const shown = supposed(skill);
  const also = (one: Matched): Matched => metAlsoBy(shown, one);
  return { skills: skills.map(also), softSkills: softSkills.map(also) };
};

const skillAction = ({ demanded, match }: Matched): string => {
  if (match?.relation === "same") return `Show in a dated role where you used ${match.wanted}`;
  if (match?.relation === "implied")
    return `Name ${match.wanted} itself in the dated role where you used ${match.shown.skill}`;
  return `If you have used ${labelOf(demanded)} at work, show it in a dated role`;
};

/** The skills of which one is to be shown: the one that is there in some way, or any alternative. */
const wantedOf = ({ demanded, match }: Matched): readonly string[] =>
  match && match.relation !== "related" ? [match.wanted] : demanded.names;

/** What would raise the score, by re-scoring with that one change; conditional on being true, never invented. */
export const improvementsOf = (
  score: number,
  demand: Demand,
  applicant: Applicant,
  matches: SkillMatches,
  rescore: Rescore,
): Improvement[] => {
  const found: Improvement[] = [];
  const add = (action: string, points: number): void => {
    if (points > 0) found.push({ action, points });
  };
  const suppose = (changed: Partial<Applicant>): number => rescore({ ...applicant, ...changed }, matches) - score;

  for (const one of [...matches.skills, ...matches.softSkills]) {
    // Of alternatives any may be the one: the least that any brings is promised.
    const scores = wantedOf(one).map((skill) => rescore(applicant, withSkill(matches, skill)));
    add(skillAction(one), Math.min(...scores) - score);
  }
  if (demand.years !== null && applicant.experienceMonths === null) {
    const action = `Give the months of your roles (points in full from ${demand.years} years)`;
    add(action, suppose({ experienceMonths: demand.years * 12 }));
  }
  if (demand.degrees.length > 0 && applicant.degrees.length === 0) {
    const degrees = demand.degrees.flatMap(({ names }) => names);
    add("Name your degree, if you hold the one asked for", suppose({ degrees }));
  }
  for (const list of ["certifications", "languages"] as const) {
    for (const demanded of demand[list]) {
      if (statementOf(demanded, applicant[list])) continue;
      const action = `Name ${labelOf(demanded)}, if ${list === "languages" ? "you speak it" : "you hold it"}`;
      add(action, suppose({ [list]: [...applicant[list], supposed(demanded.names[0]!)] }));
    }
  }
  return found.sort((a, b) => b.points - a.points || byCodePoint(a.action, b.action)).slice(0, mostImprovements);
};
