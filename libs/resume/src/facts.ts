import type { DocumentText, Fact, FactKind, Rung } from "@career/contracts";
import type { Span } from "./lines.ts";

export type Claim = Span & { kind: FactKind; value: string; method?: Fact["method"]; rung?: Rung };

const MAX_FACTS = 2000;

/**
 * Claims become facts only where the visible text bears them out; ordered by place, then kind. Those that only repeat
 * another take what room is left.
 */
export function proveFacts(document: DocumentText, claims: readonly Claim[], repeats: readonly Claim[]): Fact[] {
  const facts = proven(document, claims).slice(0, MAX_FACTS);
  const again = proven(document, repeats).slice(0, MAX_FACTS - facts.length);
  return [...facts, ...again].sort(byPlace);
}

function proven(document: DocumentText, claims: readonly Claim[]): Fact[] {
  const facts: Fact[] = [];
  const seen = new Set<string>();
  for (const { kind, value, start, end, method = "exact", rung = "listed" } of claims) {
    const place = lineAt(document, start);
    const quote = document.text.slice(start, end);
    const key = `${start} ${end} ${kind} ${value}`;
    if (place === null || quote === "" || value === "" || end > document.text.length || seen.has(key)) continue;
    seen.add(key);
    facts.push({ kind, value, source: "resume", quote, page: place.page, line: place.line, start, end, method, rung });
  }
  return facts.filter((fact) => document.text.slice(fact.start, fact.end) === fact.quote).sort(byPlace);
}

function byPlace(a: Fact, b: Fact): number {
  return a.start - b.start || compare(a.kind, b.kind) || a.end - b.end || compare(a.value, b.value);
}

export function compare(left: string, right: string): number {
  if (left === right) return 0;
  return left < right ? -1 : 1;
}

/** The line that holds an offset; lines are in order of their start. */
function lineAt({ lines }: DocumentText, offset: number): { page: number; line: number } | null {
  let low = 0;
  let high = lines.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (lines[middle]!.start <= offset) low = middle + 1;
    else high = middle;
  }
  const line = lines[low - 1];
  return line !== undefined && offset <= line.end ? line : null;
}
