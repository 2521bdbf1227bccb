import { readText } from "@career/documents";
import { extractFacts, extractRequirements } from "@career/resume";
import { requirementsOfTarget, scoreFit } from "@career/scoring";
import { markdownTable } from "./markdown-table.ts";

// All roles have ended, so that no day of reading changes the numbers.
const resume = `Mira Example
SKILLS
TypeScript, Git, Figma
EXPERIENCE
Front-End Developer, Lumen Tickets Ltd, Mar 2021 – Feb 2024
• Built the checkout in React and TypeScript; in production for 40,000 customers a month.
Web Developer, Quarry Studio Ltd, Jan 2019 – Feb 2021
• Delivered customer sites in JavaScript, HTML and CSS.
EDUCATION
Bachelor of Science in Digital Media, 2015 – 2018`;

const posting = `Senior Front-End Developer
Requirements
• 5 years of experience
• React or Vue.js
• CSS
• GraphQL
Nice to have
• Figma
• German`;

const role = "Back-end Developer";
const asOf = "2024-06";

const fenced = (text: string): string => `\`\`\`text\n${text}\n\`\`\``;

const cell = (text: string): string => text.replaceAll("|", "\\|");

const renderScore = (target: Parameters<typeof requirementsOfTarget>[0]): string => {
  const requirements = requirementsOfTarget(target, extractRequirements);
  if (!requirements) throw new Error("the catalogue does not have the example's role");
  const score = scoreFit({ facts: extractFacts(readText(resume), { asOf }), target: requirements });
  const rows = score.breakdown.map(({ criterion, points, maximum, reason, evidence }) => [
    criterion.replaceAll("-", " "),
    `${points} of ${maximum}`,
    cell([reason, ...evidence.map(({ quote, line }) => `“${quote}” (line ${line})`)].join(" ")),
  ]);
  const open = score.gates.filter(({ status }) => status !== "pass");
  return [
    markdownTable(["criterion", "points", "rule and evidence"], rows),
    `The sum is **${score.overallFitScore} of 100**, ${score.band}, with a confidence of ${score.confidence}.`,
    `By better wording alone it could reach ${score.ceiling?.byPresentation}, with everything asked for ${score.ceiling?.byEverything}.`,
    ["What would raise it:", ...score.improvements.map(({ action, points }) => `- +${points}: ${action}.`)].join("\n"),
    ["Must-haves that are not met or not known:", ...open.map((one) => `- ${one.requirement}: ${one.reason}`)].join(
      "\n",
    ),
  ].join("\n\n");
};

/** One resume against a job description and against a role of the catalogue. */
export const renderExamples = () => ({
  "example resume": fenced(resume),
  "example posting": fenced(posting),
  "example posting score": renderScore({ kind: "posting", text: posting }),
  "example role": role,
  "example role score": renderScore({ kind: "role", role }),
});
