import { z } from "zod";

/** How spellings that are also plain words or letters are told apart; spellings not named here match anywhere. */
export const SkillContext = z.strictObject({
  /** Spellings that count only beside other technology: in a list, after "written in", before "developer". */
  weak: z.array(z.string()).default([]),
  /** Spellings that count wherever they are capitalised exactly so, and are weak otherwise. */
  cased: z.array(z.string()).default([]),
  /** Spellings that count only, capitalised so, in a sentence or line that names a neighbour of the skill ("Apollo" and GraphQL): no other cue tells them from a name. */
  beside: z.array(z.string()).default([]),
  /** The spelling is also an English verb, so that what a verb governs ("to", "at", "your") rules it out. */
  verb: z.boolean().default(false),
  /** The name of a field of work, as every area of knowledge is: as a list's label ("Databases: …") or in a title ("Back-end Developer") it states nothing. */
  area: z.boolean().default(false),
  /** Also a company's name: as an employer or a customer ("at Oracle", "SAP SE", "Stripe, Dublin – Engineer") it is no skill. */
  company: z.boolean().default(false),
  /** Words that rule the mention out when they stand directly before or after it; `year` stands for 1900–2099. */
  notBefore: z.array(z.string()).default([]),
  notAfter: z.array(z.string()).default([]),
});

/**
 * `technical`: a tool or technology. `knowledge`: an area (machine learning, contract law). `method`: a way of working.
 * `credential`: a licence or qualification that somebody holds, and no skill. `soft`: how somebody works.
 */
const SkillKind = z.enum(["technical", "knowledge", "method", "credential", "soft"]);

export const Skill = z.strictObject({
  name: z.string().min(1),
  kind: SkillKind,
  category: z.string().min(1),
  aliases: z.array(z.string().min(1)).default([]),
  /** Whoever knows this skill knows these. */
  implies: z.array(z.string()).default([]),
  /** Neighbours from which part of the knowledge carries over, in both directions. */
  related: z.array(z.string()).default([]),
  context: SkillContext.optional(),
});

/** One data file: the skills of one category, of the file's kind where they name none. */
export const SkillFile = z.strictObject({
  category: z.string().min(1),
  kind: SkillKind,
  skills: z.array(Skill.omit({ category: true }).partial({ kind: true })),
});

type Frozen<T> = { readonly [K in keyof T]: T[K] extends readonly (infer E)[] ? readonly E[] : T[K] };
export type SkillContext = Frozen<z.infer<typeof SkillContext>>;
export type Skill = Frozen<Omit<z.infer<typeof Skill>, "context">> & { readonly context?: SkillContext | undefined };
