import type { InterviewPlan, InterviewTurn, PlannedTurn } from "@career/contracts";
import { planReasons } from "./plan.ts";

const PRIORITY = new Map<string, number>([
  [planReasons.gap, 3],
  [planReasons.required, 2],
  [planReasons.project, 1],
  [planReasons.behavioural, 1],
  [planReasons.hr, 1],
]);

/** A turn that repeats a skill, or a kind of story, that the plan has in an earlier turn matters least. */
const priorityOf = (plan: InterviewPlan, turn: PlannedTurn): number => {
  const repeats = plan.turns.some(
    (other) => other.turn < turn.turn && other.kind === turn.kind && other.skill === turn.skill,
  );
  return repeats ? 0 : (PRIORITY.get(turn.reason) ?? 1);
};

/** The turns without the one of lowest priority; the later of equals goes. */
const withoutLeast = (plan: InterviewPlan, turns: readonly PlannedTurn[]): PlannedTurn[] => {
  const least = Math.min(...turns.map((turn) => priorityOf(plan, turn)));
  const victim = turns.findLast((turn) => priorityOf(plan, turn) === least);
  return turns.filter((turn) => turn !== victim);
};

/**
 * The planned turns that are still to come. The number of questions never exceeds the plan's: a follow-up takes the slot of
 * the remaining turn of the lowest priority, which is a repeated skill or kind, then a project, behavioural or hr turn or a
 * preferred skill, then a required skill, then a gap; among equals the latest.
 */
export const remainingTurns = (plan: InterviewPlan, asked: readonly InterviewTurn[]): PlannedTurn[] =>
  asked.reduce<PlannedTurn[]>(
    (turns, { question }) => (question.kind === "follow-up" ? withoutLeast(plan, turns) : turns.slice(1)),
    [...plan.turns],
  );
