import type { FaultRule } from "../faults/fault.ts";

const some = (operation: string, chance: number, fault: FaultRule["fault"]): FaultRule => ({
  operation,
  chance,
  fault,
});

const s3Operations = ["PutObject", "GetObject", "HeadObject", "DeleteObjects", "PostObject"];

/** 2 % of the calls of S3 are refused; 10 % of the sends come twice, and some replies of SQS are lost. */
export const awsFaults: readonly FaultRule[] = [
  ...s3Operations.map((operation) => some(operation, 0.02, { kind: "status", status: 503 })),
  some("SendMessageBatch", 0.1, { kind: "duplicate" }),
  some("SendMessageBatch", 0.01, { kind: "cut-after" }),
  some("DeleteMessageBatch", 0.02, { kind: "drop" }),
  some("ReceiveMessage", 0.5, { kind: "shuffle" }),
];

/**
 * One reply of five hundred is lost, after what it answers was done. The driver then closes every connection that the
 * process has, so that more would leave a busy process without its database most of the time.
 */
export const mongodbFaults: readonly FaultRule[] = [some("*", 0.002, { kind: "cut-after" })];

/** Every fifth call fails, each in one of several ways. */
export const engineFaults: readonly FaultRule[] = [
  some("*", 0.06, { kind: "status", status: 503 }),
  some("*", 0.04, { kind: "status", status: 429 }),
  some("*", 0.04, { kind: "cut-before" }),
  some("*", 0.03, { kind: "cut-after" }),
  some("*", 0.03, { kind: "half-open", ms: 1_000 }),
];
