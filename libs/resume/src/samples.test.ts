import { readFileSync } from "node:fs";
import type { ResumeProfile } from "@career/contracts";
import { describe, expect, it } from "vitest";
import { extractFacts } from "./extract-facts.ts";
import { documentOf } from "./fixtures/document-of.ts";
import { extractRequirements } from "./posting.ts";

const samples = new URL("../../../samples/", import.meta.url);
const read = (name: string) => readFileSync(new URL(name, samples), "utf8");
const truth = JSON.parse(read("truth.json")) as { asOf: string; resumes: Record<string, ResumeProfile> };

describe("sample resumes", () => {
  it.each(["resume", "front-end"])("%s says what is true", (name) => {
    const { profile } = extractFacts(documentOf(read(`${name}.txt`)), { asOf: truth.asOf });
    const { skills, impliedSkills: _, ...rest } = truth.resumes[name]!;
    expect(profile).toMatchObject(rest);
    expect(profile.skills).toEqual(expect.arrayContaining(skills));
  });

  it("a degree that is only named is a fact, one that a job was about is not", () => {
    const { facts, profile } = extractFacts(
      documentOf(
        "Ada Example\nEngineer with an MSc in Physics\n\nExperience\nTutor, MIT, 2019 – 2021\nTaught BSc students\n",
      ),
      { asOf: truth.asOf },
    );
    expect(facts.filter(({ kind }) => kind === "education").map(({ quote }) => quote)).toEqual(["MSc in Physics"]);
    expect(profile.education).toEqual([]);
  });

  it("a sample posting asks what it asks", () => {
    const { title, experienceYears, requirements } = extractRequirements(read("job-description.txt"));
    expect(title).toBe("Senior Back-End Developer");
    expect(experienceYears).toBe(5);
    const nice = requirements.filter((one) => one.level === "nice").map((one) => one.value);
    expect(nice).toEqual([
      "Kafka",
      "Terraform",
      "GraphQL",
      "Prometheus",
      "Grafana",
      "Go",
      "Swedish",
      "AWS certification",
    ]);
  });
});
