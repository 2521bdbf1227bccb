import { createHash } from "node:crypto";
import { v5, v7 } from "uuid";

/** Namespace of every derived id of this product. */
const namespace = "6d4b3f62-5a0f-5c8e-9a44-0f2d7a6f1c11";

/** The same parts give the same id in every process. */
export const derivedId = (...parts: string[]): string => v5(JSON.stringify(parts), namespace);

/** Time-ordered: B-tree inserts stay local. */
export const newId = (): string => v7();

/** Fair-queueing group of a tenant; the hash keeps its name out of the queue. */
export const tenantGroup = (tenantId: string): string =>
  createHash("sha256").update(tenantId).digest("hex").slice(0, 32);
