import { readFileSync } from "node:fs";
import { RequirementKind } from "@career/contracts";
import { describe, expect, it } from "vitest";
import { extractRequirements } from "./posting.ts";
import { asked } from "./posting-asked.fixture.ts";

const read = (name: string) => readFileSync(new URL(`posting-samples/${name}.txt`, import.meta.url), "utf8");

/** Everything each of them asks for. What they say of themselves, their customers and their benefits is not in it. */
const SAMPLES: Readonly<Record<string, { title: string | null; asks: string }>> = {
  "e-mail": {
    title: "Lead Product Designer in Copenhagen",
    asks: "lead Copenhagen 6 Product Design (Figma | Adobe XD) User Research Prototyping Design Systems HTML? CSS? remote?",
  },
  embedded: {
    title: "Embedded Software Engineer",
    asks: "Graz, Austria on-site Firmware ARM Cortex-M Bachelor (C | C++) Microcontrollers (FreeRTOS | Zephyr) CAN Bus SPI I2C Debugging Lauterbach Git German",
  },
  german: {
    title: "Werkstudent (m/w/d) Softwareentwicklung",
    asks: "intern Kiel (Python | Java) Git Linux German English?",
  },
  html: {
    title: "QA Engineer",
    asks: "Leeds, UK (Selenium | Cypress | Playwright) (Java | C#) REST APIs Postman ISTQB? ISTQB certification?",
  },
  markdown: {
    title: "Site Reliability Engineer",
    asks: "remote EU (mid | senior) Linux Bash (Terraform | Pulumi) (AWS | Azure | Google Cloud) Monitoring Prometheus Grafana CI/CD (Jenkins | GitLab CI | GitHub Actions) (Go? | Rust?) Kubernetes? CKA?",
  },
  nurse: {
    title: "Registered Nurse, Intensive Care",
    asks: "Dublin 2 Intensive Care (BLS | ACLS) Communication (Wound Care? | Palliative Care?) (Spanish? | Polish?)",
  },
  "one-paragraph": {
    title: null,
    asks: "mid Toronto 3 (Python | Scala) SQL (Spark | Apache Flink) (Airflow? | Dagster?) hybrid Bachelor? STEM?",
  },
  "pastry-chef": {
    title: "Head Pastry Chef",
    asks: "head 5 Food hygiene certificate (French? | Italian?) Annecy, France",
  },
  spanish: {
    title: "Desarrollador Frontend Senior",
    asks: "senior (Madrid | Barcelona) hybrid 4 (React | Vue.js | Angular) TypeScript CSS English (GraphQL? | REST APIs?) Docker?",
  },
  tech: {
    title: "Senior Backend Engineer",
    asks: "senior Hamburg, Germany hybrid 5 Back-end Development (Java | Kotlin) Spring Boot (PostgreSQL | MySQL) Cloud Computing (AWS | Azure | Google Cloud) Docker Kubernetes English German? (Kafka? | RabbitMQ?) Terraform?",
  },
};

describe("postings of different kinds", () => {
  it.each(Object.entries(SAMPLES))("%s", (name, { title, asks }) => {
    const text = read(name);
    expect(extractRequirements(text).title).toBe(title);
    expect(asked(text, RequirementKind.options)).toBe(asks);
  });

  it("quote what is printed, also among tags and entities", () => {
    const quotes = extractRequirements(read("html")).requirements.map(({ quote }) => quote);
    expect(quotes).toEqual(expect.arrayContaining(["Leeds, UK", "Java", "C#", "REST APIs", "Postman"]));
  });

  it("ask the same with the line ends of Windows", () => {
    for (const name of Object.keys(SAMPLES)) {
      const text = read(name);
      expect(asked(text.replaceAll("\n", "\r\n"), RequirementKind.options)).toBe(asked(text, RequirementKind.options));
    }
  });
});
