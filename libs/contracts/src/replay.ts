import { z } from "zod";
import { Fact } from "./facts.ts";

/** What may word a text; `rules` asks no model. */
export const EngineName = z.enum(["rules", "ollama", "gemini"]);
export type EngineName = z.infer<typeof EngineName>;

/** A fact as a comparison shows it. A skill that matched a demand is one, with the line that proves it. */
export const ComparedFact = Fact.pick({ kind: true, value: true, rung: true, quote: true, page: true, line: true });
export type ComparedFact = z.infer<typeof ComparedFact>;

const compared = <Value extends z.ZodType>(value: Value) =>
  z.object({ before: value.nullable(), after: value.nullable(), change: value.nullable() });

/** What a replay found otherwise than the job it replays. */
export const ReplayDiff = z.object({
  facts: z.object({ gained: z.array(ComparedFact), lost: z.array(ComparedFact) }),
  /** Of 100; null where a job has no score. */
  score: compared(z.int()),
  /** Milliseconds from the first claim to the end. */
  ms: compared(z.number()),
  costUsd: compared(z.number()),
});
export type ReplayDiff = z.infer<typeof ReplayDiff>;
