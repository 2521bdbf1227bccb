import type { Education, Fact, FactKind, ResumeFacts, ResumeProfile, Rung } from "@career/contracts";
import { findSkill, taxonomyVersion } from "@career/taxonomy";

/** A dated role with the skills that it shows; `start` is counted as `lastMonth` is, in months from January of the year 0. */
export type Job = { title: string; start: number; months: number; current?: boolean; skills?: Record<string, Rung> };

/** What a resume under test says; each statement stands on its own line. */
export type Said = {
  skills?: Record<string, Rung>;
  months?: number | null;
  degree?: string | undefined;
  languages?: string[];
  certifications?: string[];
  /** Titles alone: no dates, so no roles of the profile. */
  roles?: string[];
  jobs?: Job[];
  /** Their degrees are stated as facts, too. */
  education?: Education[];
  name?: string;
  location?: string;
};

/** January 2025, to which the facts count. */
export const lastMonth = 2025 * 12;

const monthOf = (index: number): string =>
  `${String(Math.floor(index / 12)).padStart(4, "0")}-${String((index % 12) + 1).padStart(2, "0")}`;

const datedRole = ({ title, start, months, current = false }: Job): ResumeProfile["roles"][number] => ({
  employer: null,
  title,
  start: monthOf(start),
  end: current ? "present" : monthOf(start + months - 1),
  months,
  precision: "month",
});

const monthsOf = (jobs: readonly Job[]): number =>
  new Set(jobs.flatMap(({ start, months }) => Array.from({ length: months }, (_, i) => start + i))).size;

export const resumeOf = (said: Said): ResumeFacts => {
  const facts: Fact[] = [];
  const state = (kind: FactKind, value: string, rung: Rung = "listed"): void => {
    const line = facts.length + 1;
    const quote = `${kind}: ${value}`;
    const start = line * 100;
    facts.push({
      kind,
      value,
      source: "resume",
      quote,
      page: 1,
      line,
      start,
      end: start + quote.length,
      method: "exact",
      rung,
    });
  };
  const stateSkills = (skills: Record<string, Rung> = {}): void => {
    for (const [name, rung] of Object.entries(skills)) {
      state(findSkill(name)?.kind === "soft" ? "soft-skill" : "skill", name, rung);
    }
  };
  const { jobs = [], education = [] } = said;
  if (said.name) state("name", said.name);
  if (said.location) state("location", said.location);
  stateSkills(said.skills);
  for (const role of said.roles ?? []) state("role", role);
  for (const job of jobs) {
    state("role", job.title, "role");
    stateSkills(job.skills);
  }
  for (const language of said.languages ?? []) state("spoken-language", language);
  for (const certification of said.certifications ?? []) state("certification", certification);
  if (said.degree) state("education", said.degree);
  for (const { degree, institution } of education) state("education", `${degree}, ${institution}`);
  return {
    extractor: "test@1",
    taxonomy: taxonomyVersion,
    asOf: monthOf(lastMonth),
    profile: {
      name: said.name ?? null,
      email: null,
      phone: null,
      location: said.location ?? null,
      links: [],
      experienceMonths: said.months ?? (jobs.length > 0 ? monthsOf(jobs) : null),
      roles: jobs.map(datedRole),
      education,
      skills: Object.keys(said.skills ?? {}),
      softSkills: [],
      impliedSkills: [],
      spokenLanguages: said.languages ?? [],
    },
    facts,
    lines: facts.map(({ page, line, quote }) => ({ page, line, text: quote })),
    findings: [],
  };
};
