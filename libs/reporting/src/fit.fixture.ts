import type { MatchedSkill, ReportContent } from "@career/contracts";

export type FitContent = Extract<ReportContent, { kind: "job-fit" }>;

const matched = (skill: string, level: "must" | "nice", rung: MatchedSkill["rung"], line: number, quote: string) => ({
  skill,
  level,
  rung,
  through: null,
  quote,
  page: 1,
  line,
});

export const fitContent = (): FitContent => ({
  kind: "job-fit",
  candidateName: "Priya Sharma",
  targetRole: "Backend Developer",
  resumeSha256: "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
  createdAt: "2026-11-20T09:30:00.000Z",
  score: {
    overallFitScore: 72,
    band: "good",
    confidence: 0.93,
    matchedSkills: [
      matched(
        "Node.js",
        "must",
        "production",
        14,
        "Built the booking API in Node.js, 2 million requests a day in production",
      ),
      matched("PostgreSQL", "must", "role", 15, "Moved reports from MySQL to PostgreSQL 15"),
      { ...matched("JavaScript", "must", "role", 14, "React and Redux for the back office"), through: "React" },
      matched("Docker", "must", "project", 31, "docker compose for the local stack"),
      matched("CI/CD", "nice", "listed", 40, "Skills: Git, CI/CD, Linux, REST"),
    ],
    missingSkills: [
      { skill: "Kubernetes", level: "must" },
      { skill: "AWS", level: "must", group: 1 },
      { skill: "Azure", level: "must", group: 1 },
      { skill: "Kafka", level: "nice" },
      { skill: "Terraform", level: "nice" },
    ],
    breakdown: [
      {
        criterion: "required-skills",
        points: 39,
        maximum: 54,
        reason:
          "4 of 5 shown, each worth an equal part: Node.js in production, PostgreSQL in a role, JavaScript through React, Docker in a project.",
        evidence: [
          { quote: "Built the booking API in Node.js, 2 million requests a day in production", page: 1, line: 14 },
          { quote: "docker compose for the local stack", page: 1, line: 31 },
        ],
      },
      { criterion: "preferred-skills", points: 4, maximum: 16, reason: "1 of 3 shown.", evidence: [] },
      {
        criterion: "experience",
        points: 21,
        maximum: 22,
        reason: "46 of 48 months in dated roles, overlaps counted once.",
        evidence: [{ quote: "Backend Engineer, Acme Travel GmbH, 01/2023 – present", page: 1, line: 12 }],
      },
      {
        criterion: "education",
        points: 6,
        maximum: 6,
        reason: "A bachelor's degree is asked for and held: 1.",
        evidence: [{ quote: "B.Tech. Computer Science, IIT Bombay", page: 2, line: 3 }],
      },
      { criterion: "spoken-languages", points: 2, maximum: 2, reason: "1 of 1 stated: English.", evidence: [] },
    ],
    gates: [
      { requirement: "Node.js", status: "pass", reason: "Run in production." },
      { requirement: "Kubernetes", status: "fail", reason: "The resume does not show it." },
      { requirement: "4 years of experience", status: "unknown", reason: "The resume has no dated role." },
    ],
    improvements: [
      { action: "Show Kubernetes in a dated role", points: 10 },
      { action: "Show Kafka in a project", points: 4 },
      { action: "Show Terraform in a project", points: 3.5 },
    ],
    ceiling: {
      byPresentation: 81,
      byEverything: 100,
      lost: [
        {
          criterion: "required-skills",
          points: 15,
          reason: "2 of 5 earn less than their whole part: Kubernetes not shown 0.",
        },
        {
          criterion: "preferred-skills",
          points: 12,
          reason: "2 of 3 earn less than their whole part: Kafka not shown 0.",
        },
        { criterion: "experience", points: 1, reason: "46 of 48 months asked for. Share 0.96; it counts ×1." },
      ],
    },
    rubric: "job-fit@2",
    taxonomy: "taxonomy@2",
  },
  provenance: [{ task: "job-fit.score", engine: "job-fit@2", basis: "rules", degraded: false }],
});
