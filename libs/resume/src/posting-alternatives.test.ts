import { describe, expect, it } from "vitest";
import { asked } from "./posting-asked.fixture.ts";

const KINDS = ["skill", "spoken-language", "certification"] as const;
const inRequirements = (sentence: string) => asked(`Requirements\n- ${sentence}`, KINDS);

describe("alternatives", () => {
  it.each([
    ["Kafka or RabbitMQ", "(Kafka | RabbitMQ)"],
    ["Experience with React, Vue or Angular", "(React | Vue.js | Angular)"],
    ["Java, Kotlin, or Scala", "(Java | Kotlin | Scala)"],
    ["Java or Kotlin or Scala", "(Java | Kotlin | Scala)"],
    ["Either Python or R", "(Python | R)"],
    ["Java and/or Kotlin", "(Java | Kotlin)"],
    ["Node.js (or Deno)", "(Node.js | Deno)"],
    ["Python 3 or Go 1.20", "(Python | Go)"],
    ["Experience with the React framework or with Vue", "(React | Vue.js)"],
    ["**React** or **Vue**", "(React | Vue.js)"],
    ["One of AWS, Azure or GCP", "(AWS | Azure | Google Cloud)"],
    ["Experience with one of Python, Java and Go", "(Python | Java | Go)"],
    ["At least one of the following languages: Python, Java, Go", "(Python | Java | Go)"],
    ["At least one major cloud (AWS, Azure, GCP)", "(AWS | Azure | Google Cloud)"],
    ["Your choice of: Ruby, Elixir, Go", "(Ruby | Elixir | Go)"],
    ["Any of these: Selenium, Cypress, Playwright", "(Selenium | Cypress | Playwright)"],
    ["Storage (e.g. PostgreSQL, MySQL)", "(PostgreSQL | MySQL)"],
    ["Frameworks like React, Vue.js or Angular", "(React | Vue.js | Angular)"],
    ["Tools such as Terraform, Pulumi", "(Terraform | Pulumi)"],
    ["Jenkins, GitLab CI or similar", "(Jenkins | GitLab CI)"],
    ["Experience with AWS/Azure/GCP", "(AWS | Azure | Google Cloud)"],
    ["Java/Kotlin", "(Java | Kotlin)"],
    ["Experience with Java/Kotlin and Spring Boot", "(Java | Kotlin) Spring Boot"],
    ["CPA or ACCA", "(CPA | ACCA)"],
    ["Fluent German or French", "(German | French)"],
    ["Fluent in English and German or French", "English (German | French)"],
    ["Kenntnisse in Java bzw. Kotlin", "(Java | Kotlin)"],
    ["Mindestens eine der folgenden Sprachen: Python, Java", "(Python | Java)"],
    ["Experiencia con React o Angular, y Docker", "(React | Angular) Docker"],
    ["Java, Python ou Go", "(Java | Python | Go)"],
    ["Tableau or Power BI; Kafka or RabbitMQ", "(Tableau | Power BI) (Kafka | RabbitMQ)"],
  ])("%s", (sentence, expected) => {
    expect(inRequirements(sentence)).toBe(expected);
  });

  it.each([
    ["Python and SQL", "Python SQL"],
    ["Python, SQL and Docker", "Python SQL Docker"],
    ["HTML/CSS", "HTML CSS"],
    ["Experience with React/Redux", "React Redux"],
    ["Experience with Docker/Kubernetes", "Docker Kubernetes"],
    ["Experience in Python/Django", "Python Django"],
    ["Experience with Prometheus/Grafana", "Prometheus Grafana"],
    ["Experience with CI/CD and TCP/IP", "CI/CD TCP/IP"],
    ["MySQL/PostgreSQL and MongoDB", "MySQL PostgreSQL MongoDB"],
    ["We ship with AWS/Azure", "AWS Azure"],
    ["Tools such as Jira and Confluence", "Jira Confluence"],
    ["You like Python and Go", "Python Go"],
    ["Docker, Kubernetes or similar", "Docker Kubernetes"],
    ["3 or more years of Java and Python", "Java Python"],
    ["2+ years with Java or 5+ years with Python", "Java Python"],
    ["Design or build services in Java and Go", "Java Go"],
    ["Whether you write Python or lead a team in Go, you test", "Python Go"],
    ["One of our products uses Java, Kafka and Redis", "Java Kafka Redis"],
    ["You join one of our teams: Java, Kafka and Redis", "Java Kafka Redis"],
    ["Two of the following: Python, Java, Go", "Python Java Go"],
    ["German and English", "German English"],
  ])("none: %s", (sentence, expected) => {
    expect(inRequirements(sentence)).toBe(expected);
  });

  it.each([
    ["Linux, AWS or Azure, and Terraform", "Linux (AWS | Azure) Terraform"],
    ["TypeScript, React or Vue, and PostgreSQL", "TypeScript (React | Vue.js) PostgreSQL"],
    ["React, Vue or Angular, TypeScript and CSS", "(React | Vue.js | Angular) TypeScript CSS"],
    ["Docker and Kubernetes or OpenShift", "Docker (Kubernetes | OpenShift)"],
    ["Strong Python and either Django or Flask", "Python (Django | Flask)"],
    ["Java or Kotlin, Kafka or RabbitMQ", "(Java | Kotlin) (Kafka | RabbitMQ)"],
    ["MySQL or PostgreSQL or SQLite, Redis", "(MySQL | PostgreSQL | SQLite) Redis"],
  ])("inside a longer list: %s", (sentence, expected) => {
    expect(inRequirements(sentence)).toBe(expected);
  });

  it.each([
    ["AWS or Azure is a plus", "(AWS? | Azure?)"],
    ["AWS or Azure (nice to have)", "(AWS? | Azure?)"],
    ["Angular (preferred) or Vue.js", "(Angular | Vue.js)"],
    ["Java or ideally Kotlin", "(Java | Kotlin)"],
    ["Python is required, R or Julia is a plus", "Python (R? | Julia?)"],
    ["You do not need Java or Kotlin", "(Java? | Kotlin?)"],
  ])("are of one level: %s", (sentence, expected) => {
    expect(inRequirements(sentence)).toBe(expected);
  });

  it("stand in bullets below a sentence, as far as they are indented or stand together", () => {
    expect(inRequirements("One of the following:\n  - AWS\n  - Azure\n  - GCP\n- Terraform")).toBe(
      "(AWS | Azure | Google Cloud) Terraform",
    );
    expect(asked("Requirements\nAt least one of:\n- AWS\n- Azure\n\n- Linux", KINDS)).toBe("(AWS | Azure) Linux");
    expect(asked("Requirements\nOne of these is a plus, any of:\n- AWS\n- Azure", KINDS)).toBe("(AWS? | Azure?)");
    expect(inRequirements("AWS or\n- Azure\n- Docker")).toBe("(AWS | Azure) Docker");
    expect(inRequirements("AWS\n- Azure\n- Docker")).toBe("AWS Azure Docker");
  });

  it("run over the end of a line", () => {
    expect(asked("Requirements\nWe expect experience with one of the big clouds, AWS,\nAzure or GCP.", KINDS)).toBe(
      "(AWS | Azure | Google Cloud)",
    );
    expect(inRequirements("You have a few years of experience with Angular\n  or Vue.js")).toBe("(Angular | Vue.js)");
    expect(asked("Requirements\nAngular\nor so we say\nVue.js", KINDS)).toBe("Angular Vue.js");
  });

  it("share a member and are one group", () => {
    expect(inRequirements("Java or Kotlin\n- Kotlin or Scala")).toBe("(Java | Kotlin | Scala)");
  });

  it("leave no choice where one is asked for by itself", () => {
    expect(inRequirements("Java or Kotlin\n- Kotlin")).toBe("Java? Kotlin");
    expect(inRequirements("Kotlin\n- Java or Kotlin")).toBe("Kotlin Java?");
    expect(inRequirements("Java or Kotlin\n\nNice to have\n- Kotlin or Scala")).toBe("(Java | Kotlin) Scala?");
    expect(inRequirements("Java or Kotlin\n\nNice to have\n- Kotlin")).toBe("(Java | Kotlin)");
  });

  it("stay a choice where a duty names one", () => {
    expect(asked("What you'll do\n- Build our site in Angular\n\nRequirements\n- Angular or Vue.js", KINDS)).toBe(
      "(Angular | Vue.js)",
    );
  });
});
