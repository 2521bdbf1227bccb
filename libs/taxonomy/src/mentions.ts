import { type Candidate, candidatesIn } from "./candidates.ts";
import { decide } from "./context.ts";
import type { Skill } from "./skill.ts";
import { readStudies } from "./studies.ts";
import { tokenize } from "./tokens.ts";

export type SkillMention = {
  readonly skill: Skill;
  /** UTF-16 offsets, end exclusive. */
  readonly start: number;
  readonly end: number;
  /** `exact`: the canonical spelling, in any case. */
  readonly method: "exact" | "alias";
};

const isCanonical = (written: string, name: string): boolean =>
  written === name || written.toLowerCase().replace(/\s+/g, " ") === name.toLowerCase();

/** Skills named in a text, by position; the longest spelling wins, mentions never overlap. Linear in the text. */
export const findSkillMentions = (text: string): SkillMention[] => {
  const tokens = tokenize(text);
  const studies = readStudies(text);
  let study = 0;
  /** What somebody studied is a degree's field: asked for as a degree, and no skill by itself. */
  const isStudied = ({ start, end }: Candidate): boolean => {
    while (study < studies.length && studies[study]!.end <= start) study++;
    return study < studies.length && studies[study]!.start < end;
  };
  return decide(text, tokens, candidatesIn(text, tokens))
    .filter((candidate) => !isStudied(candidate))
    .map(({ spelling, start, end }) => ({
      skill: spelling.skill,
      start,
      end,
      method: isCanonical(text.slice(start, end), spelling.skill.name) ? "exact" : "alias",
    }));
};
