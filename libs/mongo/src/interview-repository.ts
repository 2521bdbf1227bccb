import type { Db } from "mongodb";
import { collectionsOf } from "./collections.ts";
import type { Principal } from "./documents.ts";
import { ownedBy } from "./job-store.ts";
import { listPage, type PageRequest } from "./paging.ts";

export const createInterviewRepository = (db: Db) => {
  const { interviewSessions } = collectionsOf(db);
  return {
    get: (principal: Principal, id: string) => interviewSessions.findOne({ _id: id, ...ownedBy(principal) }),
    list: (principal: Principal, request: PageRequest) => listPage(interviewSessions, ownedBy(principal), request),
  };
};

export type InterviewRepository = ReturnType<typeof createInterviewRepository>;
