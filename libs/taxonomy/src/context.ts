import type { Candidate } from "./candidates.ts";
import { governed } from "./cue-words.ts";
import { namesInTagLines } from "./name-lines.ts";
import { areNeighbours, isPartOfName, standsAsName } from "./names.ts";
import type { Skill } from "./skill.ts";
import { type Link, namesField, type Surroundings, surroundingsOf } from "./surroundings.ts";
import type { Token } from "./tokens.ts";

/** `beside`: open, and only a neighbour of the skill can settle it. */
type Verdict = "yes" | "no" | "open" | "beside";

const isRuledOut = (candidate: Candidate, exact: boolean, around: Surroundings, next?: Candidate): boolean => {
  const { context, kind } = candidate.spelling.skill;
  if (around.isLinkLabel(candidate) || around.isOtherThing(candidate)) return true;
  if ((context?.area || kind === "knowledge") && (around.isLabel(candidate) || around.isTitle(candidate, next)))
    return true;
  if ((context?.area || kind !== "technical") && around.isEmployerTalk(candidate)) return true;
  if ((kind === "knowledge" || kind === "method") && around.isDuty(candidate)) return true;
  if (!context) return false;
  if (context.company && around.isCompany(candidate)) return true;
  if (candidate.spelling.trust === "free" || (exact && around.isIntroduced(candidate))) return false;
  // "The spirit of Unity", but "knowledge of Unity".
  const announced = exact && around.touches(candidate, "left", ["of"]) && around.hasLead(candidate);
  if (!announced && around.touches(candidate, "left", context.notBefore)) return true;
  if (around.touches(candidate, "right", context.notAfter)) return true;
  if (!context.verb || candidate.spelling.trust !== "weak") return false;
  const after = around.neighbour(candidate, "right");
  return after !== undefined && governed.has(after.key);
};

/** Judges a candidate by the words around it, without looking at other candidates. */
const judgeAlone = (candidate: Candidate, exact: boolean, around: Surroundings, next?: Candidate): Verdict => {
  const { trust } = candidate.spelling;
  if (isRuledOut(candidate, exact, around, next)) return "no";
  if (trust === "beside") return around.isPlace(candidate) ? "no" : "beside";
  if (trust === "free" || around.hasFollower(candidate, exact)) return "yes";
  const closed = around.isClosed(candidate, "right");
  // The capital of a sentence's first word proves nothing ("Ruby earrings"), unless more than the first is capital.
  const acronym = /^.+\p{Lu}/u.test(candidate.spelling.text);
  if (trust === "cased" && exact && (acronym || closed || !around.opensSentence(candidate))) return "yes";
  if (around.hasLabel(candidate) && closed) return "yes";
  if (exact && around.isIntroduced(candidate)) return "yes";
  if (!around.hasLead(candidate)) return "open";
  return exact || closed || around.endsPhrase(candidate) ? "yes" : "open";
};

/** Whether a neighbour that is a skill for certain carries this word: "Go, Python", "python / r / sql". */
const isCarried = (link: Link, exact: boolean, otherSideClosed: boolean): boolean => {
  if (link === "list") return exact || otherSideClosed;
  if (link === "line") return otherSideClosed;
  return link === "space" && exact;
};

const SEGMENT_END = /[\n\r]|[.!?](?=\s)/;

/** The number of the sentence or line each candidate stands in. */
const segmentsOf = (text: string, candidates: readonly Candidate[]): number[] => {
  let segment = 0;
  return candidates.map((candidate, i) => {
    const from = candidates[i - 1]?.end ?? 0;
    if (SEGMENT_END.test(text.slice(from, candidate.start))) segment++;
    return segment;
  });
};

/** The candidates that are skills in their context, in order. */
export const decide = (text: string, tokens: readonly Token[], candidates: readonly Candidate[]): Candidate[] => {
  const around = surroundingsOf(text, tokens);
  const exact = candidates.map(({ spelling, start, end }) => text.slice(start, end).startsWith(spelling.text));
  const verdicts = candidates.map((candidate, i) => judgeAlone(candidate, exact[i]!, around, candidates[i + 1]));
  const live = candidates.map((_, i) => i).filter((i) => verdicts[i] !== "no");
  const links = live.map((i, n): Link => {
    const next = live[n + 1];
    return next === undefined || next !== i + 1 ? "none" : around.linkBetween(candidates[i]!, candidates[next]!);
  });

  const carry = (n: number, from: number): void => {
    const i = live[n]!;
    const j = live[from];
    if (j === undefined || verdicts[i] !== "open" || verdicts[j] !== "yes") return;
    const otherSide = from < n ? "right" : "left";
    const otherLink = (otherSide === "right" ? links[n] : links[n - 1]) ?? "none";
    // "and solid SQL": a word in small letters before a name describes it, so only a list closes that side.
    const bound = otherLink === "list" || otherLink === "line" || (otherLink === "space" && exact[i]);
    const closed = bound || around.isClosed(candidates[i]!, otherSide);
    const link = links[Math.min(n, from)]!;
    const soft = candidates[j]!.spelling.skill.kind === "soft";
    if (soft ? link === "list" && closed && exact[i] : isCarried(link, exact[i]!, closed)) verdicts[i] = "yes";
  };
  /** "financial analysis reporting and forecasting": what lists lose of their commas parts fields all the same. */
  const isBetweenSure = (n: number): boolean => {
    const isSure = (i: number | undefined): boolean => i !== undefined && verdicts[i] === "yes";
    if (links[n - 1] === "none" || links[n] === "none" || !namesField(candidates[live[n]!]!)) return false;
    return verdicts[live[n]!] === "open" && isSure(live[n - 1]) && isSure(live[n + 1]);
  };
  const carryAlong = (): void => {
    for (let n = 0; n < live.length; n++) carry(n, n - 1);
    for (let n = live.length - 1; n >= 0; n--) carry(n, n + 1);
    for (let n = 1; n < live.length; n++) if (isBetweenSure(n)) verdicts[live[n]!] = "yes";
  };
  carryAlong();
  for (const i of namesInTagLines(text, tokens, candidates, (at) => verdicts[at] === "yes"))
    if (verdicts[i] === "open") verdicts[i] = "yes";

  // Plain words vouch for each other in a list of capitalised ones: "Word, Excel and Access"; a name needs its neighbour there.
  for (let n = 0; n + 1 < live.length; n++) {
    const pair = [live[n]!, live[n + 1]!] as const;
    if (links[n] !== "list" || !pair.every((i) => exact[i] && verdicts[i] !== "yes")) continue;
    const [left, right] = pair.map((i) => candidates[i]!.spelling.skill.name);
    if (pair.some((i) => verdicts[i] === "beside") && !areNeighbours(left!, right!)) continue;
    for (const i of pair) verdicts[i] = "yes";
  }
  carryAlong();

  const segments = segmentsOf(text, candidates);
  const taken = new Set<Token>();
  for (const i of live) for (let t = candidates[i]!.first; t <= candidates[i]!.last; t++) taken.add(tokens[t]!);
  const sureSkills = (): ReadonlyMap<number, readonly Skill[]> => {
    const found = candidates.flatMap(({ spelling }, i) =>
      verdicts[i] === "yes" ? [{ i, skill: spelling.skill }] : [],
    );
    const grouped = Map.groupBy(found, ({ i }) => segments[i]!);
    return new Map([...grouped].map(([segment, group]) => [segment, [...new Set(group.map(({ skill }) => skill))]]));
  };

  const sure = sureSkills();
  const judged = new Map<string, boolean>();
  const hasNeighbour = (i: number): boolean => {
    const { name } = candidates[i]!.spelling.skill;
    const key = `${segments[i]} ${name}`;
    const known = judged.get(key) ?? (sure.get(segments[i]!) ?? []).some((skill) => areNeighbours(skill.name, name));
    judged.set(key, known);
    return known;
  };
  for (const i of live) {
    if (verdicts[i] === "beside" && standsAsName(text, candidates[i]!, around, taken) && hasNeighbour(i))
      verdicts[i] = "yes";
  }
  carryAlong();

  const isTechnical = ([, found]: [number, readonly Skill[]]): boolean =>
    found.some(({ kind }) => kind === "technical");
  const technical = new Set([...sureSkills()].filter(isTechnical).map(([segment]) => segment));
  return candidates.filter((candidate, i) => {
    if (verdicts[i] !== "open") return verdicts[i] === "yes";
    if (!exact[i] || !technical.has(segments[i]!)) return false;
    if (candidate.spelling.trust === "cased") return true;
    if (around.opensSentence(candidate)) return false;
    return !isPartOfName(candidate, around, taken);
  });
};
