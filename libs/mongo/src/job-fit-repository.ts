import type { Db } from "mongodb";
import { collectionsOf } from "./collections.ts";
import type { Principal } from "./documents.ts";
import { ownedBy } from "./job-store.ts";
import { listPage, type PageRequest } from "./paging.ts";

export const createJobFitRepository = (db: Db) => {
  const { jobFitAnalyses } = collectionsOf(db);
  return {
    get: (principal: Principal, id: string) => jobFitAnalyses.findOne({ _id: id, ...ownedBy(principal) }),
    list: (principal: Principal, request: PageRequest) => listPage(jobFitAnalyses, ownedBy(principal), request),
  };
};

export type JobFitRepository = ReturnType<typeof createJobFitRepository>;
