/** What a proxy does to one operation instead of passing it on. Times are in milliseconds. */
export type Fault =
  /** Resets a connection as soon as it is there: the service is not running. For the operation `connect` alone. */
  | { readonly kind: "refuse" }
  /** Passes the request on later. */
  | { readonly kind: "delay"; readonly ms: number }
  /** Takes the request and never answers; the connection is cut after that time. */
  | { readonly kind: "half-open"; readonly ms: number }
  /** Cuts the connection; the request never arrives. */
  | { readonly kind: "cut-before" }
  /** Passes the request on, waits until it is answered, and cuts the connection: the effect is there, the reply is lost. */
  | { readonly kind: "cut-after" }
  /** Answers with that status, in the words of the service; the request never arrives. */
  | { readonly kind: "status"; readonly status: number }
  /** Passes the request on twice and answers with the first reply. */
  | { readonly kind: "duplicate" }
  /** Answers that it was done, and does nothing. For sends, deletes and hides of SQS. */
  | { readonly kind: "drop" }
  /** Answers that it was done, and does it later, so that others overtake it. For the same operations. */
  | { readonly kind: "hold"; readonly ms: number }
  /** Answers a receive with its messages in another order. */
  | { readonly kind: "shuffle" };

export type FaultKind = Fault["kind"];

/**
 * `operation` is `connect`, or what the protocol calls a request (`SendMessage:job-fit`, `PutObject:reports`, `insert:jobs`),
 * the part before its colon, or `*` for every request.
 */
export type FaultRule = { readonly operation: string; readonly fault: Fault } & (
  | { readonly chance: number }
  /** Counts from 1 the requests that this rule is about. */
  | { readonly calls: readonly number[] }
);

export const connectOperation = "connect";

export const isAbout = (rule: FaultRule, operation: string): boolean =>
  rule.operation === operation ||
  (operation !== connectOperation && (rule.operation === "*" || operation.startsWith(`${rule.operation}:`)));
