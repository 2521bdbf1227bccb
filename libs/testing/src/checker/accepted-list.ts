import { createHash } from "node:crypto";
import { openLineFile } from "./line-file.ts";

/** How a planted job must end. */
export type ExpectedEnd = { readonly state: string; readonly code?: string };

/** A request that was answered with 202, as its client knows it. */
export type Accepted = {
  readonly jobId: string;
  readonly type: string;
  readonly userId: string;
  readonly path: string;
  readonly idempotencyKey: string | null;
  readonly body: unknown;
  readonly bodyHash: string;
  /** Absent: any end will do, as long as it is one. */
  readonly expected?: ExpectedEnd;
};

type Line = ({ readonly kind: "accepted" } & Accepted) | { readonly kind: "erased"; readonly resumeId: string };

export const hashOf = (value: unknown): string =>
  createHash("sha256")
    .update(JSON.stringify(value) ?? "")
    .digest("hex");

/** What was accepted, on disk before the next request is sent. What is in the file already stays. */
export const createAcceptedList = (path: string) => {
  const file = openLineFile<Line>(path);
  return {
    add: (accepted: Omit<Accepted, "bodyHash">): void =>
      file.append({ kind: "accepted", ...accepted, bodyHash: hashOf(accepted.body) }),
    /** A resume whose deletion was confirmed: what its jobs made goes, and their results with it. */
    addErased: (resumeId: string): void => file.append({ kind: "erased", resumeId }),
    accepted: (): Accepted[] => {
      const accepted = file.read().filter((line) => line.kind === "accepted");
      const changed = accepted.find(({ body, bodyHash }) => hashOf(body) !== bodyHash);
      if (changed) throw new Error(`the list ${path} was changed: the body of job ${changed.jobId} is another one`);
      return accepted;
    },
    erased: (): string[] => file.read().flatMap((line) => (line.kind === "erased" ? [line.resumeId] : [])),
    close: file.close,
  };
};

export type AcceptedList = ReturnType<typeof createAcceptedList>;
