/** A guarantee that does not hold, and on what. */
export type Violation = {
  readonly guarantee: "G1" | "G2" | "G3" | "G4" | "G6" | "G7";
  /** Such as `ledger.duplicate`. */
  readonly rule: string;
  /** Id of the job, key of the object, name of the queue. */
  readonly subject: string;
  readonly detail: string;
};

export const violation = (
  guarantee: Violation["guarantee"],
  rule: string,
  subject: string,
  detail: string,
): Violation => ({ guarantee, rule, subject, detail });
