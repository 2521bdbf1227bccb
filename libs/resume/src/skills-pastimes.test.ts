import { describe, expect, it } from "vitest";
import { extractFacts } from "./extract-facts.ts";
import { documentOf } from "./fixtures/document-of.ts";

const skillsUnder = (heading: string, body: string): readonly string[] =>
  extractFacts(documentOf(`Ada Thorne\nada.thorne@example.com\n\n${heading}\n${body}`), { asOf: "2026-06" }).profile
    .skills;

describe("a name among pastimes", () => {
  it.each([
    ["Reading Kafka and Camus"],
    ["Novels of Kafka, walks, tea"],
    ["Books: Camus, Kafka"],
    ["Reading – Kafka, Camus"],
    ["Literature (Camus, Kafka)"],
    ["Django Reinhardt records, java coffee"],
    ["Keeping a python and two pandas made of felt"],
    ["Snakes, above all my\npython and his terrarium"],
    ["Old trams, opera at the\nScala in Milan"],
    ["Ruby and opal brooches"],
    ["Following news about blockchain"],
    ["Learning about Kafka"],
  ])("is no skill in %j", (body) => {
    expect(skillsUnder("Hobbies & Interests", body)).toEqual([]);
  });

  it.each([
    ["Python, hiking, chess", ["Python"]],
    ["Hiking, chess and Python", ["Python"]],
    ["• Machine learning\n• Blender\n• Sailing", ["Blender", "Machine Learning"]],
    ["Contributing to open-source Python libraries", ["Open Source", "Python"]],
    ["Building robots with Arduino, sailing", ["Arduino"]],
    ["Programming (Rust, Go), sailing", ["Go", "Rust", "Software Development"]],
    ["Coding: Kotlin and Haskell", ["Haskell", "Kotlin"]],
    ["Chess – Python – Sailing", ["Python"]],
    ["Sailing, Django meetups", ["Django"]],
    ["Home lab: Docker, Terraform", ["Docker", "Terraform"]],
    ["New technologies such as Kubernetes", ["Kubernetes"]],
    ["Interested in machine learning", ["Machine Learning"]],
    ["Cycling, singing in a choir, pottery, chess,\nPython", ["Python"]],
  ])("is one in %j", (body, expected) => {
    expect(skillsUnder("Interests", body)).toEqual(expected);
  });

  it.each([
    ["Hobbys"],
    ["Aficiones"],
    ["Loisirs et centres d'intérêt"],
    ["Zájmy a koníčky"],
    ["Хобби и интересы"],
    ["Fritidsintressen"],
    ["Activities"],
    ["Activities and Interests"],
  ])("is none below %j", (heading) => {
    expect(skillsUnder(heading, "Teatro, Kafka i Camus czytane w oryginale")).toEqual([]);
  });

  it("is judged so behind a label too, and not among research interests", () => {
    expect(skillsUnder("Languages\nGerman: native", "Hobbies: reading Kafka and Camus")).toEqual([]);
    expect(skillsUnder("Research Interests", "Stream processing with Kafka in large fleets")).toContain("Kafka");
  });

  it("is judged there alone", () => {
    expect(skillsUnder("Skills", "Reading from Kafka")).toEqual(["Kafka"]);
  });
});
