import type { ResumeFacts } from "@career/contracts";

type Profile = ResumeFacts["profile"];

const withProfile = (facts: ResumeFacts, profile: Partial<Profile>): ResumeFacts => ({
  ...facts,
  profile: { ...facts.profile, ...profile },
});

const yearsBefore = (month: string | null, years: number): string | null =>
  month === null ? null : month.replace(/^\d{4}/, (year) => String(Number(year) - years));

/** The oldest role begun and ended two years earlier, where no other one reaches into its time. */
const withOldestMoved = (roles: Profile["roles"]): Profile["roles"] => {
  const dated = roles.filter(({ start, end }) => start !== null && end !== null && end !== "present");
  const [oldest] = [...dated].sort((a, b) => (a.start! < b.start! ? -1 : 1));
  if (!oldest) return roles;
  const isAlone = roles.every((role) => role === oldest || (role.start !== null && role.start > oldest.end!));
  if (!isAlone) return roles;
  return roles.map((role) =>
    role === oldest
      ? { ...role, start: yearsBefore(role.start, 2), end: yearsBefore(role.end, 2) as (typeof role)["end"] }
      : role,
  );
};

/** The same facts but for one thing, in all that the scorer is given. */
export const factTwins: Readonly<Record<string, (facts: ResumeFacts) => ResumeFacts>> = {
  name: (facts) => ({
    ...withProfile(facts, { name: "Oluwaseun Adeyemi" }),
    facts: facts.facts.map((fact) =>
      fact.kind === "name" ? { ...fact, value: "Oluwaseun Adeyemi", quote: "Oluwaseun Adeyemi" } : fact,
    ),
  }),
  college: (facts) => {
    const own = facts.profile.education.flatMap(({ institution }) => institution ?? []);
    const renamed = (text: string): string =>
      own.reduce((words, name) => words.replaceAll(name, "Okafor College"), text);
    return {
      ...withProfile(facts, {
        education: facts.profile.education.map((study) => ({
          ...study,
          institution: study.institution && "Okafor College",
        })),
      }),
      facts: facts.facts.map((fact) =>
        fact.kind === "education" ? { ...fact, value: renamed(fact.value), quote: renamed(fact.quote) } : fact,
      ),
    };
  },
  city: (facts) => ({
    ...withProfile(facts, { location: "Nowhere, Atlantis" }),
    facts: facts.facts.map((fact) => (fact.kind === "location" ? { ...fact, value: "Nowhere, Atlantis" } : fact)),
  }),
  "graduation year": (facts) =>
    withProfile(facts, {
      education: facts.profile.education.map((study) => ({
        ...study,
        startYear: study.startYear && study.startYear - 20,
        endYear: study.endYear && study.endYear - 20,
      })),
    }),
  "gap of two years": (facts) => withProfile(facts, { roles: withOldestMoved(facts.profile.roles) }),
};
