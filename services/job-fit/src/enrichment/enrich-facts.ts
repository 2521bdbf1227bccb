import type { DocumentText, Fact, QuotedLine, ResumeFacts } from "@career/contracts";
import { extractFacts } from "@career/resume";
import type { NamedSkill } from "../tasks/enrich.ts";
import { standInDocument } from "./stand-in.ts";

/** Characters of a line that are kept, as of the lines that the rules quote. */
const longestLine = 300;

/**
 * What the rules would find at this place if it named the skill by its usual name: so an employer's name, a heading or
 * "no experience with" proves no more than it does for them, and the rung is theirs. Null when they would find nothing.
 */
const proven = (document: DocumentText, asOf: string, named: NamedSkill): Fact | null => {
  const { facts } = extractFacts(standInDocument(document, named), { asOf });
  const found = facts.find(({ kind, value, start }) => {
    return (kind === "skill" || kind === "soft-skill") && value === named.skill && start === named.start;
  });
  if (!found) return null;
  const quote = document.text.slice(named.start, named.end);
  return { ...found, quote, end: named.end, method: "model" };
};

const byStart = (left: Fact, right: Fact): number => left.start - right.start || left.end - right.end;

/** With the lines that the added facts stand on; the document's own order. */
const linesWith = (document: DocumentText, lines: readonly QuotedLine[], added: readonly Fact[]): QuotedLine[] => {
  const wanted = new Set([...lines, ...added].map(({ page, line }) => `${page}:${line}`));
  return document.lines
    .filter(({ page, line }) => wanted.has(`${page}:${line}`))
    .map(({ page, line, start, end }) => {
      return { page, line, text: document.text.slice(start, Math.min(end, start + longestLine)).trim() };
    });
};

/** The facts of a resume with those skills that a model pointed out and the rules would accept in their place, marked as the model's. */
export const enrichFacts = (facts: ResumeFacts, document: DocumentText, named: readonly NamedSkill[]): ResumeFacts => {
  const added = named.flatMap((one) => proven(document, facts.asOf, one) ?? []);
  if (added.length === 0) return facts;
  return {
    ...facts,
    facts: [...facts.facts, ...added].sort(byStart),
    lines: linesWith(document, facts.lines, added),
  };
};
