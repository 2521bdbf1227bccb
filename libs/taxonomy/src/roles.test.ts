import { describe, expect, it } from "vitest";
import { findRole, findSkill, findSpokenLanguages, nearestRoles, roles } from "./index.ts";

describe("roles", () => {
  it("are many, sorted, and named once", () => {
    expect(roles.length).toBeGreaterThanOrEqual(60);
    expect(new Set(roles.map(({ title }) => title)).size).toBe(roles.length);
    for (const role of roles) {
      for (const alias of [role.title, ...role.aliases]) expect(findRole(alias)?.title, alias).toBe(role.title);
    }
  });

  it.each(roles)("$title asks for skills of the taxonomy, each once", ({ requiredSkills, preferredSkills }) => {
    const names = [...requiredSkills, ...preferredSkills];
    for (const name of names) expect(findSkill(name)?.name).toBe(name);
    expect(new Set(names).size).toBe(names.length);
    expect(requiredSkills.length).toBeGreaterThanOrEqual(6);
    expect(requiredSkills.length).toBeLessThanOrEqual(10);
    expect(preferredSkills.length).toBeGreaterThanOrEqual(4);
    expect(preferredSkills.length).toBeLessThanOrEqual(10);
  });
});

describe("findRole", () => {
  it.each([
    ["backend developer", "Backend Developer"],
    ["Back-end Developer", "Backend Developer"],
    ["Back End Engineer", "Backend Developer"],
    ["Senior Backend Engineer", "Backend Developer"],
    ["Frontend Developer", "Front-end Developer"],
    ["FRONT END DEVELOPER", "Front-end Developer"],
    ["Front-end Engineer", "Front-end Developer"],
    ["Fullstack Developer", "Full-stack Developer"],
    ["sre", "Site Reliability Engineer"],
    ["Embedded Software Developer", "Embedded Engineer"],
    ["DBA", "Database Administrator"],
    ["SAP FICO Consultant", "SAP Consultant"],
  ])("%s is %s", (written, title) => {
    expect(findRole(written)?.title).toBe(title);
  });

  it.each(["", "Pastry Chef", "Astronaut", "🧁"])("%j is none", (written) => {
    expect(findRole(written)).toBeUndefined();
  });
});

describe("nearestRoles", () => {
  it.each([
    ["bakend developr", "Backend Developer"],
    ["Data Scentist", "Data Scientist"],
    ["devop", "DevOps Engineer"],
    ["machine lerning", "Machine Learning Engineer"],
    ["ux", "UX Designer"],
  ])("%s is near %s", (written, title) => {
    expect(nearestRoles(written)).toContain(title);
    expect(nearestRoles(written)).toHaveLength(3);
  });

  it("gives as many as asked for, all different", () => {
    expect(new Set(nearestRoles("chef", 5)).size).toBe(5);
    expect(nearestRoles("", 2)).toHaveLength(2);
  });
});

describe("findSpokenLanguages", () => {
  it("finds languages as words and tells where", () => {
    const text = "English (native), Deutsch – fließend, हिन्दी; polish the design, Germany";
    expect(findSpokenLanguages(text).map(({ name, start, end }) => [name, text.slice(start, end)])).toEqual([
      ["English", "English"],
      ["German", "Deutsch"],
      ["Hindi", "हिन्दी"],
    ]);
  });
});
