import type { MetricRollup, TerminalState } from "@career/contracts";
import { type Db, MongoBulkWriteError } from "mongodb";
import { collectionsOf, schemaVersion } from "./collections.ts";
import type { JobDocument } from "./documents.ts";

/** Instants from `from` to just before `to`. */
export type TimeRange = { readonly from: Date; readonly to: Date };

type RollupDocument = MetricRollup & { _id: string; schemaVersion: number };
type WatermarkDocument = { _id: string; schemaVersion: number; rolledUpTo: Date };
type FlushDocument = { _id: string; schemaVersion: number; eventIds: string[] };

/** What a rollup reads of a job that has ended. */
export type FinishedJobFields = Pick<
  JobDocument,
  "type" | "queue" | "failures" | "provenance" | "createdAt" | "startedAt"
> & { state: TerminalState; finishedAt: Date };

const finishedJobFields = {
  _id: 0,
  type: 1,
  queue: 1,
  state: 1,
  failures: 1,
  "provenance.degraded": 1,
  "provenance.tokens": 1,
  "provenance.costUsd": 1,
  createdAt: 1,
  startedAt: 1,
  finishedAt: 1,
} as const;

const readBatchSize = 1_000;
const duplicateKey = 11000;
/** Sort after every id that starts with a date. */
const watermarkId = "rolled-up";
const flushPrefix = "flushed|";

/** Starts with the minute in ISO 8601, so that ids sort by time and `_id` is the only index needed. */
const idOf = ({ minute, service, job, outcome }: MetricRollup): string => [minute, service, job, outcome].join("|");

/** The platform's own numbers, of all tenants; they name nobody. */
export const createAnalyticsRepository = (db: Db) => {
  const { jobs } = collectionsOf(db);
  const rollups = db.collection<RollupDocument>("analytics");
  const watermarks = db.collection<WatermarkDocument>("analytics");
  const flushes = db.collection<FlushDocument>("analytics");

  return {
    /** Jobs that ended in the range, in the order of their end. */
    finishedJobs: ({ from, to }: TimeRange): AsyncIterable<FinishedJobFields> =>
      jobs
        .find({ finishedAt: { $gte: from, $lt: to } })
        .sort({ finishedAt: 1 })
        .project<FinishedJobFields>(finishedJobFields)
        .batchSize(readBatchSize),

    /**
     * Writes the rollups of one minute. An ended job never changes, so the jobs behind a rollup only become more: its
     * count is its revision, a row never has to be removed, and one computed from fewer jobs is not written.
     */
    replaceMinute: async (minute: readonly MetricRollup[]): Promise<void> => {
      if (minute.length === 0) return;
      const operations = minute.map((rollup) => ({
        updateOne: {
          filter: { _id: idOf(rollup), count: { $lte: rollup.count } },
          update: { $set: { ...rollup, schemaVersion } },
          upsert: true,
        },
      }));
      try {
        await rollups.bulkWrite(operations, { ordered: false });
      } catch (error) {
        // The upsert of a lower count collides with the row that is there.
        const errors = error instanceof MongoBulkWriteError ? [error.writeErrors].flat() : [];
        if (errors.length === 0 || errors.some(({ code }) => code !== duplicateKey)) throw error;
      }
    },

    /** Rollups of the minutes that start in the range, oldest first. */
    list: ({ from, to }: TimeRange): Promise<MetricRollup[]> =>
      rollups
        .find({ _id: { $gte: from.toISOString(), $lt: to.toISOString() } })
        .sort({ _id: 1 })
        .project<MetricRollup>({ _id: 0, schemaVersion: 0 })
        .toArray(),

    /** Up to when all rollups were recomputed; null before the first time. */
    rolledUpTo: async (): Promise<Date | null> => (await watermarks.findOne({ _id: watermarkId }))?.rolledUpTo ?? null,

    setRolledUpTo: async (time: Date): Promise<void> => {
      await watermarks.updateOne(
        { _id: watermarkId },
        { $max: { rolledUpTo: time }, $set: { schemaVersion } },
        { upsert: true },
      );
    },

    /** Notes which events were in a window that was sent at that time. */
    addFlush: async (at: Date, minute: Date, eventIds: readonly string[]): Promise<void> => {
      const _id = `${flushPrefix}${at.toISOString()}|${minute.toISOString()}`;
      await flushes.updateOne(
        { _id },
        { $set: { schemaVersion }, $push: { eventIds: { $each: [...eventIds] } } },
        { upsert: true },
      );
    },

    /** Events of the windows sent since then, oldest first; what is older is forgotten. */
    flushedSince: async (from: Date): Promise<string[]> => {
      const first = `${flushPrefix}${from.toISOString()}`;
      await flushes.deleteMany({ _id: { $gte: flushPrefix, $lt: first } });
      const found = await flushes
        .find({ _id: { $gte: first, $lt: watermarkId } })
        .sort({ _id: 1 })
        .toArray();
      return found.flatMap(({ eventIds }) => eventIds);
    },
  };
};

export type AnalyticsRepository = ReturnType<typeof createAnalyticsRepository>;
