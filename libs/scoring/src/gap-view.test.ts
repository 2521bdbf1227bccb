import type { Fact, FitRequirements, Requirement, ResumeFacts } from "@career/contracts";
import { GapView } from "@career/contracts";
import { findRole } from "@career/taxonomy";
import { describe, expect, test } from "vitest";
import { requirementsOfRole } from "./demand.ts";
import { gapViewOf } from "./gap-view.ts";
import { asks, posting } from "./posting.fixture.ts";
import { type Job, lastMonth, resumeOf, type Said } from "./resume.fixture.ts";

const job = (months: number, skills: Job["skills"] = {}): Job => ({
  title: "Developer",
  start: lastMonth - months + 1,
  months,
  skills,
});

/** Status, reason and the words that show it. */
const answer = (said: Said, ...requirements: Requirement[]) => {
  const view = gapViewOf({ facts: resumeOf(said), target: posting(...requirements), posting: null });
  return GapView.parse(view).requirements.map(({ status, reason, evidence }) => {
    const span = evidence === null ? null : view.resume.spans[evidence]!;
    return [status, reason, span && view.resume.lines[span.row]!.text.slice(span.start, span.end)];
  });
};

describe("how far something asked for is shown", () => {
  test.each([
    ["production", "matched"],
    ["role", "matched"],
    ["project", "partial"],
    ["listed", "partial"],
    ["absent", "missing"],
  ] as const)("a skill of the rung %s is %s", (rung, status) => {
    const skills = { Python: rung };
    expect(answer({ skills }, asks("skill", "python"))[0]![0]).toBe(status);
    expect(answer({ skills: { Teamwork: rung } }, asks("soft-skill", "Teamwork", "nice"))[0]![0]).toBe(status);
  });

  test("through a relation it is partial at most", () => {
    const jobs = [job(60, { React: "production" })];
    expect(answer({ jobs }, asks("skill", "JavaScript"), asks("skill", "Angular"), asks("skill", "Cobol"))).toEqual([
      ["partial", "Follows from React.", "skill: React"],
      ["partial", "Only the related React is shown.", "skill: React"],
      ["missing", "The resume does not show it.", null],
    ]);
  });

  test("alternatives have the status of the one shown best, whichever is asked for first", () => {
    const said = { skills: { "Vue.js": "role", React: "listed" } } as const;
    const group = [asks("skill", "React", "must", 1), asks("skill", "Vue.js", "must", 1)];
    const both = ["matched", "Vue.js: Shown (role).", "skill: Vue.js"];
    expect(answer(said, ...group)).toEqual([both, both]);
    expect(answer(said, ...group.reverse())).toEqual([both, both]);
  });

  test.each([
    [60, "5", "matched"],
    [59, "5", "partial"],
    [0, "5", "missing"],
    [59, "nothing", "matched"],
  ])("%i months of %s years are %s", (months, years, status) => {
    const jobs = months > 0 ? [job(months)] : [];
    expect(answer({ jobs }, asks("experience-years", years, "nice"))[0]![0]).toBe(status);
  });

  test("each number of years is asked for by itself", () => {
    const asked = [asks("experience-years", "2"), asks("experience-years", "9")];
    expect(answer({ jobs: [job(36)] }, ...asked).map(([status]) => status)).toEqual(["matched", "partial"]);
  });

  test.each([
    [["Bachelor"], "must", ["matched"]],
    [["Master"], "must", ["partial"]],
    [["Master", "Bachelor"], "must", ["matched", "matched"]],
    [["Doctorate", "Master"], "nice", ["partial", "partial"]],
  ] as const)("a bachelor's degree for %j (%s)", (values, level, statuses) => {
    const asked = values.map((value) => asks("degree", value, level));
    const degree = "Bachelor of Science";
    expect(answer({ degree }, ...asked).map(([status]) => status)).toEqual(statuses);
    expect(answer({}, ...asked).map(([status]) => status)).toEqual(statuses.map(() => "missing"));
  });

  test("a degree that would be nice is asked for apart from those that must be", () => {
    const asked = [asks("degree", "Bachelor"), asks("degree", "Doctorate", "nice")];
    const said = { degree: "Bachelor of Science" };
    expect(answer(said, ...asked).map(([status]) => status)).toEqual(["matched", "partial"]);
  });

  test("a degree is shown by the highest one held", () => {
    const study = { field: null, startYear: 2015, endYear: 2018, institution: "IIT Bombay" };
    const education = [
      { ...study, degree: "Diploma" },
      { ...study, degree: "Master of Science" },
    ];
    expect(answer({ education }, asks("degree", "Bachelor"))[0]![2]).toBe("education: Master of Science, IIT Bombay");
  });

  test("languages and certifications are stated or not", () => {
    const said = { languages: ["German"], certifications: ["AWS Certified Developer"] };
    const asked = [asks("spoken-language", "German", "nice"), asks("spoken-language", "Hindi")];
    expect(answer(said, ...asked, asks("certification", "AWS certification"))).toEqual([
      ["matched", "Stated.", "spoken-language: German"],
      ["missing", "Others are stated, this one is not.", null],
      ["matched", "Stated.", "certification: AWS Certified Developer"],
    ]);
  });

  test("what earns no points is answered by its gate", () => {
    const said = { jobs: [job(48)], location: "Pune, India" };
    const asked = [asks("seniority", "mid"), asks("seniority", "senior"), asks("seniority", "principal")];
    expect(answer(said, ...asked).map(([status]) => status)).toEqual(["matched", "partial", "missing"]);
    const places = [asks("location", "India"), asks("location", "Berlin"), asks("work-mode", "remote")];
    expect(answer(said, ...places).map(([status]) => status)).toEqual(["matched", "partial", "missing"]);
    expect(answer({}, asks("location", "Berlin"), asks("seniority", "senior")).map(([status]) => status)).toEqual([
      "missing",
      "missing",
    ]);
  });

  test("what only the posting says shows nothing", () => {
    const facts = resumeOf({ skills: { Python: "role" } });
    for (const fact of facts.facts) fact.source = "job";
    const { requirements, resume } = gapViewOf({ facts, target: posting(asks("skill", "Python")), posting: null });
    expect([requirements[0]!.status, resume.spans]).toEqual(["missing", []]);
  });

  test("a role of the catalogue quotes nothing, and asks for its years too", () => {
    const role = findRole("Backend Developer")!;
    const target = requirementsOfRole(role);
    const view = gapViewOf({ facts: resumeOf({ jobs: [job(12, { Git: "role" })] }), target, posting: null });
    expect(view.posting).toBeNull();
    expect(view.requirements).toHaveLength(target.requirements.length + 1);
    expect(view.requirements.at(-1)).toMatchObject({ kind: "experience-years", value: "3", status: "partial" });
    expect(view.requirements.find(({ value }) => value === "Git")?.status).toBe("matched");
  });
});

describe("places", () => {
  const text = "Senior Cook\r\nMust: Google Cloud,\nGo and  \n Rust\n";
  const asked = (value: string, quote: string): Requirement => {
    const start = text.lastIndexOf(quote);
    return { ...asks("skill", value), quote, start, end: start + quote.length };
  };
  const spansOf = (...requirements: Requirement[]) => {
    const target: FitRequirements = posting(...requirements);
    const facts = resumeOf({ skills: { Go: "role" } });
    const { lines, spans } = gapViewOf({ facts, target, posting: text }).posting!;
    return spans.map(({ row, start, end, status, requirements: of }) => [
      lines[row]!.slice(start, end),
      row,
      status,
      of,
    ]);
  };

  test("words in a posting are where they stand, one span a line", () => {
    expect(spansOf(asked("Go", "Go"), asked("Cobol", "and  \n Rust"))).toEqual([
      ["Go", 2, "matched", [0]],
      ["and", 2, "missing", [1]],
      ["Rust", 3, "missing", [1]],
    ]);
  });

  test("of nested words the longest are the span, with the worst status of what they ask for", () => {
    expect(spansOf(asked("Go", "Go"), asked("Cobol", "Go and"))).toEqual([["Go and", 2, "missing", [0, 1]]]);
  });

  test("a quote that is not the text there has no span", () => {
    expect(spansOf({ ...asked("Go", "Go"), start: 0, end: 2 }, { ...asks("skill", "Go"), quote: null })).toEqual([]);
  });

  const skill = (value: string, quote: string, start: number): Fact => ({
    ...{ kind: "skill", source: "resume", page: 1, line: 7, method: "exact", rung: "role" },
    ...{ value, quote, start, end: start + quote.length },
  });
  const resumeSpans = (line: string, ...facts: Fact[]) => {
    const resume: ResumeFacts = { ...resumeOf({}), facts, lines: [{ page: 1, line: 7, text: line }] };
    const target = posting(...facts.map(({ value }) => asks("skill", value)));
    const { lines, spans } = gapViewOf({ facts: resume, target, posting: null }).resume;
    return spans.map(({ row, start, end, page, line: at }) => ({
      found: lines[row]!.text.slice(start, end),
      at: [row, start, page, at],
    }));
  };

  test("a word in a line is the one that stands alone, or whose distance from the others is right", () => {
    expect(resumeSpans("Google, Go", skill("Go", "Go", 500))).toEqual([{ found: "Go", at: [0, 8, 1, 7] }]);
    expect(resumeSpans("Go, Python, Go", skill("Python", "Python", 600), skill("Go", "Go", 608))).toEqual([
      { found: "Python", at: [0, 4, 1, 7] },
      { found: "Go", at: [0, 12, 1, 7] },
    ]);
  });

  test("words that run on into the next line complete theirs", () => {
    const facts = [skill("Machine Learning", "Machine\nLearning", 110), skill("Python", "Python", 102)];
    expect(resumeSpans("• Python, Machine", ...facts)).toEqual([
      { found: "Python", at: [0, 2, 1, 7] },
      { found: "Machine\nLearning", at: [0, 10, 1, 7] },
    ]);
  });

  test("words beyond the kept part of a line are a line of their own", () => {
    expect(resumeSpans("Python", skill("Python", "Python", 100), skill("Rust", "Rust", 700))).toEqual([
      { found: "Python", at: [0, 0, 1, 7] },
      { found: "Rust", at: [1, 0, 1, 7] },
    ]);
  });

  test("all places of a skill are marked, each by its own rung, and the strongest is the evidence", () => {
    const facts = resumeOf({ skills: { Python: "listed" }, jobs: [job(9, { Python: "role" })] });
    const { requirements, resume } = gapViewOf({ facts, target: posting(asks("skill", "Python")), posting: null });
    expect(resume.spans.map(({ line, status }) => [line, status])).toEqual([
      [1, "partial"],
      [3, "matched"],
    ]);
    expect(requirements[0]!.evidence).toBe(1);
  });

  test("one place that shows several things is one span, with the best status", () => {
    const facts = resumeOf({ jobs: [job(9, { React: "role" })] });
    const target = posting(asks("skill", "JavaScript"), asks("skill", "React"));
    const { spans } = gapViewOf({ facts, target, posting: null }).resume;
    expect(spans).toEqual([
      { row: 1, page: 1, line: 2, start: 0, end: 12, value: "React", status: "matched", requirements: [0, 1] },
    ]);
  });
});
