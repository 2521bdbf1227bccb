import type { Gate, Requirement } from "@career/contracts";
import { describe, expect, it } from "vitest";
import { scoreFit } from "./index.ts";
import { asks, posting } from "./posting.fixture.ts";
import { resumeOf, type Said } from "./resume.fixture.ts";
import { relationCredit, rungCredit, seniorityMonths } from "./rubric.ts";

const gatesOf = (said: Said, ...requirements: Requirement[]): Gate[] =>
  scoreFit({ facts: resumeOf(said), target: posting(...requirements) }).gates;
const statusOf = (said: Said, one: Requirement) => gatesOf(said, one).map(({ status }) => status);

describe("a gate of seniority", () => {
  it.each([
    ["senior", null, "unknown"],
    ["senior", 12, "fail"],
    ["senior", 48, "unknown"],
    ["senior", 60, "pass"],
    ["Senior", 400, "pass"],
    ["junior", null, "pass"],
    ["junior", 400, "pass"],
    ["archmage", 400, "unknown"],
    ["constructor", 400, "unknown"],
  ])("%s with %s months: %s", (level, months, status) => {
    expect(statusOf({ months }, asks("seniority", level))).toEqual([status]);
  });

  it("takes no title for months, and asks by the least of alternatives", () => {
    expect(statusOf({ roles: ["Senior Principal Engineer"] }, asks("seniority", "senior"))).toEqual(["unknown"]);
    const either = ["senior", "mid"].map((level) => asks("seniority", level, "must", 1));
    expect(gatesOf({ months: 30 }, ...either)).toMatchObject([{ requirement: "mid or senior level", status: "pass" }]);
  });

  it("never turns from met to unmet with more months", () => {
    const order = { fail: 0, unknown: 1, pass: 2 };
    for (const level of Object.keys(seniorityMonths)) {
      const statuses = Array.from(
        { length: 150 },
        (_, months) => order[statusOf({ months }, asks("seniority", level))[0]!],
      );
      expect(statuses).toEqual(statuses.toSorted());
      expect(statuses.at(-1)).toBe(order.pass);
    }
  });
});

describe("a gate of a place", () => {
  it.each([
    ["Berlin", "Berlin, Germany", "pass"],
    ["berlin, germany", "Berlin", "pass"],
    ["Germany", "Berlin, Germany", "pass"],
    ["Berlin, Germany", "Munich, Germany", "unknown"],
    ["London, UK", "London, Ontario", "unknown"],
    ["Paris, Texas", "Texas", "unknown"],
    ["Berlin", undefined, "unknown"],
    ["", "Berlin", undefined],
  ])("%s for %s: %s, and never fail", (asked, location, status) => {
    expect(statusOf(location ? { location } : {}, asks("location", asked))[0]).toBe(status);
  });

  it("and of a way to work is never more than known", () => {
    expect(statusOf({ location: "Remote" }, asks("work-mode", "remote"))).toEqual(["unknown"]);
  });
});

describe("gates", () => {
  it("of seniority, place and way to work stand beside the points", () => {
    const skill = asks("skill", "SQL");
    const others = [asks("seniority", "senior"), asks("location", "Berlin"), asks("work-mode", "hybrid")];
    const [bare, more] = [[skill], [skill, ...others]].map((all) =>
      scoreFit({ facts: resumeOf({ skills: { SQL: "role" }, location: "Pune" }), target: posting(...all) }),
    );
    expect(more).toEqual({ ...bare, gates: more!.gates });
    expect(more!.gates).toHaveLength(4);
    const alone = scoreFit({ facts: resumeOf({ skills: { SQL: "role" }, months: 200 }), target: posting(...others) });
    expect(alone.overallFitScore).toBe(0);
  });

  it("are for what must be there", () => {
    const nice = (["skill", "seniority", "location", "work-mode"] as const).map((kind) => asks(kind, "senior", "nice"));
    expect(gatesOf({}, ...nice)).toEqual([]);
  });

  it("of alternatives pass by the best: what follows is worth more than what is only related, whatever shows it", () => {
    expect(rungCredit.listed * relationCredit.implied).toBeGreaterThan(rungCredit.production * relationCredit.related);
  });
});
