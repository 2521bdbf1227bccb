import { rubric } from "@career/scoring";
import { fillTemplate } from "./fill-template.ts";
import { markdownTable } from "./markdown-table.ts";
import { renderExamples } from "./rubric-examples.ts";

const percent = (share: number): string => `${Math.round(share * 100)} %`;

const criterionWords: Record<rubric.CriterionName, string> = {
  "required-skills": "skills that the target requires",
  "preferred-skills": "skills that the target would like",
  experience: "months in dated roles, of the years asked for",
  education: "the degree asked for, or a higher one",
  certifications: "certifications and licences asked for",
  "spoken-languages": "spoken languages asked for",
  "soft-skills": "teamwork, leadership and the like, where asked for",
};

const rungWords: Record<Exclude<keyof typeof rubric.rungCredit, "absent">, string> = {
  listed: "named in a list, a summary or anywhere else",
  project: "used in a project",
  role: "used in a dated role",
  production:
    "used in a dated role, in a sentence that tells of running it: in production, on call, for so many users or requests",
};

const relationWords: Record<keyof typeof rubric.relationCredit, string> = {
  same: "the skill itself, by any of its names",
  implied: "it follows from a skill that is named: whoever uses React uses JavaScript",
  related: "one close to it is named: Angular for React",
};

const shares = <Name extends string>(
  words: Readonly<Record<Name, string>>,
  credit: Readonly<Record<NoInfer<Name>, number>>,
) => (Object.keys(words) as Name[]).map((name) => [name, words[name], percent(credit[name])]);

const seniorityRows = (): string[][] =>
  Object.entries(rubric.seniorityMonths).map(([level, [fails, passes]]) => [
    level,
    passes === 0 ? "always" : `from ${passes} months`,
    fails === 0 ? "never" : `below ${fails} months`,
  ]);

const bandRows = (): string[][] =>
  rubric.bands.map(({ band, from }, i) => [band, `${from} to ${(rubric.bands[i - 1]?.from ?? 101) - 1}`]);

/** `docs/rubric.md`: the rubric in words, with its own numbers and two scores computed by it. */
export const renderRubricPage = (): string => {
  const { duration, recency } = rubric.roleTime;
  const { rungCredit, relationCredit } = rubric;
  const weights = Object.entries(rubric.weights).map(([name, points]) => [
    name.replaceAll("-", " "),
    String(points),
    criterionWords[name as rubric.CriterionName],
  ]);
  return fillTemplate("rubric.template.md", {
    version: rubric.rubricVersion,
    weights: markdownTable(["criterion", "points of 100", "what it asks for"], weights),
    rungs: markdownTable(["evidence", "what it means", "share of the skill's part"], shares(rungWords, rungCredit)),
    duration: percent(duration.most),
    "duration months": String(duration.fullMonths),
    recency: percent(recency.most),
    "recency months": String(recency.goneMonths),
    relations: markdownTable(
      ["relation", "what it means", "share of the evidence"],
      shares(relationWords, relationCredit),
    ),
    listed: percent(rungCredit.listed),
    implied: percent(relationCredit.implied),
    "listed implied": percent(rungCredit.listed * relationCredit.implied),
    relevance: percent(rubric.fullRelevanceShare),
    "lower degree": percent(rubric.lowerDegreeShare),
    neutral: `${percent(rubric.neutralShare)} of a criterion's points`,
    seniority: markdownTable(["level", "met", "not met"], seniorityRows()),
    bands: markdownTable(["band", "score"], bandRows()),
    improvements: String(rubric.mostImprovements),
    ...renderExamples(),
  });
};
