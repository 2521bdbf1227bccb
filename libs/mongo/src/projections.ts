import type { Collection, Db, Filter, UpdateFilter } from "mongodb";
import { collectionsOf, schemaVersion } from "./collections.ts";
import type { Effect, JobDocument, LedgerDocument, Principal } from "./documents.ts";
import { ignoreDuplicateKey } from "./duplicate-key.ts";
import { ownedBy } from "./job-store.ts";

type Project = Extract<Effect, { kind: "project" }>;
type Projected = Principal & { _id: string; schemaVersion: number; revision: number };

/** Writes what jobs leave behind. Each write has one outcome however often it is repeated. */
export const createProjections = (db: Db) => {
  const collections = collectionsOf(db);
  const target = (name: Project["collection"]): Collection<Projected> => db.collection<Projected>(name);
  const derived = [
    collections.jobFitAnalyses,
    collections.enrichments,
    collections.interviewSessions,
    collections.reports,
  ];

  return {
    /** Over a lower revision only: an equal or higher one makes the upsert collide with the document that is there. */
    project: async (principal: Principal, { collection, id, revision, fields }: Project): Promise<void> => {
      await target(collection)
        .updateOne(
          { _id: id, ...ownedBy(principal), revision: { $lt: revision } } as Filter<Projected>,
          { $set: { ...fields, schemaVersion, revision } } as UpdateFilter<Projected>,
          { upsert: true },
        )
        .catch(ignoreDuplicateKey);
    },
    remove: async (principal: Principal, { collection, id }: Project): Promise<void> => {
      await target(collection).deleteOne({ _id: id, ...ownedBy(principal) } as Filter<Projected>);
    },
    addLedgerRow: async (row: LedgerDocument): Promise<void> => {
      await collections.ledger.insertOne(row).catch(ignoreDuplicateKey);
    },
    isResumeDeleted: async (principal: Principal, resumeId: string): Promise<boolean> =>
      (await collections.resumes.findOne({ _id: resumeId, ...ownedBy(principal), deleted: true })) !== null,
    /** Marks a resume as deleted for ever: no later projection replaces it. */
    leaveTombstone: async (job: JobDocument, resumeId: string): Promise<void> => {
      await collections.resumes.updateOne(
        { _id: resumeId, ...ownedBy(job) },
        {
          $set: { deleted: true, revision: Number.MAX_SAFE_INTEGER, fileName: null, schemaVersion, jobId: job._id },
          $unset: { analysis: "" },
          $setOnInsert: { createdAt: job.createdAt },
        },
        { upsert: true },
      );
    },
    /** Objects of the reports that were made from a resume. */
    reportKeys: async (principal: Principal, resumeId: string): Promise<string[]> => {
      const reports = await collections.reports.find({ ...ownedBy(principal), resumeId }).toArray();
      return reports.flatMap(({ json, html, pdf }) => [json.key, html.key, pdf.key]);
    },
    /** Removes every document that was made from a resume. */
    removeDerived: async (principal: Principal, resumeId: string): Promise<void> => {
      for (const collection of derived) {
        await (collection as unknown as Collection<Projected>).deleteMany({
          ...ownedBy(principal),
          resumeId,
        } as Filter<Projected>);
      }
    },
  };
};

export type Projections = ReturnType<typeof createProjections>;
