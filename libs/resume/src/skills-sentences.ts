import { readFileSync } from "node:fs";
import type { FactKind } from "@career/contracts";
import { findSkillMentions, findStudies } from "@career/taxonomy";
import { extractFacts } from "./extract-facts.ts";
import { documentOf } from "./fixtures/document-of.ts";
import { overlaps, type Span } from "./lines.ts";

/** A sentence of an invented posting with the spans that name knowledge: tools, areas, methods, languages, degrees. */
export type Sentence = { field: string; text: string; marked: Span[] };
export type Agreement = { found: number; marked: number; precision: number; recall: number; f1: number };

const KNOWLEDGE: ReadonlySet<FactKind> = new Set<FactKind>(["skill", "spoken-language", "education", "certification"]);

/** Lines of `field`, a tab and the sentence, knowledge in square brackets. Those held out are never tuned on. */
export function readSentences(part: "develop" | "held-out"): Sentence[] {
  const lines = readFileSync(new URL(`skills-sentences-${part}.txt`, import.meta.url), "utf8").split("\n");
  return lines.filter(Boolean).map((line) => {
    const [field, sentence] = line.split("\t") as [string, string];
    return { field, ...unmark(sentence) };
  });
}

function unmark(sentence: string): { text: string; marked: Span[] } {
  const marked: Span[] = [];
  let text = "";
  let start = 0;
  for (const sign of sentence) {
    if (sign === "[") start = text.length;
    else if (sign === "]") marked.push({ start, end: text.length });
    else text += sign;
  }
  return { text, marked };
}

/** The same sentence as annotated collections print it: a space before every mark of punctuation. */
export function spaced({ field, text, marked }: Sentence): Sentence {
  let bracketed = text;
  for (const { start, end } of marked.toReversed()) {
    bracketed = `${bracketed.slice(0, start)}[${bracketed.slice(start, end)}]${bracketed.slice(end)}`;
  }
  return {
    field,
    ...unmark(bracketed.replace(/\s?([,;:!?()]|\.(?=\]?$)|(?<=[a-z])['’](?=s))(?=(\]?)(\s?))/gu, " $1 ").trimEnd()),
  };
}

/** Where a text names knowledge: in its facts, and as a degree or a licence, wherever it stands. Soft skills are none. */
function knowledgeIn(text: string): Span[] {
  const { facts } = extractFacts(documentOf(text), { asOf: "2026-06" });
  const licences = findSkillMentions(text).filter(({ skill }) => skill.kind === "credential");
  const stated = facts.filter(({ kind }) => KNOWLEDGE.has(kind));
  const spans: Span[] = [];
  for (const one of [...findStudies(text), ...licences, ...stated]) {
    if (!spans.some((span) => overlaps(span, one))) spans.push(one);
  }
  return spans;
}

/** Spans agree where they overlap, as scores of span extraction count "partial" matches. */
export function agreementOn(sentences: readonly Sentence[]): Agreement {
  let [found, right, marked, met] = [0, 0, 0, 0];
  for (const sentence of sentences) {
    const spans = knowledgeIn(sentence.text);
    found += spans.length;
    right += spans.filter((span) => sentence.marked.some((one) => overlaps(one, span))).length;
    marked += sentence.marked.length;
    met += sentence.marked.filter((one) => spans.some((span) => overlaps(one, span))).length;
  }
  const precision = found === 0 ? 0 : right / found;
  const recall = marked === 0 ? 0 : met / marked;
  return { found, marked, precision, recall, f1: (2 * precision * recall) / (precision + recall || 1) };
}

const row = (name: string, { precision, recall, f1, found, marked }: Agreement): string =>
  [name.padEnd(24), precision.toFixed(3), recall.toFixed(3), f1.toFixed(3), `${found} found, ${marked} marked`].join(
    "  ",
  );

if (import.meta.main) {
  for (const part of ["develop", "held-out"] as const) {
    const sentences = readSentences(part);
    console.log(`${part}: ${sentences.length} sentences      precision, recall, F1`);
    console.log(row("as written", agreementOn(sentences)));
    console.log(row("spaced", agreementOn(sentences.map(spaced))));
    for (const field of new Set(sentences.map((one) => one.field)))
      console.log(row(`  ${field}`, agreementOn(sentences.filter((one) => one.field === field))));
  }
}
