import type { DatedRole } from "@career/contracts";
import { type DateNames, dateNames } from "./date-names.ts";
import type { Random } from "./random.ts";

/** A period as printed, and what it says by the conventions of the product. Months count from year 0. */
export type PrintedPeriod = Pick<DatedRole, "start" | "end" | "months" | "precision"> & {
  text: string;
  /** First and last month it covers; null when only its length is known. */
  covers: readonly [number, number] | null;
};

export type Stretch = { first: number; last: number | "present" };
export type PeriodStyle = (stretch: Stretch, random: Random) => PrintedPeriod;

const yearOf = (month: number) => Math.floor(month / 12);
const two = (number: number) => String(number).padStart(2, "0");
const monthOf = (month: number) => month % 12;
export const formatMonth = (month: number) => `${yearOf(month)}-${two(monthOf(month) + 1)}`;

type Point = (month: number, names: DateNames) => string;

/** Ways to print one month. */
const POINTS: Readonly<Record<string, Point>> = {
  short: (month, { short }) => `${short[monthOf(month)]} ${yearOf(month)}`,
  long: (month, { long }) => `${long[monthOf(month)]} ${yearOf(month)}`,
  comma: (month, { long }) => `${long[monthOf(month)]}, ${yearOf(month)}`,
  capitals: (month, { short }) => `${short[monthOf(month)]} ${yearOf(month)}`.toUpperCase(),
  dotted: (month, { short }) => `${short[monthOf(month)]!.replace(/\.$/, "")}. ${yearOf(month)}`,
  apostrophe: (month, { short }) => `${short[monthOf(month)]} '${two(yearOf(month) % 100)}`,
  slash: (month) => `${two(monthOf(month) + 1)}/${yearOf(month)}`,
  bareSlash: (month) => `${monthOf(month) + 1}/${yearOf(month)}`,
  dot: (month) => `${two(monthOf(month) + 1)}.${yearOf(month)}`,
  iso: formatMonth,
  isoSlash: (month) => `${yearOf(month)}/${two(monthOf(month) + 1)}`,
  isoDot: (month) => `${yearOf(month)}.${two(monthOf(month) + 1)}`,
  shortYear: (month) => `${two(monthOf(month) + 1)}/${two(yearOf(month) % 100)}`,
  hyphenated: (month, { short }) => `${short[monthOf(month)]!.replace(/\.$/, "")}-${yearOf(month)}`,
};
const DAYS: Readonly<Record<string, (month: number, day: number, names: DateNames) => string>> = {
  words: (month, day, { short }) => `${day} ${short[monthOf(month)]} ${yearOf(month)}`,
  iso: (month, day) => `${formatMonth(month)}-${two(day)}`,
  dots: (month, day) => `${two(day)}.${two(monthOf(month) + 1)}.${yearOf(month)}`,
};
const DASHES = [" – ", " - ", "–", " — ", " – ", " - "];

const nonEmpty = (words: readonly string[]) => words.filter((word) => word !== "");

/** Styles by name; `asOf` is what "present" counts to. */
export function periodStyles(language: string, asOf: number): Readonly<Record<string, PeriodStyle>> {
  const names = dateNames[language]!;
  const read = (
    text: string,
    first: number,
    last: number | "present",
    precision: PrintedPeriod["precision"],
  ): PrintedPeriod => {
    const end = last === "present" ? asOf : Math.min(last, asOf);
    return {
      text,
      start: formatMonth(first),
      end: last === "present" ? "present" : formatMonth(last),
      months: Math.max(0, end - first + 1),
      precision,
      covers: [first, end],
    };
  };
  const between = (left: string, right: string, random: Random) => {
    const words = nonEmpty(names.to);
    const word = random.chance(0.15) && words.length > 0 ? ` ${random.pick(words)} ` : random.pick(DASHES);
    return `${left}${word}${right}`;
  };
  const ofPoint =
    (point: Point): PeriodStyle =>
    ({ first, last }, random) => {
      const since = nonEmpty(names.since);
      if (last === "present" && since.length > 0 && random.chance(0.12)) {
        return read(`${random.pick(since)} ${point(first, names)}`, first, last, "month");
      }
      if (first === last && random.chance(0.7)) return read(point(first, names), first, last, "month");
      const right = last === "present" ? random.pick(names.present) : point(last, names);
      return read(between(point(first, names), right, random), first, last, "month");
    };
  const years: PeriodStyle = ({ first, last }, random) => {
    const left = yearOf(first);
    const right = last === "present" ? random.pick(names.present) : String(yearOf(last));
    if (last !== "present" && yearOf(last) === left) return read(String(left), left * 12 + 6, left * 12 + 11, "year");
    return read(
      between(String(left), right, random),
      left * 12 + 6,
      last === "present" ? last : yearOf(last) * 12 + 5,
      "year",
    );
  };
  const styles: Record<string, PeriodStyle> = Object.fromEntries(
    Object.entries(POINTS).map(([name, point]) => [name, ofPoint(point)]),
  );
  for (const [name, print] of Object.entries(DAYS)) {
    styles[`days-${name}`] = ({ first, last }, random) => {
      const right = last === "present" ? random.pick(names.present) : print(last, random.between(13, 28), names);
      return read(between(print(first, random.between(1, 28), names), right, random), first, last, "month");
    };
  }
  styles.years = years;
  styles.duration = ({ first, last }, random) => {
    const months = (last === "present" ? asOf : last) - first + 1;
    return { text: durationText(months, random), start: null, end: null, months, precision: "duration", covers: null };
  };
  styles.withLength = ({ first, last }, random) => {
    const period = styles.short!({ first, last }, random);
    const length = lengthText(period.months);
    return { ...period, text: random.chance(0.5) ? `${period.text} · ${length}` : `${period.text} (${length})` };
  };
  if (language === "en") {
    styles.season = season;
    styles.quarter = ({ first, last }, random) => {
      const from = first - (first % 3);
      if (last === "present")
        return read(between(quarter(first), random.pick(names.present), random), from, last, "season");
      return read(between(quarter(first), quarter(last), random), from, last - (last % 3) + 2, "season");
    };
    styles.oneYear = ({ first, last }, random) => {
      if (last === "present" || yearOf(last) !== yearOf(first) || first === last)
        return styles.short!({ first, last }, random);
      return read(
        `${names.short[monthOf(first)]}${random.pick(DASHES)}${names.short[monthOf(last)]} ${yearOf(last)}`,
        first,
        last,
        "month",
      );
    };
    styles.shortEnd = ({ first, last }, random) => {
      if (last === "present" || yearOf(last) === yearOf(first)) return years({ first, last }, random);
      return {
        ...years({ first, last }, random),
        text: `${yearOf(first)}${random.pick(["–", "-"])}${two(yearOf(last) % 100)}`,
      };
    };
  }
  return styles;

  /** "Summer 2018": the season in which the first month lies; winter runs into the next year. */
  function season({ first }: Stretch, random: Random): PrintedPeriod {
    const at = Math.floor(((monthOf(first) + 10) % 12) / 3);
    const from = first - (((monthOf(first) + 10) % 12) % 3);
    const word = [["Spring"], ["Summer"], ["Autumn", "Fall"], ["Winter"]][at]!;
    return read(`${random.pick(word)} ${yearOf(from)}`, from, from + 2, "season");
  }
}

function quarter(month: number): string {
  return `Q${Math.floor(monthOf(month) / 3) + 1} ${yearOf(month)}`;
}

function durationText(months: number, random: Random): string {
  if (months % 12 === 0) return random.pick([`${months / 12} year${months > 12 ? "s" : ""}`, `${months} months`]);
  if (months < 24) return months === 1 ? "1 month" : `${months} months`;
  return `${Math.floor(months / 12)} years ${months % 12} month${months % 12 > 1 ? "s" : ""}`;
}

function lengthText(months: number): string {
  const years = Math.floor(months / 12);
  const rest = months % 12;
  return [years > 0 ? `${years} yr${years > 1 ? "s" : ""}` : "", rest > 0 ? `${rest} mo${rest > 1 ? "s" : ""}` : ""]
    .filter((part) => part !== "")
    .join(" ");
}
