/** What a run came to; `skipped` counts by reason, `again` names what passed at its second try only. */
export type Outcome = { passed: number; failed: number; skipped: Record<string, number>; again: string[] };
