import type { Line, Span } from "./lines.ts";
import type { Demand } from "./posting-demands.ts";
import { levelOf } from "./posting-level.ts";
import { placesSaid } from "./posting-place-sentences.ts";
import { isArea } from "./posting-places.ts";
import { singleSpaced } from "./posting-spans.ts";
import type { Statement } from "./posting-statements.ts";
import { modesIn } from "./posting-work-mode.ts";
import { labelledFields, readWorkplace, type Workplace } from "./posting-workplace-fields.ts";

type Said = Workplace & { bound: Demand[] };

/**
 * Where the work is done, and how much of it there: as labels say ("Location: Berlin"), else the header ("Acme · Berlin ·
 * Hybrid"), else sentences. Where the work is all remote a town is only nice, unless somebody must live there.
 */
export function workplaceOf(
  lines: readonly Line[],
  header: readonly Line[],
  statements: readonly Statement[],
): Demand[] {
  const said = statements.map(saidIn);
  const sources: readonly (readonly Workplace[])[] = [
    labelledFields(lines).map(({ value, isPlace }) => readWorkplace(value, isPlace)),
    header.map((line) => readWorkplace(line, false)),
    said,
  ];
  const places = sources.map((all) => all.flatMap((one) => one.places)).find((all) => all.length > 0) ?? [];
  const modes = sources.map((all) => all.flatMap((one) => one.modes));
  const stated = modes.find((all) => all.some(({ level }) => level === "must")) ?? [];
  const offered = modes.flat().filter(({ level }) => level === "nice");
  const remote = stated.length > 0 && stated.every(({ value }) => value === "remote");
  const bound = said.flatMap((one) => one.bound);
  return [
    ...places.map(
      (one): Demand => (remote && !isArea(one.value) && !bound.includes(one) ? { ...one, level: "nice" } : one),
    ),
    ...bound,
    ...stated,
    ...offered,
  ];
}

function saidIn(statement: Statement): Said {
  const { text, printed } = singleSpaced(statement.text);
  const said: Said = { places: [], modes: [], bound: [] };
  const demand = (kind: "location" | "work-mode", value: string, span: Span): Demand => {
    const { start, end } = printed(span);
    const level = levelOf(text, span.start, span.end) ?? "must";
    return {
      kind,
      value,
      level,
      choice: null,
      passing: false,
      start: statement.start + start,
      end: statement.start + end,
    };
  };
  for (const { places, choice, bound } of placesSaid(text)) {
    const demands = places.map((place) => demand("location", place.text, place));
    const first = demands[0]!.start;
    const all = choice ? demands.map((one) => ({ ...one, choice: first })) : demands;
    said.places.push(...all);
    if (bound) said.bound.push(...all);
  }
  const modes = modesIn(text);
  const elsewhere = modes.some(({ mode }) => mode === "remote") && /(?<!\p{L})(?:or|oder|o|ou)(?!\p{L})/iu.test(text);
  if (elsewhere) for (const one of said.places) one.level = "nice";
  for (const { mode, level, from, to } of modes) {
    const one = demand("work-mode", mode, { start: from, end: to });
    said.modes.push(level === "must" ? one : { ...one, level });
  }
  return said;
}
