import { type AiTask, verifyQuotes } from "@career/ai";
import { findSkill } from "@career/taxonomy";
import { z } from "zod";
import { placeOfName, type Span } from "../enrichment/named-in.ts";

const SkillClaim = z.object({ skill: z.string(), quote: z.string() });
export const SkillClaims = z.object({ skills: z.array(SkillClaim) });
export type SkillClaims = z.infer<typeof SkillClaims>;

export type ClaimInput = {
  /** What a person can see of the resume or of the posting. */
  readonly text: string;
  /** Skills that the rules have found. */
  readonly known: readonly string[];
};

export type NamedSkill = Span & { readonly skill: string };

const mostClaims = 12;
/** Of an answer of any length no more are looked at. */
const mostLookedAt = 40;
const longestQuote = 200;

type Held = { readonly claim: z.infer<typeof SkillClaim>; readonly place: NamedSkill };

/** The claims that hold, each skill once: it is in the taxonomy, not known yet, and named by words of its own quote. */
const heldClaims = ({ skills }: SkillClaims, { text, known }: ClaimInput): Held[] => {
  const claims = skills.slice(0, mostLookedAt).filter(({ quote }) => quote.length <= longestQuote);
  const quoted = verifyQuotes([...new Set(claims.map(({ quote }) => quote))], text).found;
  const spans = new Map(quoted.map((span) => [span.quote, span]));
  const taken = new Set(known);
  const held: Held[] = [];
  for (const claim of claims) {
    const skill = findSkill(claim.skill);
    const span = spans.get(claim.quote);
    if (!skill || !span || taken.has(skill.name)) continue;
    const named = placeOfName(text.slice(span.start, span.end), skill);
    if (!named || held.length === mostClaims) continue;
    taken.add(skill.name);
    const place = { skill: skill.name, start: span.start + named.start, end: span.start + named.end };
    held.push({ claim, place });
  }
  return held;
};

/** Where the claims that hold name their skills. */
export const placesOfClaims = (claims: SkillClaims, input: ClaimInput): NamedSkill[] =>
  heldClaims(claims, input).map(({ place }) => place);

const instructionsFor = (subject: string): string =>
  [
    `You read ${subject} and list skills that its own words name in an unusual form: inflected, misspelt or in other words than usual.`,
    "A list of skills that were found already comes first; leave those out, and leave out whatever is only implied.",
    'For each give its usual name and a quote of at most 20 words, copied character by character: {"skills": [{"skill": "Docker", "quote": "dockerised the build"}]}.',
    'At most 12. With nothing to add answer {"skills": []}.',
  ].join("\n");

const contentOf = ({ text, known }: ClaimInput): string => `Found already: ${known.join(", ")}\n\n${text}`;

/** A model may name skills that the rules missed; whether the words of a quote name one is for code to say. */
export const createSkillTask = (name: string, subject: string): AiTask<ClaimInput, SkillClaims> => ({
  name,
  version: 1,
  output: SkillClaims,
  prompt: (input) => ({ instructions: instructionsFor(subject), content: contentOf(input) }),
  rules: () => ({ skills: [] }),
  maxOutputTokens: 800,
  check: (output, input) => {
    const skills = heldClaims(output, input).map(({ claim }) => claim);
    return { output: { skills }, dropped: output.skills.length - skills.length };
  },
});
