import { type ComparedFact, isTerminal, JobFitScore, type ReplayDiff, ResumeAnalyze } from "@career/contracts";
import type { JobDocument } from "@career/mongo";

/** What a job says that can be compared. */
const findingsOf = ({ type, result }: JobDocument): { facts: ComparedFact[]; score: number | null } => {
  const analysis = type === ResumeAnalyze.name && ResumeAnalyze.result.safeParse(result).data;
  if (analysis) return { facts: analysis.facts.facts, score: null };
  const fit = type === JobFitScore.name && JobFitScore.result.safeParse(result).data;
  if (!fit) return { facts: [], score: null };
  const facts = fit.score.matchedSkills.map((matched) => ({
    ...matched,
    kind: "skill" as const,
    value: matched.skill,
  }));
  return { facts, score: fit.score.overallFitScore };
};

const shown = ({ kind, value, rung, quote, page, line }: ComparedFact): ComparedFact => ({
  kind,
  value,
  rung,
  quote,
  page,
  line,
});

/** Without its place, which shifts when a line before it is read otherwise; said twice in the same words it is one finding. */
const keyOf = ({ kind, value, rung, quote }: ComparedFact): string => JSON.stringify([kind, value, rung, quote]);

const without = (facts: readonly ComparedFact[], others: readonly ComparedFact[]): ComparedFact[] => {
  const rest = new Map(facts.map((fact) => [keyOf(fact), fact]));
  for (const other of others) rest.delete(keyOf(other));
  return [...rest.values()].map(shown);
};

const msOf = ({ startedAt, finishedAt }: JobDocument): number | null =>
  startedAt && finishedAt ? finishedAt.getTime() - startedAt.getTime() : null;

const costOf = ({ provenance }: JobDocument): number => provenance.reduce((sum, { costUsd = 0 }) => sum + costUsd, 0);

/** Sums of cents leave digits that mean nothing. */
const rounded = (value: number): number => Number(value.toFixed(9));

const compared = (before: number | null, after: number | null) => ({
  before,
  after,
  change: before === null || after === null ? null : rounded(after - before),
});

const isErased = ({ state, result }: JobDocument): boolean => state === "succeeded" && result === null;

/** What a replay found otherwise than its original; null while it has not ended, and when one of both was erased. */
export const replayDiff = (original: JobDocument, replay: JobDocument): ReplayDiff | null => {
  if (!isTerminal(replay.state) || isErased(original) || isErased(replay)) return null;
  const before = findingsOf(original);
  const after = findingsOf(replay);
  return {
    facts: { gained: without(after.facts, before.facts), lost: without(before.facts, after.facts) },
    score: compared(before.score, after.score),
    ms: compared(msOf(original), msOf(replay)),
    costUsd: compared(costOf(original), costOf(replay)),
  };
};
