import { inventContact } from "../contact.ts";
import type { Random } from "../random.ts";
import { institutions } from "../studies.ts";
import type { Block, Item, Page, Section, SyntheticResume } from "../synthetic-resume.ts";
import { mapPage, mapSection, wordsOf } from "./page-changes.ts";
import type { SaidPart } from "./said-parts.ts";

/** Two pages that differ in one thing, and the parts of their facts that this may change. */
type TextTwin = { readonly left: Page; readonly right: Page; readonly mayDiffer: readonly SaidPart[] };

/** Null where the resume does not say that thing, or not in a form in which it can be changed alone. */
export type TwinMaker = (resume: SyntheticResume, random: Random) => TextTwin | null;

const BACK_YEARS = 2;
const OTHER_CLASS_YEARS = 9;
const YEAR = /\b(?:19|20)\d\d\b/g;
/** Years that are printed with two digits, or share a slash. */
const SHORT_YEAR = /['’]\d\d\b|\b\d\d\/\d\d\b|\b(?:19|20)\d\d[/-]\d\d\b/;

const scripts = ["latin", "cyrillic", "greek", "devanagari", "arabic", "cjk"] as const;

const shiftYears = (text: string, by: number): string => text.replaceAll(YEAR, (year) => String(Number(year) + by));

const withHeader = (page: Page, header: Block[]): Page => ({ ...page, header });

const textOfItem = ({ margin, blocks }: Item): string => [margin ?? "", ...blocks.map(wordsOf)].join(" ");
const textOfSection = ({ items }: Section): string => items.map(textOfItem).join(" ");

const withNames: TwinMaker = ({ page }, random) => {
  const named = (name: string): Page =>
    withHeader(
      page,
      page.header.map((block) => (block.kind === "name" ? { ...block, text: name } : block)),
    );
  const [left, right] = [inventContact(random, ["latin"]), inventContact(random, scripts)];
  return { left: named(left.printedName), right: named(right.printedName), mayDiffer: ["name"] };
};

const withPronouns: TwinMaker = ({ page }, random) => {
  const [hers, his] = random.pick([
    ["she/her", "he/him"],
    ["Pronouns: she/her", "Pronouns: they/them"],
    ["Gender: Female", "Gender: Male"],
    ["Sex: F", "Sex: M"],
  ] as const);
  const saying = (text: string): Page => withHeader(page, [...page.header, { kind: "text", text }]);
  return { left: saying(hers), right: saying(his), mayDiffer: [] };
};

const withCollege: TwinMaker = ({ page, truth }, random) => {
  const own = truth.education[0]?.institution;
  if (!own) return null;
  const other = random.pick(
    Object.values(institutions)
      .flat()
      .filter((name) => name !== own),
  );
  return {
    left: page,
    right: mapPage(page, (text) => text.replaceAll(own, () => other)),
    mayDiffer: ["colleges"],
  };
};

/** A number without its country's code is read as one of the country that the city tells. */
const withCity: TwinMaker = ({ page, truth }, random) => {
  const own = truth.location;
  const { location } = inventContact(random, ["latin"]);
  if (own === null || location === null) return null;
  return {
    left: page,
    right: mapPage(page, (text) => text.replaceAll(own, () => location)),
    mayDiffer: ["location", "phone"],
  };
};

const withGraduation: TwinMaker = ({ page, truth }) => {
  const institution = truth.education.find(({ endYear }) => endYear !== null)?.institution;
  if (!institution) return null;
  const sections = page.sections.map((section) => {
    const text = textOfSection(section);
    return text.includes(institution) && !SHORT_YEAR.test(text)
      ? mapSection(section, (words) => shiftYears(words, -OTHER_CLASS_YEARS))
      : section;
  });
  return { left: page, right: { ...page, sections }, mayDiffer: ["study years"] };
};

/** An entry, newest first, that opens the roles at an employer, and from which on all end before those above it begin. */
const gapAt = (roles: SyntheticResume["truth"]["roles"], random: Random): number | null => {
  const places = roles.flatMap((_, at) => {
    const [above, below] = [roles.slice(0, at), roles.slice(at)];
    const opens = at > 0 && above.every(({ employer }) => employer !== roles[at]!.employer);
    const isClear =
      opens && above.every(({ start }) => below.every(({ end }) => start !== null && end !== null && end < start));
    return isClear ? [at] : [];
  });
  return places.length === 0 ? null : random.pick(places);
};

const withGap: TwinMaker = ({ page, truth: { roles } }, random) => {
  const at = gapAt(roles, random);
  if (at === null) return null;
  const { employer } = roles[at]!;
  const sections = page.sections.map((section): Section => {
    const from = section.items.findIndex((item) => employer !== null && textOfItem(item).includes(employer));
    const older = section.items.slice(from);
    const isWork = section.items.length >= roles.length && from > 0;
    if (!isWork || SHORT_YEAR.test(older.map(textOfItem).join(" "))) return section;
    const moved = mapSection({ ...section, items: older }, (text) => shiftYears(text, -BACK_YEARS));
    return { ...section, items: [...section.items.slice(0, from), ...moved.items] };
  });
  return { left: page, right: { ...page, sections }, mayDiffer: ["role dates"] };
};

/** One thing in which twins differ, by its name. */
export const twinMakers: Readonly<Record<string, TwinMaker>> = {
  name: withNames,
  "pronouns or gender": withPronouns,
  college: withCollege,
  city: withCity,
  "graduation year": withGraduation,
  "gap of two years": withGap,
};
