import type { Collection, Filter, WithId } from "mongodb";

export type PageRequest = { limit: number; cursor?: { createdAt: Date; id: string } | undefined };

type Listed = { _id: string; createdAt: Date };

/** Newest first; the cursor names the last row of the page before, so rows that come in between shift nothing. */
export const listPage = async <Document extends Listed>(
  collection: Collection<Document>,
  filter: Filter<Document>,
  { limit, cursor }: PageRequest,
): Promise<{ items: WithId<Document>[]; next: { createdAt: Date; id: string } | null }> => {
  const older = cursor
    ? {
        $or: [{ createdAt: { $lt: cursor.createdAt } }, { createdAt: cursor.createdAt, _id: { $lt: cursor.id } }],
      }
    : {};
  const rows = await collection
    .find({ ...filter, ...older } as Filter<Document>)
    .sort({ createdAt: -1, _id: -1 })
    .limit(limit + 1)
    .toArray();
  const items = rows.slice(0, limit);
  const last = items.at(-1);
  return { items, next: rows.length > limit && last ? { createdAt: last.createdAt, id: last._id as string } : null };
};
