import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { byCodePoint, fold } from "./fold.ts";
import { findSkill, impliedSkills, skillRelation, skills } from "./index.ts";
import { SkillFile } from "./skill.ts";

const folder = new URL("../data/", import.meta.url);
const files = readdirSync(folder)
  .filter((name) => name !== "roles.json" && name !== "spoken-languages.json")
  .map((name) => ({ name, file: SkillFile.parse(JSON.parse(readFileSync(new URL(name, folder), "utf8"))) }));

const sorted = (names: readonly string[]): string[] => [...names].sort(byCodePoint);

describe("skill data", () => {
  it("loads every file, each named after its category", () => {
    expect(files.map(({ name }) => name).sort()).toEqual(files.map(({ file }) => `${file.category}.json`).sort());
    expect(files.flatMap(({ file }) => file.skills)).toHaveLength(skills.length);
    expect(skills.length).toBeGreaterThanOrEqual(3_000);
  });

  it.each(files)("$name is sorted throughout", ({ file }) => {
    expect(file.skills.map(({ name }) => name)).toEqual(sorted(file.skills.map(({ name }) => name)));
    for (const { aliases, implies, related, context } of file.skills) {
      for (const list of [aliases, implies, related, context?.weak, context?.cased, context?.beside]) {
        expect(list ?? []).toEqual(sorted(list ?? []));
      }
    }
  });

  it.each([
    ["Kubernetes", "technical"],
    ["Moodle", "technical"],
    ["Machine Learning", "knowledge"],
    ["Contract Law", "knowledge"],
    ["Scrum", "method"],
    ["Driving Licence", "credential"],
    ["Teamwork", "soft"],
  ])("%s is of the kind %s", (name, kind) => {
    expect(findSkill(name)?.kind).toBe(kind);
  });

  it("gives each spelling to one skill only", () => {
    const owners = new Map<string, string>();
    for (const { name, aliases } of skills) {
      for (const spelling of [name, ...aliases]) {
        expect([name, undefined], spelling).toContain(owners.get(fold(spelling)));
        owners.set(fold(spelling), name);
      }
    }
  });

  it("relates only skills that exist, and none to itself or in circles", () => {
    const names = new Set(skills.map(({ name }) => name));
    for (const { name, implies, related } of skills) {
      for (const other of [...implies, ...related]) expect(names, `${name} → ${other}`).toContain(other);
      expect([...implies, ...related]).not.toContain(name);
      for (const implied of impliedSkills([name])) expect(impliedSkills([implied]), implied).not.toContain(name);
    }
  });

  it("guards only spellings that the skill has", () => {
    for (const { name, aliases, context } of skills) {
      for (const spelling of [...(context?.weak ?? []), ...(context?.cased ?? []), ...(context?.beside ?? [])]) {
        expect([name, ...aliases]).toContain(spelling);
      }
    }
  });
});

describe("findSkill", () => {
  it.each([
    ["javascript", "JavaScript"],
    ["JS", "JavaScript"],
    ["java script", "JavaScript"],
    ["k8s", "Kubernetes"],
    ["Postgres", "PostgreSQL"],
    ["ReactJS", "React"],
    ["react.js", "React"],
    ["node js", "Node.js"],
    ["c sharp", "C#"],
    ["c++", "C++"],
    ["C", "C"],
    ["ci-cd", "CI/CD"],
    ["TCP IP", "TCP/IP"],
    ["amazon_web_services", "AWS"],
    ["Microsoft Azure", "Azure"],
    ["Amazon S3", "Amazon S3"],
    ["Apache Kafka", "Kafka"],
    ["Google BigQuery", "BigQuery"],
    ["HashiCorp Vault", "HashiCorp Vault"],
    ["Atlassian Jira", "Jira"],
    ["MS SQL", "SQL Server"],
    ["Mongo DB", "MongoDB"],
    ["Postgre SQL", "PostgreSQL"],
    ["Type Script", "TypeScript"],
    ["Dot Net", ".NET"],
    ["VueJS", "Vue.js"],
    ["Node JS", "Node.js"],
    ["Beam", "Apache Beam"],
    ["Palo Alto", "Palo Alto Networks"],
    ["Eagle", "Eagle PCB"],
    ["Apollo", "Apollo Client"],
    ["Metal", "Apple Metal"],
    ["Room", "Room Database"],
    ["Triton", "Triton Inference Server"],
  ])("%s is %s", (written, name) => {
    expect(findSkill(written)?.name).toBe(name);
  });

  it("knows nothing of the unknown", () => {
    expect(findSkill("basket weaving")).toBeUndefined();
    expect(findSkill("")).toBeUndefined();
  });
});

describe("relations", () => {
  it("follow implications to the end, in one order", () => {
    expect(impliedSkills(["Next.js"])).toEqual(expect.arrayContaining(["CSS", "HTML", "JavaScript", "React"]));
    expect(impliedSkills(["React", "Next.js"])).not.toContain("React");
    expect(impliedSkills(["React", "Django"])).toEqual(impliedSkills(["Django", "React"]));
  });

  it("tell same, implied and related apart", () => {
    expect(skillRelation("JS", "JavaScript")).toBe("same");
    expect(skillRelation("React", "JavaScript")).toBe("implied");
    expect(skillRelation("JavaScript", "React")).toBeUndefined();
    expect(skillRelation("React", "Angular")).toBe("related");
    expect(skillRelation("Angular", "React")).toBe("related");
    expect(skillRelation("basket weaving", "Basket-Weaving")).toBe("same");
  });
});
