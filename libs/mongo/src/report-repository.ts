import type { Db } from "mongodb";
import { collectionsOf } from "./collections.ts";
import type { Principal } from "./documents.ts";
import { ownedBy } from "./job-store.ts";
import { listPage, type PageRequest } from "./paging.ts";

export const createReportRepository = (db: Db) => {
  const { reports } = collectionsOf(db);
  return {
    get: (principal: Principal, id: string) => reports.findOne({ _id: id, ...ownedBy(principal) }),
    list: (principal: Principal, request: PageRequest) => listPage(reports, ownedBy(principal), request),
  };
};

export type ReportRepository = ReturnType<typeof createReportRepository>;
