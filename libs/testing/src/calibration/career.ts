import type { DatedRole } from "@career/contracts";
import { inventEmployer } from "./employers.ts";
import { type PeriodStyle, type PrintedPeriod, periodStyles, type Stretch } from "./periods.ts";
import { countries } from "./places.ts";
import type { Random } from "./random.ts";
import { type Family, foreignTitles, internTitles } from "./skill-words.ts";

export type Job = {
  title: string;
  employer: string;
  place: string | null;
  /** Null where the resume gives no date. */
  period: PrintedPeriod | null;
};

/** Jobs in a row at one employer, newest first; mostly one. */
type Post = { jobs: Job[]; total: PrintedPeriod | null };

/** A pause that a resume lists among the jobs, and that is none. */
type Pause = { pause: string; period: PrintedPeriod };

export type Career = { posts: (Post | Pause)[]; roles: DatedRole[]; experienceMonths: number | null };

const PAUSES = ["Career break", "Parental leave", "Sabbatical", "Career Break – travel", "Maternity leave"];

/** Styles of one resume by weight: what people use most comes most often. */
const COMMON = ["short", "short", "long", "slash", "years", "iso", "dot", "short", "long", "slash"];

export function inventCareer(random: Random, family: Family, language: string, asOf: number): Career {
  const styles = periodStyles(language, asOf);
  const style = pickStyle(random, styles);
  const roll = random.between(1, 100);
  if (roll <= 4) return { posts: [], roles: [], experienceMonths: null };
  const undated = roll <= 8;
  const intern = roll > 8 && roll <= 15;
  const count = intern ? random.between(1, 2) : random.between(1, 5);
  const withPlaces = random.chance(0.6);
  const posts: (Post | Pause)[] = [];
  let last: Stretch["last"] = random.chance(0.6) ? "present" : asOf - random.between(1, 20);
  for (let index = 0; index < count; index++) {
    const several = !intern && random.chance(0.15) ? random.between(2, 3) : 1;
    const employer = inventEmployer(random);
    const place = withPlaces ? inventPlace(random) : null;
    const jobs: Job[] = [];
    const newest = last;
    let first = 0;
    for (let step = 0; step < several; step++) {
      const end: number = last === "present" ? asOf : last;
      first = end - (intern ? random.between(1, 5) : random.between(0, 60));
      const own = random.chance(0.08) ? pickStyle(random, styles) : style;
      const stretch: Stretch = { first, last };
      jobs.push({
        title: pickTitle(random, family, language, intern),
        employer,
        place,
        period: undated ? null : own(stretch, random),
      });
      last = first - 1;
    }
    const total = several > 1 && !undated && random.chance(0.5) ? style({ first, last: newest }, random) : null;
    posts.push({ jobs, total });
    if (random.chance(0.06) && !undated && style !== styles.duration) {
      const pause = { first: first - random.between(5, 12), last: first - 1 };
      posts.push({ pause: random.pick(PAUSES), period: style(pause, random) });
      last = pause.first - 1;
    } else if (random.chance(0.15) && index > 0) last = first + random.between(0, 8);
    else last = first - 1 - (random.chance(0.4) ? random.between(1, 9) : 0);
  }
  return { posts, ...truthOf(posts) };
}

function pickStyle(random: Random, styles: Readonly<Record<string, PeriodStyle>>): PeriodStyle {
  const name = random.chance(0.55) ? random.pick(COMMON) : random.pick(Object.keys(styles));
  return styles[name]!;
}

function truthOf(posts: readonly (Post | Pause)[]): Pick<Career, "roles" | "experienceMonths"> {
  const dated = posts.flatMap((post) => ("pause" in post ? [] : post.jobs)).filter((job) => job.period !== null);
  if (dated.length === 0) return { roles: [], experienceMonths: null };
  const covered = new Set<number>();
  let uncounted = 0;
  for (const { period } of dated) {
    if (period!.covers === null) uncounted += period!.months;
    else for (let month = period!.covers[0]; month <= period!.covers[1]; month++) covered.add(month);
  }
  const roles = dated.map(({ title, employer, period }) => {
    const { start, end, months, precision } = period!;
    return { title, employer, start, end, months, precision };
  });
  return { roles, experienceMonths: covered.size + uncounted };
}

function pickTitle(random: Random, family: Family, language: string, intern: boolean): string {
  if (intern) return random.pick(internTitles);
  const foreign = foreignTitles[language];
  if (foreign !== undefined && random.chance(0.7)) return random.pick(foreign);
  const title = random.pick(family.titles);
  return random.chance(0.12) && !/^(?:Senior|Lead|Head|Principal|Staff)/.test(title)
    ? `${random.pick(["Senior", "Junior", "Lead", "Assistant", "Associate"])} ${title}`
    : title;
}

function inventPlace(random: Random): string {
  const country = random.pick(countries);
  const city = random.pick(country.cities);
  if (random.chance(0.1)) return "Remote";
  if (random.chance(0.3)) return city;
  return country.regions !== undefined && random.chance(0.5)
    ? `${city}, ${random.pick(country.regions)}`
    : `${city}, ${country.name}`;
}
