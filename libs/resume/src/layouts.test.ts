import fc from "fast-check";
import { expect, it } from "vitest";
import { extractFacts } from "./extract-facts.ts";
import { documentOf } from "./fixtures/document-of.ts";
import { formatMonth, monthIndex } from "./months.ts";

const MONTHS = "January February March April May June July August September October November December".split(" ");
const TITLES = [
  "Software Engineer",
  "Senior Data Analyst",
  "Head of Data",
  "iOS Developer",
  "Applied Scientist",
  "Pastry Chef",
  "Registered Nurse",
  "Vice President, Engineering",
  "Data Science Intern",
  "Lead Developer",
];
const EMPLOYERS = [
  "Brightwave",
  "Lumen & Oak",
  "Acme GmbH",
  "Northwind Traders",
  "Pied Piper, Inc.",
  "Oracle",
  "University of Ghana",
  "eBay",
  "3M",
  "The Home Depot",
];
const PLACES = ["Berlin, Germany", "Austin, TX", "London", "Remote", "Smallville, KS"];
const BULLETS = [
  "Built REST services in Go",
  "Led a team of five",
  "Reduced cost by 30% in 2019 and 2020.",
  "Moved 40 services to Kubernetes,\n  saving twelve hours a week.",
];

type Job = { title: string; employer: string; place: string; start: number; end: number };

const STYLES: ((index: number) => string)[] = [
  (index) => `${MONTHS[index % 12]!.slice(0, 3)} ${Math.floor(index / 12)}`,
  (index) => `${MONTHS[index % 12]} ${Math.floor(index / 12)}`,
  (index) => `${MONTHS[index % 12]!.slice(0, 3)} '${String(Math.floor(index / 12)).slice(2)}`,
  (index) => `${formatMonth(index).slice(5)}/${Math.floor(index / 12)}`,
  (index) => `${formatMonth(index).slice(5)}.${Math.floor(index / 12)}`,
  (index) => formatMonth(index),
];

const LAYOUTS: ((job: Job, dates: string) => string[])[] = [
  ({ title, employer }, dates) => [`${title}, ${employer}\t${dates}`],
  ({ title, employer, place }, dates) => [`${title} | ${employer} | ${place} | ${dates}`],
  ({ title, employer, place }, dates) => [`${employer}, ${place}`, `${title}\t${dates}`],
  ({ title, employer, place }, dates) => [`${employer}\t${place}`, `${title}\t${dates}`],
  ({ title, employer, place }, dates) => [`${title}\t${dates}`, `${employer}, ${place}`],
  ({ title, employer, place }, dates) => [`${employer}\t${dates}`, `${title}\t${place}`],
  ({ title, employer }, dates) => [title, employer, dates],
  ({ title, employer }, dates) => [employer, title, dates],
  ({ title, employer, place }, dates) => [dates, title, `${employer}, ${place}`],
  ({ title, employer, place }, dates) => [`${dates}\t${title}, ${employer}, ${place}`],
  ({ title, employer }, dates) => [`${title} at ${employer} (${dates})`],
  ({ title, employer, place }, dates) => [`${title} - ${employer}`, `${dates} | ${place}`],
  ({ title, employer }, dates) => [`${employer} — ${title}`, dates],
  ({ title, employer, place }, dates) => [title, `${employer} · ${place} · ${dates}`],
];

const job = fc.record({
  title: fc.constantFrom(...TITLES),
  employer: fc.constantFrom(...EMPLOYERS),
  place: fc.constantFrom(...PLACES),
  months: fc.integer({ min: 1, max: 48 }),
  gap: fc.integer({ min: 0, max: 6 }),
  bullets: fc.array(fc.constantFrom(...BULLETS), { maxLength: 3 }),
});

it("reads every layout in every date style, and the months they cover", () => {
  fc.assert(
    fc.property(
      fc.array(job, { minLength: 1, maxLength: 4 }),
      fc.constantFrom(...LAYOUTS),
      fc.constantFrom(...STYLES),
      fc.constantFrom("–", "-", "to", "—"),
      fc.boolean(),
      (jobs, layout, style, dash, blankLines) => {
        let end = monthIndex(2025, 6);
        const wanted: Job[] = [];
        const lines: string[] = [];
        for (const { months, gap, bullets, ...names } of jobs) {
          const one = { ...names, start: end - months + 1, end };
          wanted.push(one);
          lines.push(...layout(one, `${style(one.start)} ${dash} ${style(one.end)}`));
          lines.push(...bullets.map((bullet) => `• ${bullet}`));
          if (blankLines) lines.push("");
          end = one.start - gap - 1;
        }
        const text = `Jane Doe\n\nExperience\n${lines.join("\n")}\n\nEducation\nBSc Physics, MIT, 2000 – 2004`;
        const { profile } = extractFacts(documentOf(text), { asOf: "2026-06" });
        expect(profile.roles.map(({ title, employer, start, end: last }) => [title, employer, start, last])).toEqual(
          wanted.map((one) => [one.title, one.employer, formatMonth(one.start), formatMonth(one.end)]),
        );
        expect(profile.experienceMonths).toBe(wanted.reduce((sum, one) => sum + one.end - one.start + 1, 0));
      },
    ),
    { numRuns: 400, seed: 20 },
  );
});
