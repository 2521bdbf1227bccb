import type { Period } from "./dates.ts";
import type { Row } from "./entries.ts";
import { isGap, readFragments } from "./fragments.ts";
import { namesJob } from "./job-words.ts";

const MAX_LEAD = 3;
const MAX_TAIL = 2;
/** Bare years count from their middle. */
const HALF_A_YEAR = 6;

/** For each dated row, in order, the rows above it that head its entry. */
export function findLeads(rows: readonly Row[], anchors: readonly number[]): Row[][] {
  const datesFirst = anchors.some((anchor) => opensWithDates(rows, anchor));
  let depth = MAX_LEAD;
  let above: Row[] = [];
  return anchors.map((anchor, order) => {
    const previous = anchors[order - 1] ?? -1;
    above = leadAbove(rows, { anchor, previous, above, depth, datesFirst });
    // The first entry shows how many lines stand above the dates; later ones have no more without need.
    // A duration alone is an employer's total; its roles have a title line more than it.
    const total = rows[anchor]!.period!.shape === "duration" && rows[anchor]!.text.trim() === "";
    if (order === 0) depth = above.length + (total ? 1 : 0);
    return above;
  });
}

/** "Duration: 2019 – 2020" ends an entry where "Company: Acme" opens the next. */
const LABELLED_DATES = /^(?:duration|period|dates?|zeitraum|dauer)\s*:/iu;
const LABELLED_EMPLOYER = /^(?:company|employer|organi[sz]ation|firm|firma|arbeitgeber|entreprise|empresa)\s*:/iu;

type Place = {
  anchor: number;
  /** The dated row before, and what heads it. */
  previous: number;
  above: readonly Row[];
  depth: number;
  /** Whether some entries have their names below their dates. */
  datesFirst: boolean;
};

function leadAbove(rows: readonly Row[], { anchor, previous, above, depth, datesFirst }: Place): Row[] {
  const dated = rows[anchor]!;
  const below = ownTail(rows, anchor, datesFirst);
  const lacksNames = (lead: readonly Row[]) => namesIn([...lead, dated, ...below]) < 2;
  // One blank line may part a heading from its dates.
  const parted = rows[anchor - 1]?.kind === "blank" && rows[anchor - 2]?.kind === "heading" && lacksNames([]);
  const end = parted ? anchor - 1 : anchor;
  let start = end;
  while (start - 1 > previous && rows[start - 1]!.kind === "heading") start--;
  const touches = previous >= 0 && start - 1 === previous;
  const taken = touches ? rowsTaken(rows, previous, above, rows.slice(start, end), datesFirst) : 0;
  const headings = rows.slice(start + (taken ?? 0), end);
  if (taken === null && headings.length === 1 && opensGroup(rows, previous, headings[0]!, anchor)) return headings;
  if (datesFirst && below.length > 0 && namesIn([dated]) === 0) return [];
  const lead = depth === 0 ? [] : headings.slice(-depth);
  if (taken === null && (below.length > 0 || namesIn([dated]) > 0)) return lead;
  while (lead.length < Math.min(MAX_LEAD, headings.length) && lacksNames(lead)) {
    lead.unshift(headings.at(-1 - lead.length)!);
  }
  return withTitle(rows, lead, start, previous, anchor);
}

/** Dates on a line of their own with no heading above them. */
function opensWithDates(rows: readonly Row[], anchor: number): boolean {
  return namesIn([rows[anchor]!]) === 0 && rows[anchor - 1]?.kind !== "heading" && rows[anchor + 1]?.kind === "heading";
}

/** The headings below the dates, unless they head other dates that have no names beside them. */
function ownTail(rows: readonly Row[], anchor: number, datesFirst: boolean): Row[] {
  const tail = tailBelow(rows, anchor, rows.length);
  const next = rows[anchor + 1 + tail.length];
  return !datesFirst && next?.kind === "anchor" && namesIn([next]) === 0 ? [] : tail;
}

/** How many of the headings right below an entry's dates belong to it; null when that cannot be told. */
function rowsTaken(
  rows: readonly Row[],
  previous: number,
  above: readonly Row[],
  headings: readonly Row[],
  datesFirst: boolean,
): number | null {
  const head = [...above, rows[previous]!];
  const names = namesIn(head);
  if (isGap(head.flatMap((row, index) => readFragments(row, index)))) return 0;
  if (names > 1) {
    const other = headings.findIndex((row) => namesIn([row]) > 0);
    return other < 0 ? headings.length : other;
  }
  if (!datesFirst || names > 0) return null;
  const whole = headings.findIndex((_, index) => namesIn(headings.slice(0, index + 1)) > 1);
  return whole < 0 ? null : whole + 1;
}

/** A title that a blank line parts from the rest of its heading. */
function withTitle(rows: readonly Row[], lead: Row[], start: number, previous: number, anchor: number): Row[] {
  if (lead.length === 0 || [...lead, rows[anchor]!].some((row) => namesJob(row.text))) return lead;
  const above = rows[start - 1]?.kind === "blank" ? start - 2 : start - 1;
  const title = above > previous ? rows[above] : undefined;
  return title?.kind === "heading" && namesJob(title.text) ? [title, ...lead] : lead;
}

function namesIn(rows: readonly Row[]): number {
  return rows.flatMap((row, index) => readFragments(row, index)).filter((part) => !part.place).length;
}

/** "Acme, 2015 – 2020" above "Developer" above "2018 – 2020": the title belongs to the dates below it. */
function opensGroup(rows: readonly Row[], previous: number, title: Row, anchor: number): boolean {
  return (
    namesIn([rows[anchor]!]) === 0 &&
    namesJob(title.text) &&
    !namesJob(rows[previous]!.text) &&
    mayCover(rows[previous]!.period!, rows[anchor]!.period!, false)
  );
}

/** Whether the first period may be the whole of which the second is a part. */
export function mayCover(whole: Period, part: Period, unknown = true): boolean {
  if (whole.start === null || whole.end === null || part.start === null || part.end === null) return unknown;
  const last = (end: number | "present") => (end === "present" ? Number.POSITIVE_INFINITY : end);
  const slack = whole.precision === "year" || part.precision === "year" ? HALF_A_YEAR : 0;
  return whole.start <= part.start + slack && last(part.end) <= last(whole.end) + slack;
}

export function tailBelow(rows: readonly Row[], anchor: number, stop: number): Row[] {
  const tail: Row[] = [];
  const labelled = LABELLED_DATES.test(rows[anchor]!.text);
  for (let index = anchor + 1; index < stop && tail.length < MAX_TAIL && rows[index]!.kind === "heading"; index++) {
    if (labelled && LABELLED_EMPLOYER.test(rows[index]!.text)) break;
    tail.push(rows[index]!);
  }
  return tail;
}
