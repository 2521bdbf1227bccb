import type { DatedRole, Education } from "@career/contracts";

/** What a resume says, known because it was made to say so. */
export type Truth = {
  /** Spellings that are right; several for a name in two scripts. */
  names: string[];
  email: string | null;
  phone: string | null;
  location: string | null;
  links: string[];
  experienceMonths: number | null;
  roles: DatedRole[];
  education: Education[];
  skills: string[];
  /** Named in a title: right to find and right to leave out. */
  optionalSkills: string[];
  spokenLanguages: string[];
  certifications: string[];
};

export type Link = { text: string; url: string };

/** A line or two of the page. `split` sets `right` against the right margin; `row` is a row of a table. */
export type Block =
  | { kind: "name" | "headline" | "heading" | "strong" | "text" | "bullet"; text: string }
  | { kind: "contact"; text: string; links: readonly Link[] }
  | { kind: "split"; left: string; right: string }
  | { kind: "row"; cells: readonly string[] }
  | { kind: "gap" };

/** `margin` stands in a column of its own, left of the blocks: the dates of an entry. */
export type Item = { margin: string | null; blocks: Block[] };

/** `side`: short enough to stand in a narrow column. */
export type Section = { heading: string; side: boolean; items: Item[] };

export type Page = { header: Block[]; sections: Section[] };

export const formats = [
  "TXT",
  "DOCX",
  "DOCX table",
  "PDF one column",
  "PDF two columns",
  "PDF side bar",
  "PDF table",
] as const;
export type Format = (typeof formats)[number];

export type SyntheticResume = {
  id: string;
  format: Format;
  truth: Truth;
  page: Page;
  /** Families of the catalogue's roles that suit; empty where none does. */
  roleFamilies: readonly string[];
};
