import { describe, expect, test } from "vitest";
import { createSkillTask, placesOfClaims } from "./enrich.ts";

const text = [
  "Dockerised the build and visualised data for planners.",
  "Managed two projects; wrote unit-tested code.",
  "Project Manager at Springfield Foods. Sparked interest, expressed ideas.",
  "Ran Kubernets clusters in production.",
].join("\n");

const placed = (skill: string, quote: string, known: string[] = []): string | null => {
  const [place] = placesOfClaims({ skills: [{ skill, quote }] }, { text, known });
  return place ? `${place.skill}: ${text.slice(place.start, place.end)}` : null;
};

describe("a claimed skill holds", () => {
  test.each([
    ["Docker", "Dockerised the build", "Docker: Dockerised"],
    ["docker", "Dockerised   the\nbuild", "Docker: Dockerised"],
    ["Data Visualization", "visualised data for planners", "Data Visualization: visualised data"],
    ["Project Management", "Managed two projects", "Project Management: Managed two projects"],
    ["Unit Testing", "wrote unit-tested code", "Unit Testing: unit-tested"],
    ["k8s", "Ran Kubernets clusters", "Kubernetes: Kubernets"],
  ])("where the quote names it in another form: %s in %j", (skill, quote, expected) => {
    expect(placed(skill, quote)).toBe(expected);
  });

  test.each([
    ["Terraform", "Ran Kubernets clusters in production.", "the quote is about something else"],
    ["Container Orchestration", "Ran Kubernets clusters", "it only follows from what is named"],
    ["Docker", "Dockerised the whole company", "the quote stands nowhere"],
    ["Docker", "", "there is no quote"],
    ["Docker", text.replaceAll("\n", " ").repeat(2), "the quote is the whole text and more"],
    ["Spark", "Sparked interest", "the spelling is also a plain word"],
    ["Express", "expressed ideas", "the spelling is also a plain word"],
    ["Project Management", "Project Manager at Springfield Foods", "a title is no work that was done"],
    ["Spring Boot", "Project Manager at Springfield Foods", "it is another word"],
    ["Ruling the World", "Managed two projects", "the taxonomy does not have it"],
  ])("not otherwise: %s in %j, since %s", (skill, quote) => {
    expect(placed(skill, quote)).toBeNull();
  });

  test("not where the rules have found it, and each skill once", () => {
    expect(placed("Docker", "Dockerised the build", ["Docker"])).toBeNull();
    const twice = [
      { skill: "Docker", quote: "Dockerised the build" },
      { skill: "docker", quote: "Dockerised" },
    ];
    expect(placesOfClaims({ skills: twice }, { text, known: [] })).toHaveLength(1);
  });
});

test("what does not hold is dropped and counted", () => {
  const task = createSkillTask("resume.enrich", "a resume");
  const held = { skill: "Docker", quote: "Dockerised the build" };
  const elsewhere = { skill: "Docker", quote: "Ran Kubernets clusters" };
  const skills = [elsewhere, held, { skill: "Terraform", quote: "Dockerised the build" }, held];
  expect(task.check!({ skills }, { text, known: [] })).toEqual({ output: { skills: [held] }, dropped: 3 });
  expect(task.rules({ text, known: [] })).toEqual({ skills: [] });
});
