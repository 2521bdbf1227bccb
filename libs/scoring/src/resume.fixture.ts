import type { Fact, FactKind, ResumeFacts, Rung } from "@career/contracts";
import { findSkill, taxonomyVersion } from "@career/taxonomy";

/** What a resume under test says; each statement stands on its own line. */
export type Said = {
  skills?: Record<string, Rung>;
  months?: number | null;
  degree?: string | undefined;
  languages?: string[];
  certifications?: string[];
  roles?: string[];
};

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
  for (const [name, rung] of Object.entries(said.skills ?? {})) {
    state(findSkill(name)?.kind === "soft" ? "soft-skill" : "skill", name, rung);
  }
  for (const role of said.roles ?? []) state("role", role);
  for (const language of said.languages ?? []) state("spoken-language", language);
  for (const certification of said.certifications ?? []) state("certification", certification);
  if (said.degree) state("education", said.degree);
  return {
    extractor: "test@1",
    taxonomy: taxonomyVersion,
    asOf: "2025-01",
    profile: {
      name: null,
      email: null,
      phone: null,
      location: null,
      links: [],
      experienceMonths: said.months ?? null,
      roles: [],
      education: [],
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
