import type { InterviewPlan, InterviewTone, InterviewType, PlannedTurn } from "@career/contracts";
import { interviewLength } from "@career/contracts";
import { findSkill, type Role } from "@career/taxonomy";
import { questionBank } from "./bank.ts";
import { shuffled } from "./hash.ts";

export type PlanInput = {
  readonly role: Role;
  readonly interviewType: InterviewType;
  readonly tone: InterviewTone;
  readonly length: number;
  /** Skills that the fit analysis found missing. */
  readonly gaps: readonly string[];
  readonly seed: string;
};

type Kind = "technical" | "behavioural" | "project" | "hr";

export const planReasons = {
  opener: "An easy question to begin with.",
  gap: "The role asks for it and the resume does not show it.",
  required: "The role requires it.",
  preferred: "The role prefers it.",
  behavioural: "How the candidate works with others.",
  project: "What the candidate has built.",
  hr: "Motives and expectations.",
} as const;

/** Kinds of the turns after each other; repeated until the length is reached. */
const patterns: Readonly<Record<InterviewType, readonly Kind[]>> = {
  technical: ["technical"],
  behavioural: ["behavioural"],
  hr: ["hr"],
  projects: ["project"],
  mixed: ["technical", "project", "technical", "behavioural"],
};

const canonical = (names: readonly string[]): string[] => [
  ...new Set(names.map((name) => findSkill(name)?.name ?? name.trim()).filter((name) => name !== "")),
];

const bankSkills = new Set(questionBank.flatMap(({ skills }) => skills));

/** Skills the bank asks about come before those it has only general questions for; else the order is the seed's. */
const ordered = (names: readonly string[], seed: string): string[] => {
  const order = shuffled(names, (name) => name, seed, "skills");
  return [...order.filter((name) => bankSkills.has(name)), ...order.filter((name) => !bankSkills.has(name))];
};

type SkillTurn = { skill: string | null; reason: string };

/** The opener from a required skill, then gaps (at most half of the technical turns), then required and preferred skills, then again. */
const skillTurns = (role: Role, gaps: readonly string[], count: number, seed: string): SkillTurn[] => {
  const missing = canonical(gaps);
  const required = ordered(
    canonical(role.requiredSkills).filter((skill) => !missing.includes(skill)),
    seed,
  );
  const preferred = ordered(
    canonical(role.preferredSkills).filter((skill) => !missing.includes(skill) && bankSkills.has(skill)),
    seed,
  );
  const gapTurns: SkillTurn[] = missing
    .slice(0, Math.floor(count / 2))
    .map((skill) => ({ skill, reason: planReasons.gap }));
  const others: SkillTurn[] = [
    ...required.map((skill) => ({ skill, reason: planReasons.required })),
    ...preferred.map((skill) => ({ skill, reason: planReasons.preferred })),
  ];
  if (others.length === 0)
    others.push({ skill: canonical(role.requiredSkills)[0] ?? null, reason: planReasons.required });
  const turns = [others[0]!, ...gapTurns];
  for (let i = 1; turns.length < count; i++) turns.push(others[i % others.length]!);
  return turns.slice(0, count);
};

/**
 * The turns of an interview, the same for the same input. Technical turns ask for required skills; gaps come right after the
 * opener and take at most half of them. Mixed interviews go technical, project, technical, behavioural. A length outside the
 * bounds is brought to the nearest one.
 */
export const planInterview = ({ role, interviewType, tone, length, gaps, seed }: PlanInput): InterviewPlan => {
  const count = Math.min(interviewLength.maximum, Math.max(interviewLength.minimum, Math.trunc(length)));
  const pattern = patterns[interviewType];
  const kinds = Array.from({ length: count }, (_, i) => pattern[i % pattern.length]!);
  const technical = skillTurns(role, gaps, kinds.filter((kind) => kind === "technical").length, seed);
  let next = 0;
  const turns = kinds.map((kind, index): PlannedTurn => {
    const about = kind === "technical" ? technical[next++]! : { skill: null, reason: planReasons[kind] };
    return { turn: index + 1, kind, skill: about.skill, reason: index === 0 ? planReasons.opener : about.reason };
  });
  return { role: role.title, interviewType, tone, turns };
};
