import {
  type Fact,
  type FitRequirements,
  FitScore,
  type Requirement,
  type ResumeFacts,
  type Rung,
} from "@career/contracts";
import { findRole, findSkill, roles } from "@career/taxonomy";
import { describe, expect, it } from "vitest";
import { requirementsOfRole, rubricVersion, scoreFit } from "./index.ts";
import { asks, posting } from "./posting.fixture.ts";
import { lastMonth, resumeOf, type Said } from "./resume.fixture.ts";
import { bands, neutralShare, rungCredit, weights } from "./rubric.ts";

const targetOf = (title: string): FitRequirements => {
  const role = findRole(title);
  if (!role) throw new Error(`no role ${title}`);
  return requirementsOfRole(role);
};

const backend = targetOf("Backend Developer");
const scoreOf = (said: Said, target = backend): number => scoreFit({ facts: resumeOf(said), target }).overallFitScore;

const frontEnd: Said = {
  skills: {
    Redux: "project",
    Git: "listed",
    Jest: "listed",
  },
  jobs: [
    {
      title: "Front-end Developer",
      start: lastMonth - 39,
      months: 40,
      current: true,
      skills: {
        JavaScript: "production",
        TypeScript: "role",
        React: "role",
        HTML: "role",
        CSS: "role",
        "REST APIs": "role",
      },
    },
  ],
};
const pastryChef: Said = {
  skills: { Leadership: "role", Teamwork: "role", Communication: "role", "Time Management": "listed" },
  months: 180,
  degree: "Diploma in Patisserie",
  roles: ["Pastry Chef, Hotel Sacher"],
};

describe("rubric", () => {
  it("weighs the criteria to 100, and evidence by its rung", () => {
    expect(Object.values(weights).reduce((sum, weight) => sum + weight)).toBe(100);
    const rungs: Rung[] = ["absent", "listed", "project", "role", "production"];
    const credits = rungs.map((rung) => rungCredit[rung]);
    expect(credits).toEqual([...new Set(credits)].sort((a, b) => a - b));
    expect(bands.map(({ from }) => from)).toEqual([75, 55, 35, 0]);
  });
});

describe("requirementsOfRole", () => {
  it("quotes nothing, tells soft skills apart, and asks for the typical years", () => {
    for (const role of roles) {
      const target = requirementsOfRole(role);
      expect(target.experienceYears).toBe(role.typicalYears);
      expect(target.requirements).toHaveLength(role.requiredSkills.length + role.preferredSkills.length);
      for (const { kind, value, quote } of target.requirements) {
        expect(kind).toBe(findSkill(value)?.kind === "soft" ? "soft-skill" : "skill");
        expect(quote).toBeNull();
      }
    }
  });
});

describe("scoreFit", () => {
  it("answers in the shape of the contract", () => {
    const score = scoreFit({ facts: resumeOf(frontEnd), target: backend });
    expect(FitScore.parse(score)).toEqual(score);
    expect(score.rubric).toBe(rubricVersion);
  });

  it("earns all points by full evidence", () => {
    const skills = Object.fromEntries(backend.requirements.map(({ value }): [string, Rung] => [value, "production"]));
    const score = scoreFit({ facts: resumeOf({ skills, months: 60 }), target: backend });
    expect(score.overallFitScore).toBe(100);
    expect(score.band).toBe("strong");
    expect(score.improvements).toEqual([]);
    expect(score.missingSkills).toEqual([]);
    expect(score.gates.every(({ status }) => status === "pass")).toBe(true);
  });

  it("earns nothing by nothing, by a title, or by years in another trade", () => {
    expect(scoreOf({})).toBe(0);
    expect(scoreOf({ roles: ["Backend Developer, Google"], months: 120, degree: "PhD" })).toBe(0);
    expect(scoreOf(pastryChef)).toBeLessThanOrEqual(3);
  });

  it("puts the own field before the neighbouring one, and that before a strange one", () => {
    const own = scoreOf(frontEnd, targetOf("Front-end Developer"));
    const near = scoreOf(frontEnd, targetOf("Full-stack Developer"));
    const far = scoreOf(frontEnd, targetOf("Embedded Engineer"));
    expect(own).toBeGreaterThanOrEqual(75);
    expect(near).toBeLessThan(own);
    expect(far).toBeLessThan(near - 20);
    const soft = [asks("soft-skill", "Teamwork"), asks("soft-skill", "Creativity")];
    const pastry = posting(asks("skill", "Culinary Arts"), asks("skill", "Food Safety"), ...soft);
    expect(far).toBeGreaterThan(scoreOf(frontEnd, { ...pastry, experienceYears: 3 }));
    expect(scoreOf(frontEnd, { ...pastry, experienceYears: 3 })).toBe(0);
    expect(scoreOf(frontEnd, { ...posting(...soft), experienceYears: 3 })).toBe(0);
  });

  it("knows a skill by any of its names", () => {
    for (const name of ["JavaScript", "javascript", "JS", "java script"]) {
      expect(scoreOf({ skills: { [name]: "role" } }, posting(asks("skill", "JS")))).toBe(90);
    }
  });

  it.each<[string, string, number, string | null]>([
    ["JavaScript", "JavaScript", 90, null],
    ["React", "JavaScript", 72, "React"],
    ["Angular", "React", 36, "Angular"],
    ["COBOL", "React", 0, null],
  ])("%s for %s earns %i", (have, want, points, through) => {
    const score = scoreFit({ facts: resumeOf({ skills: { [have]: "role" } }), target: posting(asks("skill", want)) });
    expect(score.overallFitScore).toBe(points);
    expect(score.matchedSkills.map((matched) => matched.through)).toEqual(points > 0 ? [through] : []);
    expect(score.missingSkills).toHaveLength(points > 0 ? 0 : 1);
  });

  it("treats unknown experience as neither zero nor full, and is less sure", () => {
    const target = { ...posting(asks("skill", "SQL")), experienceYears: 5 };
    const of = (months: number | null) => scoreFit({ facts: resumeOf({ skills: { SQL: "role" }, months }), target });
    expect(of(null).overallFitScore).toBeGreaterThan(scoreOf({}, target));
    expect(of(null).overallFitScore).toBeLessThan(of(60).overallFitScore);
    expect(of(0).overallFitScore).toBe(of(null).overallFitScore);
    expect(of(null).confidence).toBeLessThan(of(60).confidence);
    const gates = [null, 12, 60].map((months) => of(months).gates.at(-1)?.status);
    expect(gates).toEqual(["unknown", "fail", "pass"]);
  });

  it.each<[Requirement["kind"], string, Said]>([
    ["degree", "Bachelor", { degree: "Bachelor of Science" }],
    ["certification", "PMP", { certifications: ["PMP"] }],
    ["spoken-language", "German", { languages: ["German"] }],
    ["soft-skill", "Teamwork", { skills: { SQL: "production", Teamwork: "production" } }],
    ["experience-years", "5", { months: 60 }],
  ])("gives silence on a %s neither nothing nor all, and is less sure", (kind, value, stated) => {
    const target = posting(asks("skill", "SQL"), asks(kind, value));
    const of = (said: Said) => scoreFit({ facts: resumeOf({ skills: { SQL: "production" }, ...said }), target });
    const [silent, full] = [of({}), of(stated)];
    const [share, whole] = [silent, full].map(({ breakdown }) => breakdown[1]!);
    expect(whole!.points).toBe(whole!.maximum);
    expect(share!.points).toBe(Math.round(whole!.maximum * neutralShare));
    expect(share!.reason).toContain("Share 0.2, the least that silence");
    expect(silent.confidence).toBeLessThan(full.confidence);
    expect(full.confidence).toBe(1);
  });

  it("reads degrees, certifications and languages when they are asked for", () => {
    const target = posting(
      asks("skill", "SQL"),
      asks("degree", "Bachelor"),
      asks("certification", "AWS certification"),
      asks("spoken-language", "German"),
    );
    const score = scoreFit({
      facts: resumeOf({
        skills: { SQL: "production" },
        degree: "M.Sc. Physics",
        languages: ["German", "English"],
        certifications: ["AWS Certified Developer – Associate"],
      }),
      target,
    });
    expect(score.overallFitScore).toBe(100);
    expect(score.breakdown.map(({ criterion }) => criterion)).toEqual([
      "required-skills",
      "education",
      "certifications",
      "spoken-languages",
    ]);
    const bare = scoreFit({ facts: resumeOf({ skills: { SQL: "production" }, languages: ["Hindi"] }), target });
    expect(bare.gates.map(({ status }) => status)).toEqual(["pass", "unknown", "unknown", "fail"]);
  });

  it("takes no fact of a posting and none marked absent for evidence", () => {
    const facts = resumeOf({ skills: { SQL: "production" } });
    const change = (changed: Partial<Fact>): ResumeFacts => ({
      ...facts,
      facts: facts.facts.map((fact) => ({ ...fact, ...changed })),
    });
    const target = posting(asks("skill", "SQL"));
    expect(scoreFit({ facts: change({ source: "job" }), target }).overallFitScore).toBe(0);
    expect(scoreFit({ facts: change({ rung: "absent" }), target }).overallFitScore).toBe(0);
    expect(scoreFit({ facts: change({ source: "answer" }), target }).overallFitScore).toBe(100);
  });

  it("says of a target that asks for nothing that nothing can be earned", () => {
    const score = scoreFit({ facts: resumeOf(frontEnd), target: posting() });
    expect(score).toMatchObject({ overallFitScore: 0, band: "weak", confidence: 0 });
    expect(score.breakdown).toMatchObject([{ points: 0, maximum: 100 }]);
  });

  it("promises only what re-scoring keeps, largest first", () => {
    const before = scoreFit({
      facts: resumeOf({ skills: { SQL: "listed", Git: "role" }, months: null }),
      target: backend,
    });
    expect(before.improvements.length).toBeGreaterThan(0);
    expect(before.improvements.length).toBeLessThanOrEqual(5);
    const points = before.improvements.map((improvement) => improvement.points);
    expect(points).toEqual([...points].sort((a, b) => b - a));
    const first = before.improvements.find(({ action }) => action.includes("Microservices"));
    const after = scoreOf({ skills: { SQL: "listed", Git: "role", Microservices: "role" }, months: null });
    expect(after - before.overallFitScore).toBe(first?.points);
  });
});
