import type { Fragment } from "./fragments.ts";
import { soundsLikeJob } from "./job-words.ts";

export type Naming = { title: Fragment | null; employer: Fragment | null };

/** Whether the entries whose job is plain put it before the employer; the others are read in the same order. */
export function namesTitleFirst(entries: readonly (readonly Fragment[])[]): boolean {
  let votes = 0;
  for (const fragments of entries) {
    const title = pickTitle(fragments);
    const employer = title === null ? null : pickEmployer(fragments, title);
    if (title !== null && employer !== null) votes += title.start < employer.start ? 1 : -1;
  }
  return votes >= 0;
}

/** Title and employer from the lines above and beside the dates, and from those below where something lacks. */
export function nameRole(
  head: readonly Fragment[],
  tail: readonly Fragment[],
  datesFirst: boolean,
  titleFirst: boolean,
): Naming {
  const named = naming(head, titleFirst);
  if ((named.title !== null && named.employer !== null) || tail.length === 0) return named;
  const reach = datesFirst ? tail : tail.filter((part) => part.row === tail[0]!.row);
  if (named.title === null && named.employer === null) return naming(reach, titleFirst);
  const together = naming([...head, ...reach], titleFirst);
  const known = together.title !== null && (together.title.title > 0 || soundsLikeJob(together.title.text));
  // "Lead Forensics" holds a job word; "Head of Data" below it is the job.
  const weak = named.title === null || (named.title.title === 1 && (together.title?.title ?? 0) > 1);
  const title = weak && known ? together.title : named.title;
  if (title === null) return named;
  return { title, employer: pickEmployer([...head, ...reach], title) ?? named.employer };
}

function naming(fragments: readonly Fragment[], titleFirst: boolean): Naming {
  const title = pickTitle(fragments);
  if (title !== null) return { title, employer: pickEmployer(fragments, title) };
  const [first, second] = fragments.filter((part) => !part.place && !part.aside);
  if (first === undefined || second === undefined) return { title: null, employer: first ?? null };
  return reverses(first, second, titleFirst) ? { title: second, employer: first } : { title: first, employer: second };
}

/** Of two names without a known job word, whether the employer stands first. */
function reverses(first: Fragment, second: Fragment, titleFirst: boolean): boolean {
  if (second.afterAt) return false;
  if (first.employer !== second.employer) return first.employer > second.employer;
  const jobs = Number(soundsLikeJob(first.text)) - Number(soundsLikeJob(second.text));
  return jobs === 0 ? !titleFirst : jobs < 0;
}

export function pickTitle(fragments: readonly Fragment[]): Fragment | null {
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
  // Who is worked for is the employer where nobody else is named.
  const plain = candidates.filter((part) => !part.aside && part.label !== "client");
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
