import type { ResumeFacts } from "@career/contracts";
import { rankRoles } from "@career/scoring";
import { roles } from "@career/taxonomy";
import { z } from "zod";
import { calibrationMonth } from "../calibration.ts";
import { inventResume } from "../invent-resume.ts";
import { factsOfText, textOfFile, textOfPage } from "./read-texts.ts";

/** The share of technical resumes whose family must be among the first three roles. */
export const lowestFamilyShare = 0.8;

const FIRST = 3;

export type FamilyRank = {
  readonly name: string;
  /** The families that are right. */
  readonly families: readonly string[];
  /** Place of the first role of a right family, from 1; null where no role scores at all. */
  readonly place: number | null;
  readonly first: readonly { readonly role: string; readonly score: number }[];
};

const UploadFile = z.record(z.string(), z.array(z.string()).min(1));

const rankOf = (name: string, families: readonly string[], facts: ResumeFacts): FamilyRank => {
  const ranked = rankRoles(facts, roles).filter(({ score }) => score > 0);
  const at = ranked.findIndex(({ family }) => families.includes(family));
  return {
    name,
    families,
    place: at < 0 ? null : at + 1,
    first: ranked.slice(0, FIRST).map(({ role, score }) => ({ role, score })),
  };
};

export const isAmongFirst = ({ place }: FamilyRank): boolean => place !== null && place <= FIRST;

export const familyShare = (ranks: readonly FamilyRank[]): number =>
  ranks.filter(isAmongFirst).length / Math.max(1, ranks.length);

/** Texts as people upload them: without sections, on one line, with abbreviations and slips. */
export const rankUploads = (): FamilyRank[] =>
  Object.entries(UploadFile.parse(JSON.parse(textOfFile("uploads.json")))).map(([name, families]) =>
    rankOf(name, families, factsOfText(textOfFile(`uploads/${name}.txt`))),
  );

/** Invented resumes of technical families, of the first `count` of a seed. */
export const rankInvented = (seed: number, count: number): FamilyRank[] =>
  Array.from({ length: count }, (_, index) => inventResume(seed, index, "TXT", calibrationMonth)).flatMap(
    ({ id, page, roleFamilies }, index) =>
      roleFamilies.length === 0 ? [] : [rankOf(id, roleFamilies, factsOfText(textOfPage(page, seed + index)))],
  );
