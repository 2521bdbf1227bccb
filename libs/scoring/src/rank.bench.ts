import type { Rung } from "@career/contracts";
import { roles, skills } from "@career/taxonomy";
import { rankRoles } from "./rank-roles.ts";
import { lastMonth, resumeOf } from "./resume.fixture.ts";

const shownSkills = 60;
const rounds = 50;
const mostMs = 30;

/** More skills than a long resume shows, those that roles ask for first. */
const demanded = roles.flatMap((role) => [...role.requiredSkills, ...role.preferredSkills]);
const names = [...new Set([...demanded, ...skills.map(({ name }) => name)])].slice(0, shownSkills);
const skillsFrom = (first: number, rung: Rung) =>
  Object.fromEntries(names.slice(first).map((name): [string, Rung] => [name, rung]));
const facts = resumeOf({
  skills: skillsFrom(0, "listed"),
  jobs: [0, 10, 20, 30, 40].map((first, i) => ({
    title: "Developer",
    start: lastMonth - 24 * (i + 1),
    months: 24,
    skills: skillsFrom(first, "role"),
  })),
  degree: "Bachelor of Science",
  languages: ["English"],
});

/** Milliseconds of CPU that the calls took, each. */
const cpuOf = (count: number): number => {
  const before = process.cpuUsage();
  for (let round = 0; round < count; round += 1) rankRoles(facts, roles);
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1_000 / count;
};

const first = cpuOf(1);
const later = cpuOf(rounds);
console.log(`${roles.length} roles for a resume that shows ${shownSkills} skills, milliseconds of CPU a ranking.`);
console.table({ "the first in a process": { ms: first.toFixed(1) }, "then, mean of 50": { ms: later.toFixed(1) } });

if (roles.length < 60 || later > mostMs) {
  console.error(`Missed: at least 60 roles must be ranked in ${mostMs} ms of CPU.`);
  process.exitCode = 1;
}
