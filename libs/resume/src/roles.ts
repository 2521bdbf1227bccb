import type { DatedRole } from "@career/contracts";
import type { Period } from "./dates.ts";
import { type Entry, findEntries, type Row } from "./entries.ts";
import { type Fragment, isGap, readFragments } from "./fragments.ts";
import type { Line, Span } from "./lines.ts";
import { formatMonth } from "./months.ts";

/** A dated role with its place: `heading` names and dates it, `body` runs to the next role. */
export type Role = DatedRole & {
  heading: Span & { page: number; line: number };
  body: Span;
  employerSpan: Span | null;
  period: Period;
};

type Naming = { title: Fragment | null; employer: Fragment | null };

/** Roles of the experience sections. `strict`: outside such a section, only what names a job and a range. */
export function findRoles(lines: readonly Line[], asOf: number, strict = false): Role[] {
  const roles: Role[] = [];
  let group: Fragment | null = null;
  for (const entry of findEntries(lines, asOf)) {
    const head = [...entry.lead, entry.anchor].flatMap((row, index) => readFragments(row, index));
    const tail = entry.tail.flatMap((row, index) => readFragments(row, entry.lead.length + 1 + index));
    const naming = nameRole(head, tail, entry.lead.length === 0);
    if (isGap(head)) continue;
    const period = entry.anchor.period!;
    if (naming.title === null && naming.employer !== null && entry.adjacent) {
      group = naming.employer;
      continue;
    }
    if (strict && (naming.title === null || period.shape === "single" || period.shape === "duration")) continue;
    if (naming.title === null && naming.employer === null && period.shape !== "range" && period.shape !== "open")
      continue;
    if (naming.employer !== null) group = naming.employer.row === naming.title?.row ? null : naming.employer;
    else if (entry.lead.length > 1 || isOwnBoss(naming.title)) group = null;
    roles.push(asRole(entry, period, naming.title, naming.employer ?? group, naming));
  }
  return roles;
}

function isOwnBoss(title: Fragment | null): boolean {
  return title !== null && /freelance|self-employed|independent|freiberuf/iu.test(title.text);
}

function nameRole(head: readonly Fragment[], tail: readonly Fragment[], datesFirst: boolean): Naming {
  const named = naming(head);
  if ((named.title !== null && named.employer !== null) || tail.length === 0) return named;
  const reach = datesFirst ? tail : tail.filter((part) => part.row === tail[0]!.row);
  if (named.title === null && named.employer === null) return naming(reach);
  const lacking = naming([...head, ...reach]);
  const title = named.title ?? (lacking.title !== null && lacking.title.title > 0 ? lacking.title : null);
  const employer = pickEmployer([...head, ...reach], title) ?? named.employer;
  return title === null ? named : { title, employer };
}

function naming(fragments: readonly Fragment[]): Naming {
  const title = pickTitle(fragments);
  if (title !== null) return { title, employer: pickEmployer(fragments, title) };
  const [first, second] = fragments.filter((part) => !part.place && !part.aside);
  if (first === undefined) return { title: null, employer: null };
  if (second === undefined) return { title: null, employer: first };
  const employer = pickEmployer(fragments, null)!;
  return {
    title: employer === first && employer.employer === 0 ? first : other(first, second, employer),
    employer: employer === first && employer.employer === 0 ? second : employer,
  };
}

function other(first: Fragment, second: Fragment, employer: Fragment): Fragment {
  return employer === first ? second : first;
}

function pickTitle(fragments: readonly Fragment[]): Fragment | null {
  let best: Fragment | null = null;
  for (const part of fragments) {
    if (part.label === "title") return part;
    if (part.title === 0 || part.place || part.label !== null || part.afterAt) continue;
    if (best === null || part.title > best.title) best = part;
  }
  return best ?? fragments.find((part) => part.place && /^internship$/iu.test(part.text)) ?? null;
}

function pickEmployer(fragments: readonly Fragment[], title: Fragment | null): Fragment | null {
  const others = fragments.filter((part) => part !== title);
  const candidates = others.filter((part) => !part.place && part.label !== "title");
  const plain = candidates.filter((part) => !part.aside);
  return (
    others.find((part) => part.label === "employer") ??
    plain.find((part) => part.afterAt) ??
    plain.find((part) => part.employer === 2) ??
    plain.find((part) => part.employer === 1 && part.title === 0) ??
    plain.find((part) => part.title === 0) ??
    plain[0] ??
    candidates[0] ??
    null
  );
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
