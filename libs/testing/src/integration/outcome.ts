/** What a run came to; `skipped` counts by reason. */
export type Outcome = { passed: number; failed: number; skipped: Record<string, number> };
