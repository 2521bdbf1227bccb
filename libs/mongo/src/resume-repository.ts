import type { Db } from "mongodb";
import { collectionsOf } from "./collections.ts";
import type { Principal } from "./documents.ts";
import { ownedBy } from "./job-store.ts";
import { listPage, type PageRequest } from "./paging.ts";

export const createResumeRepository = (db: Db) => {
  const { resumes } = collectionsOf(db);
  return {
    get: (principal: Principal, id: string) => resumes.findOne({ _id: id, ...ownedBy(principal), deleted: false }),
    list: (principal: Principal, request: PageRequest) =>
      listPage(resumes, { ...ownedBy(principal), deleted: false }, request),
  };
};

export type ResumeRepository = ReturnType<typeof createResumeRepository>;
