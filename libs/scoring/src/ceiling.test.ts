import { describe, expect, it } from "vitest";
import { scoreFit } from "./index.ts";
import { asks, posting } from "./posting.fixture.ts";
import { lastMonth, resumeOf, type Said } from "./resume.fixture.ts";

const ceilingOf = (said: Said, ...requirements: ReturnType<typeof asks>[]) =>
  scoreFit({ facts: resumeOf(said), target: posting(...requirements) }).ceiling!;
const job = { title: "Developer", start: lastMonth - 11, months: 12, current: true };

describe("the ceiling", () => {
  it("by presentation is what the resume names, shown in the roles that it has", () => {
    const sql = asks("skill", "SQL");
    // A year of the latest role: 0.9 + half of 0.04 + 0.04.
    expect(ceilingOf({ skills: { SQL: "listed" }, jobs: [job] }, sql)).toMatchObject({ byPresentation: 96 });
    expect(ceilingOf({ skills: { SQL: "listed" } }, sql)).toMatchObject({ byPresentation: 80 });
    expect(ceilingOf({ skills: { SQL: "production" }, jobs: [job] }, sql)).toEqual({
      byPresentation: 100,
      byEverything: 100,
      lost: [],
    });
    expect(ceilingOf({ skills: { Git: "role" }, jobs: [job] }, sql)).toMatchObject({ byPresentation: 0 });
  });

  it("names what follows from a skill, and leaves what is only related", () => {
    expect(ceilingOf({ skills: { React: "role" }, jobs: [job] }, asks("skill", "JavaScript")).byPresentation).toBe(96);
    expect(ceilingOf({ skills: { Angular: "listed" }, jobs: [job] }, asks("skill", "React")).byPresentation).toBe(38);
  });

  it("tells what each criterion lacks, by its rule", () => {
    const requirements = [asks("skill", "SQL"), asks("skill", "Git"), asks("spoken-language", "German")];
    expect(ceilingOf({ skills: { SQL: "production", Git: "listed" } }, ...requirements)).toEqual({
      byPresentation: 87,
      byEverything: 100,
      lost: [
        {
          criterion: "required-skills",
          points: 19,
          reason: "1 of 2 earn less than their whole part: Git (listed) 0.6.",
        },
        {
          criterion: "spoken-languages",
          points: 3,
          reason: expect.stringMatching(/^0 of 1 stated: German\. Share 0\.2, the least that silence .* it counts ×1,/),
        },
      ],
    });
  });

  it("of a target that names no skill is zero: nothing else counts by itself", () => {
    expect(ceilingOf({ languages: ["German"] }, asks("spoken-language", "German"))).toMatchObject({
      byPresentation: 0,
      byEverything: 0,
      lost: [{ points: 100 }],
    });
  });
});
