import { describe, expect, it } from "vitest";
import { extractFacts } from "./extract-facts.ts";
import { documentOf } from "./fixtures/document-of.ts";

function rungs(text: string): Record<string, string> {
  const { facts } = extractFacts(documentOf(text), { asOf: "2026-06" });
  const order = ["listed", "project", "role", "production"];
  const best: Record<string, string> = {};
  for (const { kind, value, rung } of facts) {
    if (kind === "skill" && order.indexOf(rung) >= order.indexOf(best[value] ?? "")) best[value] = rung;
  }
  return best;
}

const RESUME = `Jane Doe

Skills
Python, Terraform

Projects
Chess engine
• Written in TypeScript

Experience
Engineer, Acme GmbH    2019 – 2021
• Wrote scripts in Java
• Ran PostgreSQL in production
  for 2 million users
• Joined the on-call rota for Kafka. Learned GraphQL.
• No experience with MongoDB`;

describe("evidence", () => {
  it("climbs from a list over a project and a role to production", () => {
    expect(rungs(RESUME)).toMatchObject({
      Python: "listed",
      Terraform: "listed",
      TypeScript: "project",
      Java: "role",
      PostgreSQL: "production",
      Kafka: "production",
      GraphQL: "role",
    });
  });

  it("is a heading that nothing follows, and no other heading", () => {
    expect(rungs("Information Technology")).toEqual({ "Information Technology": "listed" });
    expect(rungs("Information Technology\nPython")).toEqual({ Python: "listed" });
  });

  it("leaves out what is denied", () => {
    expect(rungs(RESUME)).not.toHaveProperty("MongoDB");
  });

  it("is none for what was studied, for a licence, for an employer or for a link", () => {
    const text = `Jane Doe
GitHub: https://github.com/jane

Education
Bachelor of Science in Physics, 2012
B.Tech Electrical Engineering

Experience
Worked at Oracle
Social Media Manager

Further
Driving licence: B
Certified in Python`;
    expect(rungs(text)).toEqual({ Python: "listed" });
  });

  it.each([
    "Ruby Jenkins\nSoftware Engineer\nr.jenkins@example.com",
    "Jasmine Rails\njasmine@example.com",
    "Ruby Swift\nNurse\nLeeds, UK",
    "Pascal Perl\nDublin, Ireland\n+353 1 234 5678",
  ])("is none for a person called after tools: %j", (head) => {
    const { profile } = extractFacts(documentOf(`${head}\n\nSkills\nExcel, Word\n\n${head.split("\n")[0]}`), {
      asOf: "2026-06",
    });
    expect(profile).toMatchObject({ name: head.split("\n")[0], skills: ["Excel", "Word"] });
  });

  it("is none in a referee's name", () => {
    const text = "Jane Doe\njane@example.com\n\nSkills\nPython\n\nReferences\nJulia Jenkins, Director, Acme Press";
    expect(extractFacts(documentOf(text), { asOf: "2026-06" }).profile.skills).toEqual(["Python"]);
  });

  it.each([
    ["Java Servlet API\njane@example.com", null, ["Servlets"]],
    ["Django Flask\nDeveloper\njane@example.com", null, ["Django", "Flask"]],
    ["React Native\nDeveloper\njane@example.com", null, ["React Native"]],
    ["Ruby Developer\njane@example.com", null, ["Ruby"]],
    ["Ruby Python\nJane Doe\njane@example.com", "Jane Doe", ["Python", "Ruby"]],
  ])("is what tools in the first line are else: %j", (text, name, skills) => {
    expect(extractFacts(documentOf(text), { asOf: "2026-06" }).profile).toMatchObject({ name, skills });
  });

  it("is only a list where no date stands", () => {
    expect(rungs("Experience\nSome things\n• Ran PostgreSQL in production")).toEqual({ PostgreSQL: "listed" });
  });

  it("is every mention, each with its own rung and place", () => {
    const text = `Skills\nJava\nJava\nJava\n\nExperience\nEngineer, Acme Ltd   2019 – 2020\n• Ran Java in production\n• Wrote Java\n• Taught Java\nIntern, Acme Ltd   2018\n• Wrote Java`;
    const { facts } = extractFacts(documentOf(text), { asOf: "2026-06" });
    const java = facts.filter((fact) => fact.value === "Java");
    expect(java.map((fact) => fact.rung)).toEqual([
      ...["listed", "listed", "listed"],
      ...["production", "role", "role", "role"],
    ]);
    expect(java.every(({ start, end }) => text.slice(start, end) === "Java")).toBe(true);
  });

  it("keeps what is said once where thousands of repeats stand before it", () => {
    const { facts, profile } = extractFacts(documentOf(`Skills\n${"Java, ".repeat(3000)}\nPython`), {
      asOf: "2026-06",
    });
    expect(facts.length).toBe(2000);
    expect(facts.at(-1)?.value).toBe("Python");
    expect(profile.skills).toEqual(["Java", "Python"]);
  });
});

describe("spoken languages", () => {
  it.each([
    ["Languages\nEnglish (fluent), German (B2), Hindi", ["English", "German", "Hindi"]],
    ["Languages: English, French", ["English", "French"]],
    ["Summary\nFluent in German and Polish.", ["German", "Polish"]],
    ["Summary\nNative Hindi speaker", ["Hindi"]],
    ["Skills\nLanguages: Python, Java", []],
    ["Summary\nWorked for a German company", []],
    ["Skills\nEnglish - C1, Spanish - A2", ["English", "Spanish"]],
    ["Summary\nGerman is a plus.", ["German"]],
    ["Summary\nDutch or French would be a real advantage.", ["Dutch", "French"]],
    ["Summary\nGerman level B2", ["German"]],
    ["Summary\nGerman, at least level B2", ["German"]],
    ["Summary\nLevel B2 German", ["German"]],
    ["Summary\nC1 French", ["French"]],
    ["Summary\nFluent in English and Hindi", ["English", "Hindi"]],
    ["Summary\nNative Spanish speaker", ["Spanish"]],
    ["Summary\nYou master the Danish language.", ["Danish"]],
    ["Summary\nSpeak and write Dutch with ease", ["Dutch"]],
    ["Summary\nMaster of English, two theses", []],
    ["Summary\nUsed to French-speaking teams", ["French"]],
    ["Summary\nPolish Czech and Slovak are an advantage", ["Polish", "Czech", "Slovak"]],
    ["Summary\nSend your application and CV in English.", []],
    ["Summary\nVery good English, working knowledge of Czech.", ["English", "Czech"]],
    ["Summary\nGood command of English and Polish", ["English", "Polish"]],
    ["Summary\nEnglish and Italian in speech and writing", ["English", "Italian"]],
    ["Langues\nfrançais (langue maternelle), anglais courant", ["French", "English"]],
    ["Sprachen\nDeutsch – Muttersprache, Arabisch – B1", ["German", "Arabic"]],
    ["Summary\nCopywriting in German, manuals in Dutch and English.", ["German", "Dutch", "English"]],
    ["Summary\nGood communication skills in English (written and spoken)", ["English"]],
    ["Summary\nfluent in english and hindi, basic urdu", ["English", "Hindi", "Urdu"]],
    ["Summary\nWe polish at an advanced level, polish is a must", []],
    ["Summary\nBaked danish pastry and french bread, drank irish coffee", []],
    ["Summary\nDegree in English, B.A. in German", []],
    ["Summary\nOpened shops in French towns and in Spanish cities", []],
    ["Summary\nGo is a plus. Built native apps with Swift.", []],
    ["Summary\nSold at an English department store, a plus for me", []],
    ["Summary\nStrong German engineering, native French cuisine", []],
    ["Summary\nLed the basic Spanish team and polish is a must", []],
    ["Summary\nSwift, native iOS, fluent APIs, basic Greek restaurants", []],
    ["Summary\nManaged Dutch customers and an Italian office at level B2", []],
  ])("%s", (text, expected) => {
    const { profile } = extractFacts(documentOf(`Jane Doe\n\n${text}`), { asOf: "2026-06" });
    expect(profile.spokenLanguages).toEqual(expected);
  });
});

describe("certifications", () => {
  it("are also the licences among the skills, which are no skills", () => {
    const text =
      "Jane Doe, CPA\n\nSkills\nForklift licence, SAP, first aid\n\nExperience\nClerk, Acme Ltd, 2019 - 2021\n- Checked every driving licence";
    const { facts, profile } = extractFacts(documentOf(text), { asOf: "2026-06" });
    expect(facts.filter((fact) => fact.kind === "certification").map((fact) => fact.value)).toEqual([
      "CPA",
      "Forklift licence",
      "first aid",
    ]);
    expect(profile.skills).toEqual(["SAP ERP"]);
  });

  it("are the lines of their section and known names elsewhere", () => {
    const text = `Jane Doe, PMP\n\nCertifications\n• AWS Certified Solutions Architect – Associate (2021)\nOracle Certified Professional, issued Jan 2020\n\nSkills\nCertified Scrum Master, CISSP`;
    const { facts } = extractFacts(documentOf(text), { asOf: "2026-06" });
    expect(facts.filter((fact) => fact.kind === "certification").map((fact) => fact.value)).toEqual([
      "PMP",
      "AWS Certified Solutions Architect – Associate",
      "Oracle Certified Professional",
      "Certified Scrum Master",
      "CISSP",
    ]);
  });
});
