import type { Rung } from "@career/contracts";
import { describe, expect, it } from "vitest";
import { demandOf, labelOf } from "./demand.ts";
import { missingDemands, scoreFit } from "./index.ts";
import { asks, posting } from "./posting.fixture.ts";
import { resumeOf } from "./resume.fixture.ts";

const either = (group: number, ...names: string[]) => names.map((name) => asks("skill", name, "must", group));
const target = posting(...either(1, "Vue.js", "React"), asks("skill", "SQL"));
const fitOf = (skills: Record<string, Rung>, wanted = target) =>
  scoreFit({ facts: resumeOf({ skills }), target: wanted });

describe("a demand", () => {
  const skillsOf = (...requirements: ReturnType<typeof asks>[]) =>
    demandOf(posting(...requirements)).skills.map((one) => `${labelOf(one)} ${one.level} ${one.group}`);

  it.each([
    ["alternatives are one", either(1, "Vue.js", "React"), ["React or Vue.js must 1"]],
    ["one skill by two names stands alone", either(1, "JS", "JavaScript"), ["JavaScript must null"]],
    [
      "whoever must have React has one of both",
      [...either(1, "Vue.js", "React"), asks("skill", "React")],
      ["React must null"],
    ],
    [
      "a nice-to-have takes no must-have away",
      [...either(1, "Vue.js", "React"), asks("skill", "React", "nice")],
      ["React nice null", "React or Vue.js must 1"],
    ],
    [
      "the same twice is asked for once",
      [...either(2, "React", "Vue.js"), ...either(1, "Vue.js", "React")],
      ["React or Vue.js must 1"],
    ],
    [
      "fewer alternatives ask for more",
      [...either(1, "Vue.js", "React", "Angular"), ...either(2, "Vue.js", "React")],
      ["React or Vue.js must 2"],
    ],
    [
      "others stay apart",
      [...either(1, "Vue.js", "React"), ...either(2, "Vue.js", "Angular")],
      ["Angular or Vue.js must 2", "React or Vue.js must 1"],
    ],
  ])("%s", (_, requirements, wanted) => {
    expect(skillsOf(...requirements)).toEqual(wanted);
    expect(skillsOf(...requirements.toReversed())).toEqual(wanted);
  });

  it("holds alternatives of degrees, certifications and languages", () => {
    const both = posting(
      asks("certification", "PMP", "must", 1),
      asks("certification", "PRINCE2", "must", 1),
      asks("spoken-language", "German", "must", 2),
      asks("spoken-language", "English", "must", 2),
    );
    const facts = resumeOf({
      skills: { SQL: "role" },
      certifications: ["PRINCE2 Practitioner"],
      languages: ["English"],
    });
    const { gates } = scoreFit({ facts, target: both });
    expect(gates).toMatchObject([
      { requirement: "PMP or PRINCE2", status: "pass" },
      { requirement: "English or German", status: "pass" },
    ]);
  });
});

describe("alternatives", () => {
  it("earn what their best member earns, and as much as if it stood alone", () => {
    const alone = posting(asks("skill", "Vue.js"), asks("skill", "SQL"));
    for (const rung of ["listed", "project", "role", "production"] as const) {
      expect(fitOf({ "Vue.js": rung }).overallFitScore).toBe(fitOf({ "Vue.js": rung }, alone).overallFitScore);
    }
    expect(fitOf({ "Vue.js": "production", React: "listed" }).overallFitScore).toBe(50);
    expect(fitOf({ "Vue.js": "listed", React: "listed" }).overallFitScore).toBe(
      fitOf({ "Vue.js": "listed" }).overallFitScore,
    );
  });

  it("leave nothing missing when one is shown, and are missing together when none is", () => {
    expect(fitOf({ "Vue.js": "role" }).missingSkills).toEqual([{ skill: "SQL", level: "must" }]);
    expect(fitOf({ "Vue.js": "role" }).matchedSkills.map(({ skill }) => skill)).toEqual(["Vue.js"]);
    expect(fitOf({ SQL: "role" }).missingSkills).toEqual([
      { skill: "React", level: "must", group: 1 },
      { skill: "Vue.js", level: "must", group: 1 },
    ]);
    expect(missingDemands(fitOf({}).missingSkills)).toEqual([
      { label: "React or Vue.js", level: "must" },
      { label: "SQL", level: "must" },
    ]);
  });

  it("are one gate and one improvement, whose points any of them brings", () => {
    const before = fitOf({ SQL: "role" });
    expect(before.gates).toMatchObject([{ requirement: "React or Vue.js", status: "fail" }, { requirement: "SQL" }]);
    const [improvement, ...others] = before.improvements;
    expect(improvement?.action).toBe("If you have used React or Vue.js at work, show it in a dated role");
    expect(others).toEqual([]);
    for (const name of ["React", "Vue.js"]) {
      const after = fitOf({ SQL: "role", [name]: "role" });
      expect(after.overallFitScore - before.overallFitScore).toBe(improvement?.points);
      expect(after.gates[0]).toMatchObject({ status: "pass", reason: `${name}: Shown (role).` });
    }
  });

  it("promise no more than the least of them brings", () => {
    const wanted = posting(...either(1, "COBOL", "React"), asks("skill", "JavaScript"), asks("skill", "SQL"));
    const before = fitOf({ SQL: "role" }, wanted);
    const promised = before.improvements.find(({ action }) => action.includes("COBOL or React"))!.points;
    const gains = ["COBOL", "React"].map(
      (name) => fitOf({ SQL: "role", [name]: "role" }, wanted).overallFitScore - before.overallFitScore,
    );
    expect(gains[0]).toBeLessThan(gains[1]!);
    expect(promised).toBe(gains[0]);
  });

  it("name the one that is there in what would raise the score", () => {
    expect(fitOf({ SQL: "role", "Vue.js": "listed" }).improvements[0]?.action).toBe(
      "Show in a dated role where you used Vue.js",
    );
  });
});
