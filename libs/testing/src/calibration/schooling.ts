import type { Education } from "@career/contracts";
import { dateNames } from "./date-names.ts";
import type { Random } from "./random.ts";
import { institutions, studies } from "./studies.ts";

/** A study as printed: degree and field in one phrase, institution, years. */
export type Schooling = { truth: Education; study: string; institution: string; years: string | null };

export function inventSchooling(random: Random, language: string, asOf: number): Schooling[] {
  const count = random.pick([0, 1, 1, 1, 2, 2, 3]);
  const schoolings: Schooling[] = [];
  let end = Math.floor(asOf / 12) - random.between(-1, 15);
  const dated = random.chance(0.92);
  const style = random.pick(["range", "range", "months", "end", "graduated", "open"]);
  const known = new Set<string>();
  for (let index = 0; index < count; index++) {
    const own = studies[language] !== undefined && random.chance(0.8) ? language : "en";
    const { degree, fields, joint } = random.pick(studies[own]!);
    const field = fields.length > 0 && random.chance(0.95) ? random.pick(fields) : null;
    const institution = random.pick(institutions[own]!);
    if (known.has(institution)) continue;
    known.add(institution);
    const start = end - random.between(2, 5);
    const years = dated
      ? printYears(random, index === 0 ? style : style === "open" ? "range" : style, start, end, language)
      : null;
    schoolings.push({
      truth: { degree, field, institution, startYear: years?.start ?? null, endYear: years?.end ?? null },
      study: field === null ? degree : `${degree}${random.pick(joint)}${field}`,
      institution,
      years: years?.text ?? null,
    });
    end = start - random.between(0, 2);
  }
  return schoolings;
}

function printYears(
  random: Random,
  style: string,
  start: number,
  end: number,
  language: string,
): { text: string; start: number | null; end: number | null } {
  const { short, present } = dateNames[language]!;
  const dash = random.pick([" – ", "–", " - ", "-"]);
  switch (style) {
    case "months":
      return {
        text: random.chance(0.5) ? `${short[8]} ${start}${dash}${short[5]} ${end}` : `09/${start}${dash}06/${end}`,
        start,
        end,
      };
    case "end":
      return { text: `${end}`, start: null, end };
    case "graduated":
      return language === "en"
        ? {
            text: random.pick([`Graduated ${end}`, `May ${end}`, `Class of ${end}`, `Graduation: June ${end}`]),
            start: null,
            end,
          }
        : { text: `${end}`, start: null, end };
    case "open":
      return { text: `${start}${dash}${random.pick(present)}`, start, end: null };
    default:
      return { text: `${start}${dash}${end}`, start, end };
  }
}
