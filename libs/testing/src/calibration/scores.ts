import { type Comparison, type Kind, kinds } from "./comparison.ts";

export type Score = { precision: number; recall: number; f1: number };

export type Scores = {
  resumes: number;
  kinds: Readonly<Record<Kind, Score>>;
  /** Name, e-mail, phone, location and links together. */
  contact: Score;
  /** Share of resumes whose experience is right to one month, an unknown one being unknown. */
  experience: number;
  /** Of the resumes where both are known. */
  meanExperienceError: number;
};

const CONTACT: readonly Kind[] = ["name", "email", "phone", "location", "links"];

export function scoresOf(comparisons: readonly Comparison[]): Scores {
  const of = (wanted: readonly Kind[]): Score => {
    let [hit, missing, surplus] = [0, 0, 0];
    for (const outcome of comparisons.flatMap(({ outcomes }) => outcomes)) {
      if (!wanted.includes(outcome.kind)) continue;
      hit += outcome.hit;
      missing += outcome.missing.length;
      surplus += outcome.surplus.length;
    }
    const share = (part: number, whole: number) => (whole === 0 ? 1 : part / whole);
    return {
      precision: share(hit, hit + surplus),
      recall: share(hit, hit + missing),
      f1: share(2 * hit, 2 * hit + missing + surplus),
    };
  };
  const errors = comparisons.map(({ experienceError }) => experienceError);
  const known = errors.filter((error) => error !== null);
  return {
    resumes: comparisons.length,
    kinds: Object.fromEntries(kinds.map((kind) => [kind, of([kind])])) as Record<Kind, Score>,
    contact: of(CONTACT),
    experience: errors.filter((error) => error !== null && error <= 1).length / Math.max(1, errors.length),
    meanExperienceError: known.reduce((sum, error) => sum + error, 0) / Math.max(1, known.length),
  };
}
