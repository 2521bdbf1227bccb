import type { ResumeProfile } from "@career/contracts";
import type { Db } from "mongodb";
import { collectionsOf } from "./collections.ts";
import type { Principal } from "./documents.ts";
import { ownedBy } from "./job-store.ts";
import { listPage, type PageRequest } from "./paging.ts";

/** What names or reaches a person. */
export const identifiersOf = ({ name, email, phone, location, links }: ResumeProfile): string[] =>
  [name, email, phone, location, ...links].filter((value) => value !== null);

export const createResumeRepository = (db: Db) => {
  const { resumes } = collectionsOf(db);
  return {
    get: (principal: Principal, id: string) => resumes.findOne({ _id: id, ...ownedBy(principal), deleted: false }),
    /** What names or reaches the person in one of their resumes; no engine outside this machine may see it. */
    identifiers: async (principal: Principal, id: string | null): Promise<string[]> => {
      const resume = id && (await resumes.findOne({ _id: id, ...ownedBy(principal), deleted: false }));
      const profile = resume ? resume.analysis?.facts.profile : undefined;
      if (!profile) return [];
      return identifiersOf(profile);
    },
    list: (principal: Principal, request: PageRequest) =>
      listPage(resumes, { ...ownedBy(principal), deleted: false }, request),
  };
};

export type ResumeRepository = ReturnType<typeof createResumeRepository>;
