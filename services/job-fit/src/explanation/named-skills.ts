type NamedSkill = { readonly name: string; readonly start: number; readonly end: number };
export type SkillsIn = (text: string) => NamedSkill[];

const escaped = (text: string): string => text.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);

const overlaps = (left: NamedSkill, right: NamedSkill): boolean => left.start < right.end && right.start < left.end;

/** Finds the given names wherever they are written so, also those that are plain words elsewhere, beside what `skillsIn` finds. */
export const withNames = (skillsIn: SkillsIn, names: readonly string[]): SkillsIn => {
  if (names.length === 0) return skillsIn;
  const longestFirst = [...names].sort((a, b) => b.length - a.length).map(escaped);
  const exact = new RegExp(`(?<![\\p{L}\\p{N}+#])(?:${longestFirst.join("|")})(?![\\p{L}\\p{N}+#])`, "gu");
  return (text) => {
    const found = skillsIn(text);
    const written = [...text.matchAll(exact)]
      .map(({ 0: name, index }) => ({ name, start: index, end: index + name.length }))
      .filter((one) => !found.some((other) => overlaps(one, other)));
    return [...found, ...written].sort((a, b) => a.start - b.start);
  };
};

/** The text with every skill that it names left out. */
export const withoutSkills = (text: string, skillsIn: SkillsIn): string =>
  skillsIn(text).reduceRight((rest, { start, end }) => `${rest.slice(0, start)},${rest.slice(end)}`, text);
