import { describe, expect, it } from "vitest";
import { extractRequirements } from "./posting.ts";

function asked(text: string): { title: string | null; years: number | null; must: string[]; nice: string[] } {
  const { title, requirements, experienceYears } = extractRequirements(text);
  const level = (wanted: string) => requirements.filter((one) => one.level === wanted).map((one) => one.value);
  return { title, years: experienceYears, must: level("must"), nice: level("nice") };
}

describe("postings", () => {
  it("with sections", () => {
    const result = asked(`Senior Backend Engineer (m/f/d)

About us
We have been around for 20 years and use Java everywhere.

What you'll do
- Build services in Go

Requirements:
- 5+ years of experience in software engineering
- PostgreSQL and Kubernetes
- Bachelor's degree in Computer Science or related field
- Fluent in English

Nice to have
- Kafka
- Terraform

Benefits
- We pay for your Python conference
`);
    expect(result.years).toBe(5);
    expect(result.must).toEqual(expect.arrayContaining(["Go", "5", "PostgreSQL", "Kubernetes", "Bachelor", "English"]));
    expect(result.nice).toEqual(["Kafka", "Terraform"]);
    expect(result.must).not.toContain("Java");
    expect(result.must).not.toContain("Python");
  });

  it("of one sentence, which is no title", () => {
    const result = asked("PhD or MSc in statistics, with machine learning and automated testing");
    expect(result.title).toBeNull();
    expect(result.must).toEqual(["Master", "Machine Learning", "Test Automation"]);
    expect(asked("Write clean Python code on AWS.").must).toEqual(["Python", "AWS"]);
  });

  it("with levels in the sentences", () => {
    const result = asked(`Data Engineer
You will join our team.
Strong knowledge of Python is required. Experience with Airflow is a plus.
Ideally you have used Snowflake; SQL is a must.
Docker, Kubernetes and Terraform are a plus.
Kafka (nice to have), Spark (required).`);
    expect(result.title).toBe("Data Engineer");
    expect(result.must).toEqual(expect.arrayContaining(["Python", "SQL"]));
    expect(result.nice).toEqual(
      expect.arrayContaining(["Airflow", "Snowflake", "Docker", "Kubernetes", "Terraform", "Kafka"]),
    );
  });

  it("takes the lower end of a range of years and the larger of two demands", () => {
    expect(asked("Requirements\n3-5 years of experience with Java").years).toBe(3);
    expect(asked("Requirements\nAt least three years' experience").years).toBe(3);
    expect(asked("Requirements\n5+ years in software development\n2+ years of experience with Go").years).toBe(5);
    expect(asked("Requirements\nMinimum 4 years of hands-on experience").years).toBe(4);
    expect(asked("Requirements\nseveral years of experience").years).toBeNull();
    expect(asked("We were founded 10 years ago.\nRequirements\nJava").years).toBeNull();
  });

  it("lets a must win over a nice-to-have", () => {
    const result = asked("Nice to have\n- Go\n\nMust have\n- Go\n- Python");
    expect(result.must).toEqual(["Go", "Python"]);
    expect(result.nice).toEqual([]);
  });

  it("leaves boilerplate out, wherever it stands", () => {
    const result = asked(`Front-end Developer

Who we are
A React shop since 2010 with 15 years of experience in Vue.js.

Your profile
TypeScript

Equal opportunity
We welcome people who speak German, with a Master's degree or without.

Privacy
We store data in MongoDB.`);
    expect(result.must).toEqual(["TypeScript"]);
    expect(result.years).toBeNull();
  });

  it("in one paragraph", () => {
    const result = asked(
      "We are looking for a DevOps Engineer with 4+ years of experience in AWS and Terraform. You must know Linux. Knowledge of Ansible would be a plus. A Master's degree in Computer Science is preferred.",
    );
    expect(result.years).toBe(4);
    expect(result.must).toEqual(expect.arrayContaining(["AWS", "Terraform", "Linux"]));
    expect(result.nice).toEqual(expect.arrayContaining(["Ansible", "Master"]));
  });

  it("asks for degrees, languages and certificates", () => {
    const { requirements } = extractRequirements(`Requirements
- BS/MS in Computer Science
- Fluent German and English
- AWS Certified Solutions Architect
Preferred
- PhD
- CISSP`);
    expect(requirements.map(({ kind, value, level }) => `${kind} ${value} ${level}`)).toEqual(
      expect.arrayContaining([
        "degree Bachelor must",
        "spoken-language German must",
        "spoken-language English must",
        "certification AWS Certified Solutions Architect must",
        "degree PhD nice",
        "certification CISSP nice",
      ]),
    );
  });

  it("with labels in the line", () => {
    const result = asked(
      "Job Title: QA Engineer\nLocation: Berlin\nRequired skills: Selenium, Java\nNice to have: Kotlin\nExperience: 2-4 years of testing experience",
    );
    expect(result.title).toBe("QA Engineer");
    expect(result.years).toBe(2);
    expect(result.must).toEqual(expect.arrayContaining(["Selenium", "Java"]));
    expect(result.nice).toEqual(["Kotlin"]);
  });

  it.each([
    ["You cook. You must know Python.", ["Python"]],
    ["At least 5 years of experience with Docker and k8s", ["5 years", "Docker", "k8s"]],
    [
      "Bachelor's in Computer Science or Mathematics, Python",
      ["Bachelor's in Computer Science or Mathematics", "Python"],
    ],
    ["Law degree and fluent German", ["Law degree", "German"]],
    ["NVQ Level 3 in childcare", ["NVQ Level 3 in childcare"]],
    ["CISSP or AWS certification", ["CISSP"]],
    ["Forklift licence and first aid", ["Forklift licence", "first aid"]],
    [
      "Experience with machine learning, automated testing, web services and quality assurance",
      ["machine learning", "automated testing", "web services", "quality assurance"],
    ],
  ])("quotes the words that ask, with their place: %s", (asking, quotes) => {
    const text = `Cook\n\n  Requirements  \n  • ${asking}  \r\n`;
    const { requirements } = extractRequirements(text);
    for (const { quote, start, end } of requirements) expect(text.slice(start!, end!)).toBe(quote);
    expect(requirements.map(({ quote }) => quote)).toEqual(expect.arrayContaining(quotes));
  });

  it.each([
    ["German is a plus", "German nice"],
    ["Fluent in English and Hindi", "English must,Hindi must"],
    ["German level B2", "German must"],
    ["English C1; Dutch would be an advantage", "English must,Dutch nice"],
    ["fluent english required, german preferred", "English must,German nice"],
    ["Go is a plus", ""],
    ["Native apps for an English department store", ""],
  ])("asks for the languages of %j", (asking, expected) => {
    const { requirements } = extractRequirements(`Clerk\n\nRequirements\n- ${asking}`);
    const languages = requirements.filter(({ kind }) => kind === "spoken-language");
    expect(languages.map(({ value, level }) => `${value} ${level}`).join()).toBe(expected);
  });

  it("takes a licence for a certification, and what was studied for no skill", () => {
    const { requirements } = extractRequirements(
      "Requirements\n- CPA or ACCA\n- Driving licence is a plus\n- Degree in Statistics or Physics",
    );
    expect(requirements.map(({ kind, value, level }) => `${kind} ${value} ${level}`)).toEqual([
      "certification CPA must",
      "certification ACCA must",
      "certification Driving licence nice",
      "degree Bachelor must",
    ]);
  });

  it.each([
    ["Senior Data Scientist\nAcme, Berlin", "Senior Data Scientist"],
    ["Acme GmbH\nSoftware Engineer\nBerlin", "Software Engineer"],
    ["Software Engineer – Payments (Remote)\nText.", "Software Engineer"],
    ["Pastry Chef\nWe bake.", "Pastry Chef"],
    ["", null],
  ])("title of %j", (text, title) => {
    expect(asked(text).title).toBe(title);
  });

  it("asks nothing when nothing is said", () => {
    expect(extractRequirements("")).toEqual({ title: null, requirements: [], experienceYears: null });
  });
});
