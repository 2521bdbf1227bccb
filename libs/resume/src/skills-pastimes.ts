import type { SkillMention } from "@career/taxonomy";
import { isBullet, type Line, type Span } from "./lines.ts";
import type { Section } from "./sections.ts";

const OF_WORK = /(?<!\p{L})(?:research|professional|technical|career|academic|scientific|teaching|work)(?!\p{L})/iu;
const OF_LEISURE = /^\P{L}*(?:(?:leisure|free[- ]time|personal)\s)?activities\P{L}*$|hobb(?:y|ies)|interests/iu;
const UNFINISHED = /(?:,|\s(?:and|or|und|oder|et|y|e|&|of|in|with|to|the|an?))$/iu;
/** In characters: a shorter line of a list ends where it does by choice. */
const LIKELY_WRAPPED = 40;

/** What the person likes, an item or several a span; lines that go on belong together. Research interests are work. */
export function pastimesOf(sections: readonly Section[], text: string): Span[] {
  return sections.filter((section) => isLeisure(section, text)).flatMap(({ lines }) => joined(lines));
}

function isLeisure({ kind, heading, lines }: Section, text: string): boolean {
  if (kind !== "interests" && kind !== "volunteering") return false;
  const start = lines[0]?.start ?? 0;
  const label = heading?.text ?? text.slice(text.lastIndexOf("\n", start - 1) + 1, start);
  return (kind === "interests" || OF_LEISURE.test(label)) && !OF_WORK.test(label);
}

function joined(lines: readonly Line[]): Span[] {
  const spans: Span[] = [];
  for (const [index, line] of lines.entries()) {
    const above = lines[index - 1];
    if (line.text === "") continue;
    if (above !== undefined && goesOn(above, line)) spans.at(-1)!.end = line.end;
    else spans.push({ start: line.start, end: line.end });
  }
  return spans;
}

function goesOn(above: Line, { text, wraps }: Line): boolean {
  if (above.text === "" || isBullet(text)) return false;
  if (wraps !== undefined) return wraps;
  if (/^\p{Ll}/u.test(text) || UNFINISHED.test(above.text)) return true;
  return above.text.length >= LIKELY_WRAPPED && above.text.includes(",");
}

const REACH = 200;
const ITEM_START = /.*(?:[,;|•●▪◦·:()]|\.\s|\s[/–—-]\s)/su;
const ITEM_END = /[,;|•●▪◦·:()]|\.(?=\s|$)|\s[/–—-]\s/u;
/** "Books: …", "Programming (…)", "Reading – …", unless dashes part all items. */
const HEAD = /([^.;|•●()]{1,60})(?:\(|:\s|\s[–—-]\s)[^.;|•●()]*$/u;
const CRAFT =
  /(?<!\p{L})(?:contribut\p{L}*|(?:program|robot|automat|script|develop|prototyp|tinker|design|entwick|développ|desarroll|svilupp|desenvolv)\p{L}*|cod(?:e|es|ing)|codage|buil(?:d|ds|ding|t)|hack(?:ing|athons?)?|learn(?:ing)?|stud(?:y|ying)|teach(?:ing)?|mentor(?:ing)?|experiment(?:ing)?|creat(?:e|ing)|mak(?:e|ing)|maintain(?:ing)?|host(?:ing)?|self-hosted|open[- ]source|tech|technolog(?:y|ies)|technical|computers?|software|tools|websites?|(?:home )?lab|homelab|electronics|graphics|generative|photography|animation|render(?:ing)?|(?:photo|video|audio) editing|music production|kaggle)(?!\p{L})/iu;
const MADE =
  /^\s(?:(?:open[- ]source|web|game|side)\s)?(?:librar(?:y|ies)|projects?|apps?|scripts?|scripting|programming|coding|development|communit(?:y|ies)|meet-?ups?|user groups?|workshops?|courses?|frameworks?|bots?|tutorials?|packages?|kernels?|plugins?|modules?|competitions?|conferences?|hackathons?|automation|electronics|websites?|servers?|clusters?)(?!\p{L})/iu;
const FOND = /(?<!\p{L})(?:interest(?:ed)? in|passion(?:ate)? (?:for|about)|enthusias\p{L}+ (?:for|about))\s$/iu;
const JOINING = /(?<!\p{L})(?:and|or|und|oder|et|y|e)(?!\p{L})/giu;
/** "hiking and Python", but "Orwell and Kafka". */
const ONE_BESIDE = /^\s*\p{Ll}+\s*$/u;

/** A name among pastimes is a skill where an item is the name alone, or says that something is made with it. */
export function withoutPastimes(
  text: string,
  pastimes: readonly Span[],
  mentions: readonly SkillMention[],
): readonly SkillMention[] {
  const lines = [...pastimes].sort((a, b) => a.start - b.start);
  let at = 0;
  return mentions.filter((mention, index) => {
    while (at < lines.length && lines[at]!.end <= mention.start) at++;
    const line = lines[at];
    return line === undefined || line.start > mention.start || isPractised(text, line, mentions, index);
  });
}

function isPractised(text: string, line: Span, mentions: readonly SkillMention[], index: number): boolean {
  const { start, end, skill } = mentions[index]!;
  const before = text.slice(Math.max(line.start, start - REACH), start);
  const after = text.slice(end, Math.min(line.end, end + REACH));
  const opening = ITEM_START.exec(before)?.[0].length ?? 0;
  const from = start - before.length + opening;
  const to = end + (ITEM_END.exec(after)?.index ?? after.length);
  const lead = text.slice(from, start);
  if (MADE.test(after) || (CRAFT.test(lead) && !/\sabout\s$/i.test(lead))) return true;
  if (skill.kind !== "technical" && FOND.test(lead)) return true;
  const head = HEAD.exec(before)?.[1];
  if (head !== undefined && !CRAFT.test(head) && !/\s[–—-]\s/u.test(head + after)) return false;
  return isAlone(text, { start: from, end: to }, mentions, index);
}

/** Whether an item holds names and nothing else, or one plain word beside them. */
function isAlone(text: string, item: Span, mentions: readonly SkillMention[], index: number): boolean {
  let first = index;
  while (first > 0 && mentions[first - 1]!.start >= item.start) first--;
  let rest = "";
  let from = item.start;
  for (let i = first; i < mentions.length && mentions[i]!.end <= item.end; i++) {
    rest += text.slice(from, mentions[i]!.start);
    from = mentions[i]!.end;
  }
  rest += text.slice(from, item.end);
  const beside = rest.replace(JOINING, "");
  return !/\p{L}/u.test(beside) || (beside !== rest && ONE_BESIDE.test(beside));
}
