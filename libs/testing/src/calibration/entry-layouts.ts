import type { Block } from "./synthetic-resume.ts";

export type EntryParts = { title: string; employer: string; place: string | null; dates: string | null };
export type EntryLayout = (parts: EntryParts) => Block[];

const strong = (text: string): Block => ({ kind: "strong", text });
const text = (line: string): Block => ({ kind: "text", text: line });
const split = (left: string, right: string | null): Block =>
  right === null || right === "" ? strong(left) : { kind: "split", left, right };
const joined = (joint: string, ...parts: (string | null)[]) =>
  parts.filter((part) => part !== null && part !== "").join(joint);
const bracketed = (dates: string | null) => (dates === null ? "" : dates.includes("(") ? ` – ${dates}` : ` (${dates})`);

/** Heads of entries as resumes print them; each names title, employer and dates. */
export const entryLayouts: readonly EntryLayout[] = [
  ({ title, employer, place, dates }) => [split(title, dates), text(joined(", ", employer, place))],
  ({ title, employer, place, dates }) => [split(employer, dates), text(joined(", ", title, place))],
  ({ title, employer, place, dates }) => [split(joined(", ", employer, place), dates), text(title)],
  ({ title, employer, place, dates }) => [split(employer, place), split(title, dates)],
  ({ title, employer, place, dates }) => [split(title, place), split(employer, dates)],
  ({ title, employer, dates }) => [split(`${title}, ${employer}`, dates)],
  ({ title, employer, dates }) => [split(`${employer} – ${title}`, dates)],
  ({ title, employer, dates }) => [split(`${title} at ${employer}`, dates)],
  ({ title, employer, place, dates }) => [strong(joined(" | ", title, employer, place, dates))],
  ({ title, employer, place, dates }) => [strong(joined(" | ", employer, place, title, dates))],
  ({ title, employer, place, dates }) => [strong(joined(" · ", title, employer)), text(joined(" · ", dates, place))],
  ({ title, employer, place, dates }) => [
    strong(title),
    text(employer),
    text(joined(", ", place)),
    text(joined("", dates)),
  ],
  ({ title, employer, dates }) => [strong(employer), text(title), text(joined("", dates))],
  ({ title, employer, place, dates }) => [text(joined("", dates)), strong(title), text(joined(", ", employer, place))],
  ({ title, employer, place, dates }) => [text(joined("", dates)), strong(joined(", ", employer, place)), text(title)],
  ({ title, employer, dates }) => [strong(`${title}, ${employer}${bracketed(dates)}`)],
  ({ title, employer, dates }) => [strong(`${title} @ ${employer}${bracketed(dates)}`)],
  ({ title, employer, dates }) => [strong(joined(": ", dates, `${title}, ${employer}`))],
  ({ title, employer, place, dates }) => [strong(joined("   ", dates, joined(", ", title, employer, place)))],
  ({ title, employer, place, dates }) => [
    text(`Company: ${employer}`),
    ...(place === null ? [] : [text(`Location: ${place}`)]),
    text(`Position: ${title}`),
    ...(dates === null ? [] : [text(`Duration: ${dates}`)]),
  ],
  ({ title, employer, place, dates }) => [strong(`${title} — ${employer}`), text(joined(" | ", place, dates))],
  ({ title, employer, place, dates }) => [split(joined(" - ", employer, place), dates), text(title)],
  ({ title, employer, place, dates }) => [strong(title), split(joined(" • ", employer, place), dates)],
  ({ title, employer, place, dates }) => [strong(joined(", ", employer, place)), text(joined(", ", title, dates))],
  ({ title, employer, dates }) => [strong(`${title} (${employer})`), text(joined("", dates))],
];

/** The rest of an entry whose dates stand in a margin. */
export const marginLayouts: readonly EntryLayout[] = [
  ({ title, employer, place }) => [strong(title), text(joined(", ", employer, place))],
  ({ title, employer, place }) => [strong(joined(", ", employer, place)), text(title)],
  ({ title, employer, place }) => [strong(joined(", ", title, employer, place))],
  ({ title, employer, place }) => [strong(joined(" | ", title, employer, place))],
  ({ title, employer }) => [strong(`${title} – ${employer}`)],
];

/** Several jobs under the name of one employer. */
export const groupLayouts: readonly ((
  parts: Omit<EntryParts, "title">,
  jobs: { title: string; dates: string | null }[],
) => Block[][])[] = [
  ({ employer, place, dates }, jobs) =>
    jobs.map(({ title, dates: own }, index) => [
      ...(index === 0 ? [split(joined(", ", employer, place), dates)] : []),
      split(title, own),
    ]),
  ({ employer, place, dates }, jobs) =>
    jobs.map(({ title, dates: own }, index) => [
      ...(index === 0
        ? [strong(employer), ...(joined(" · ", dates, place) === "" ? [] : [text(joined(" · ", dates, place))])]
        : []),
      strong(title),
      ...(own === null ? [] : [text(own)]),
    ]),
  ({ employer, place }, jobs) =>
    jobs.map(({ title, dates: own }, index) => [
      ...(index === 0 ? [split(employer, place)] : []),
      strong(`${title}${bracketed(own)}`),
    ]),
];

export const studyLayouts: readonly ((parts: {
  study: string;
  institution: string;
  years: string | null;
  place: string | null;
}) => Block[])[] = [
  ({ study, institution, years }) => [split(study, years), text(institution)],
  ({ study, institution, years }) => [split(institution, years), text(study)],
  ({ study, institution, years }) => [split(`${study}, ${institution}`, years)],
  ({ study, institution, years }) => [strong(study), text(institution), ...(years === null ? [] : [text(years)])],
  ({ study, institution, years }) => [strong(joined(" | ", study, institution, years))],
  ({ study, institution, years, place }) => [split(institution, place), split(study, years)],
  ({ study, institution, years }) => [
    text(joined(" ", joined(", ", study, institution), years === null ? null : `(${years})`)),
  ],
  ({ study, institution, years }) => [strong(`${institution} — ${study}`), ...(years === null ? [] : [text(years)])],
  ({ study, institution, years }) => [{ kind: "bullet", text: joined(", ", study, institution, years) }],
  ({ study, institution, years }) => [...(years === null ? [] : [text(years)]), strong(study), text(institution)],
  ({ study, institution, years }) => [strong(joined(": ", years, `${study}, ${institution}`))],
];
