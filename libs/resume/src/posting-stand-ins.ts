import { findSkill, skillRelation } from "@career/taxonomy";

/** Related, and yet no choice where a slash parts them: whoever writes them so uses both. In order of code points. */
const USED_TOGETHER: ReadonlySet<string> = new Set([
  "Adobe After Effects + Adobe Premiere Pro",
  "Adobe Illustrator + Adobe InDesign",
  "Adobe Illustrator + Adobe Photoshop",
  "Adobe Lightroom + Adobe Photoshop",
  "Alertmanager + Prometheus",
  "Angular + RxJS",
  "BGP + MPLS",
  "BGP + OSPF",
  "CAN Bus + CANoe",
  "CAN Bus + LIN Bus",
  "COBOL + JCL",
  "CSS + HTML",
  "Chai + Mocha",
  "Confluence + Jira",
  "Cucumber + Gherkin",
  "Cucumber + Selenium",
  "DAX + Power BI",
  "DCS + SCADA",
  "DHCP + DNS",
  "Django + Django REST Framework",
  "ESLint + Prettier",
  "Filebeat + Logstash",
  "Grafana + Prometheus",
  "HMI + SCADA",
  "Hibernate + JPA",
  "JSX + React",
  "JUnit + Mockito",
  "Jasmine + Karma",
  "Jest + React Testing Library",
  "Matplotlib + Seaborn",
  "MobX + React",
  "NumPy + SciPy",
  "NumPy + pandas",
  "OpenAPI + REST APIs",
  "PLC Programming + SCADA",
  "Power Apps + Power Automate",
  "Power BI + Power Query",
  "React + Redux",
  "React + Storybook",
  "React + TanStack Query",
  "React + Zustand",
  "React + styled-components",
  "Spring Boot + Spring Cloud",
  "WPF + XAML",
  "pandas + scikit-learn",
]);

export const categoryOf = (skill: string): string | null => findSkill(skill)?.category ?? null;

/** Whether two technologies of one field stand in for each other; what needs or contains the other does not. */
export function standIn(left: string, right: string): boolean {
  return (
    [left, right].every((name) => findSkill(name)?.kind === "technical") &&
    categoryOf(left) === categoryOf(right) &&
    skillRelation(left, right) === "related" &&
    skillRelation(right, left) === "related" &&
    !USED_TOGETHER.has([left, right].sort().join(" + "))
  );
}
