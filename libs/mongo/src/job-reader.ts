import { type JobState, ResumeAnalyze } from "@career/contracts";
import type { Db, Filter } from "mongodb";
import { collectionsOf } from "./collections.ts";
import type { JobDocument, Principal } from "./documents.ts";
import { ownedBy } from "./job-store.ts";
import { listPage, type PageRequest } from "./paging.ts";

/** What a person may read of jobs: their own. */
export const createJobReader = (db: Db) => {
  const { jobs } = collectionsOf(db);
  return {
    get: (principal: Principal, id: string) => jobs.findOne({ _id: id, ...ownedBy(principal) }),
    getMany: (principal: Principal, ids: string[]) => jobs.find({ _id: { $in: ids }, ...ownedBy(principal) }).toArray(),
    /** Every analysis of a resume that ended well, oldest first. */
    analysesOf: (principal: Principal, resumeId: string) =>
      jobs
        .find({ ...ownedBy(principal), resumeId, type: ResumeAnalyze.name, state: "succeeded" })
        .sort({ createdAt: 1, _id: 1 })
        .toArray(),
    list: (principal: Principal, request: PageRequest & { state?: JobState }) =>
      listPage(
        jobs,
        { ...ownedBy(principal), ...(request.state ? { state: request.state } : {}) } satisfies Filter<JobDocument>,
        request,
      ),
    /** States of the given jobs, for one shared poll; the caller checked who owns them. */
    states: (ids: string[]) =>
      jobs
        .find({ _id: { $in: ids } })
        .project<{ _id: string; state: JobState }>({ state: 1 })
        .toArray(),
  };
};

export type JobReader = ReturnType<typeof createJobReader>;
