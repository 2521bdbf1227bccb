import type { DatedRole } from "@career/contracts";
import type { Period } from "./dates.ts";
import { type Entry, findEntries, type Row } from "./entries.ts";
import { type Fragment, isGap, readFragments } from "./fragments.ts";
import type { Line, Span } from "./lines.ts";
import { formatMonth } from "./months.ts";
import { type Naming, nameRole, namesTitleFirst, pickTitle } from "./role-names.ts";

/** A dated role with its place: `heading` names and dates it, `body` runs to the next role. */
export type Role = DatedRole & {
  heading: Span & { page: number; line: number };
  body: Span;
  employerSpan: Span | null;
  period: Period;
};

/** Roles of the experience sections. `strict`: outside such a section, only what names a job and a range. */
export function findRoles(lines: readonly Line[], asOf: number, strict = false): Role[] {
  const roles: Role[] = [];
  // The employer that later roles inherit, and whether it stood above its roles, as a heading.
  let group: Fragment | null = null;
  let groupAbove = false;
  const entries = findEntries(lines, asOf).map((entry) => {
    const head = [...entry.lead, entry.anchor].flatMap((row, index) => readFragments(row, index));
    const tail = entry.tail.flatMap((row, index) => readFragments(row, entry.lead.length + 1 + index));
    return { entry, head, tail };
  });
  const titleFirst = namesTitleFirst(entries.map(({ head, tail }) => [...head, ...tail]));
  for (const { entry, head, tail } of entries) {
    const inherits = group !== null && groupAbove && pickTitle(head) !== null && !namesEmployer(tail);
    const naming: Naming =
      inGroup(group !== null && groupAbove && !entry.adjacent, head, tail) ??
      nameRole(head, inherits ? [] : tail, entry.lead.length === 0, titleFirst);
    if (isGap(head)) continue;
    const period = entry.anchor.period!;
    if (naming.title === null && naming.employer !== null && entry.adjacent) {
      group = naming.employer;
      groupAbove = true;
      continue;
    }
    if (strict && (naming.title === null || period.shape === "single" || period.shape === "duration")) continue;
    if (naming.title === null && naming.employer === null && period.shape !== "range" && period.shape !== "open")
      continue;
    if (naming.employer !== null) {
      group = naming.employer.row === naming.title?.row ? null : naming.employer;
      groupAbove = naming.employer.row < entry.lead.length;
    } else if (headsAlone(head, entry.lead.length) || isOwnBoss(naming.title)) group = null;
    roles.push(asRole(entry, period, naming.title, naming.employer ?? group, naming));
  }
  return roles;
}

/** Below an employer's name, a single unknown name beside the dates is a title. */
function inGroup(open: boolean, head: readonly Fragment[], tail: readonly Fragment[]): Naming | null {
  const [only, ...others] = head.filter((part) => !part.place);
  if (!open || only === undefined || others.length > 0 || tail.some((part) => !part.place)) return null;
  return only.title === 0 && only.employer === 0 && only.label === null ? { title: only, employer: null } : null;
}

/** "Umbra Foods", "Kumquat, Stockholm": a line that tells of an employer of its own. */
function namesEmployer(tail: readonly Fragment[]): boolean {
  const first = tail.filter((part) => part.row === tail[0]?.row);
  return (
    first.some((part) => part.employer > 0 && part.title === 0) ||
    (first.length > 1 && first.some((part) => part.place))
  );
}

/** More than one line above the dates, places aside: an entry that names all it has to. */
function headsAlone(head: readonly Fragment[], leadRows: number): boolean {
  return head.filter((part) => part.row < leadRows && !part.place).length > 1;
}

function isOwnBoss(title: Fragment | null): boolean {
  return title !== null && /freelance|self-employed|independent|freiberuf/iu.test(title.text);
}

function asRole(entry: Entry, period: Period, title: Fragment | null, employer: Fragment | null, own: Naming): Role {
  const lastRow = Math.max(own.title?.row ?? 0, own.employer?.row ?? 0) - entry.lead.length;
  const rows: Row[] = [...entry.lead, entry.anchor, ...entry.tail.slice(0, Math.max(0, lastRow))];
  const first = rows[0]!;
  const last = rows.at(-1)!;
  return {
    employer: employer === null ? null : tidy(employer.text),
    title: title === null ? null : tidy(title.text),
    start: period.start === null ? null : formatMonth(period.start),
    end: typeof period.end === "number" ? formatMonth(period.end) : period.end,
    months: period.months,
    precision: period.precision,
    heading: { start: first.start, end: last.end, page: first.page, line: first.line },
    body: { start: first.start, end: Math.max(last.end, entry.bodyEnd) },
    employerSpan: employer === null ? null : { start: employer.start, end: employer.end },
    period,
  };
}

function tidy(text: string): string {
  return text
    .replace(/\s+/g, " ")
    .replace(/[*_]{2}/g, "")
    .trim();
}
