import { type Collection, type Db, type Filter, MongoServerError, type UpdateFilter } from "mongodb";
import { collectionsOf, schemaVersion } from "./collections.ts";
import type { Effect, JobDocument, LedgerDocument, Principal } from "./documents.ts";
import { ownedBy } from "./job-store.ts";

type Project = Extract<Effect, { kind: "project" }>;
type Projected = Principal & { _id: string; schemaVersion: number; revision: number };

const ignoreDuplicate = (error: unknown): void => {
  if (!(error instanceof MongoServerError && error.code === 11000)) throw error;
};

/** Writes what jobs leave behind. Each write has one outcome however often it is repeated. */
export const createProjections = (db: Db) => {
  const collections = collectionsOf(db);
  const target = (name: Project["collection"]): Collection<Projected> =>
    (name === "resumes" ? collections.resumes : collections.jobFitAnalyses) as unknown as Collection<Projected>;

  return {
    /** Over a lower revision only: an equal or higher one makes the upsert collide with the document that is there. */
    project: async (principal: Principal, { collection, id, revision, fields }: Project): Promise<void> => {
      await target(collection)
        .updateOne(
          { _id: id, ...ownedBy(principal), revision: { $lt: revision } } as Filter<Projected>,
          { $set: { ...fields, schemaVersion, revision } } as UpdateFilter<Projected>,
          { upsert: true },
        )
        .catch(ignoreDuplicate);
    },
    remove: async (principal: Principal, { collection, id }: Project): Promise<void> => {
      await target(collection).deleteOne({ _id: id, ...ownedBy(principal) } as Filter<Projected>);
    },
    addLedgerRow: async (row: LedgerDocument): Promise<void> => {
      await collections.ledger.insertOne(row).catch(ignoreDuplicate);
    },
    isResumeDeleted: async (principal: Principal, resumeId: string): Promise<boolean> =>
      (await collections.resumes.findOne({ _id: resumeId, ...ownedBy(principal), deleted: true })) !== null,
    /** Leaves a tombstone that no later projection replaces, and removes what was derived from the resume. */
    eraseResume: async (job: JobDocument, resumeId: string): Promise<void> => {
      const principal = ownedBy(job);
      await collections.resumes.updateOne(
        { _id: resumeId, ...principal },
        {
          $set: { deleted: true, revision: Number.MAX_SAFE_INTEGER, fileName: null, schemaVersion, jobId: job._id },
          $unset: { analysis: "" },
          $setOnInsert: { createdAt: job.createdAt },
        },
        { upsert: true },
      );
      await collections.jobFitAnalyses.deleteMany({ ...principal, resumeId });
    },
  };
};

export type Projections = ReturnType<typeof createProjections>;
