import type { Requirement } from "@career/contracts";

type Mode = "remote" | "hybrid" | "on-site";
export type FoundMode = { mode: Mode; level: Requirement["level"]; from: number; to: number };

const WORDS: Readonly<Record<Mode, string>> = {
  remote:
    "remote(?:ly)?|home[- ]?office|work(?:ing)? from home|wfh|télétravail|teletrabajo|remot[oa]|praca zdalna|zdalnie",
  hybrid: "hybrid|híbrid[oa]|hybride|hybrydowo",
  "on-site": "on[- ]?site|in[- ]office|office[- ]based|in[- ]person|vor ort|presencial|présentiel|stacjonarnie",
};
const ANY = Object.values(WORDS).join("|");
const OFFERED =
  "possible|optional|option|available|ok|okay|friendly|allowed|negotiable|möglich|posible|partially|partly|partial|occasional(?:ly)?|teilweise";
/** All of a short piece: "Remote", "Fully remote", "Hybrid working", "Remote possible", "2 days remote". */
const PIECE = new RegExp(
  `^(?:(?:fully|100\\s?%|completely|mostly|partly|partially|occasionally|teilweise|vollständig|flexible|permanent|currently|work(?:ing)? (?:mode|model|type)?:?)\\s)?(?:${ANY})(?:[- ](?:only|first|work(?:ing)?|working model|model|role|position|job|based|setup|arbeit|${OFFERED}))*$`,
  "iu",
);

/** The mode that a piece of a header or a label's value names and nothing else. */
export function modeOfPiece(piece: string): Omit<FoundMode, "from" | "to"> | null {
  if (!PIECE.test(piece)) return null;
  const mode = (Object.keys(WORDS) as Mode[]).find((name) =>
    new RegExp(`(?<!\\p{L})(?:${WORDS[name]})`, "iu").test(piece),
  )!;
  return { mode, level: new RegExp(`(?<!\\p{L})(?:${OFFERED})(?!\\p{L})`, "iu").test(piece) ? "nice" : "must" };
}

const POST = "(?:role|position|job|post|opportunity|vacancy|opening|contract|placement|stelle|puesto|poste|trabajo)";
const THIS = `(?:this|the|our|your) (?:\\p{L}+ ){0,2}?${POST}`;
const FEW = "(?:[1-4]|one|two|three|four|ein|zwei|drei|vier|un|dos|tres|cuatro)";
const DAYS = `${FEW}(?:\\s?(?:-|–|to|or|bis|a)\\s?(?:[2-5]|two|three|four|five|zwei|drei|vier|fünf))?\\s(?:days?|tagen?|tage|días?)`;
const ALL_DAYS = "(?:5|five|fünf|cinco)\\s(?:days|tage|días)";
const WEEK = "(?:\\s?(?:a|a la|per|each|every|\\/|in der|pro|die|por)\\s?(?:week|woche|semana))";
const OFFICE =
  "(?:the |our |a |its |im |vor )?(?:\\p{Lu}\\p{L}+ )?(?:offices?|headquarters|hq|studio|workshop|büro|ort|oficina|on[- ]?site)";

type Rule = readonly [Mode, Requirement["level"], RegExp];
const rule = (mode: Mode, level: Requirement["level"], words: string): Rule => [
  mode,
  level,
  new RegExp(`(?<![\\p{L}\\p{N}-])(?:${words})(?![\\p{L}\\p{N}])`, "iu"),
];

/** In this order: what is denied or only offered first, so that its words say nothing more. */
const RULES: readonly Rule[] = [
  rule(
    "on-site",
    "must",
    `no (?:remote|home[- ]?office)(?: work(?:ing)?)?|(?:remote(?: work(?:ing)?)?|home[- ]?office|working from home) is (?:not|un)\\s?(?:possible|available|offered|an option|allowed)|${ALL_DAYS}${WEEK}? (?:in|at|from|im) ${OFFICE}`,
  ),
  rule(
    "hybrid",
    "must",
    `(?:office|büro|oficina|on[- ]?site|(?:work(?:ing)? )?from home|home[- ]?office|remotely|teletrabajo)(?: in \\p{L}+)? (?:up to |for |an )?${DAYS}${WEEK}|${DAYS}${WEEK}?(?: of work)? (?:in|at|from|on|im|vor|en)\\s?${OFFICE}${WEEK}?|${DAYS} on[- ]?site${WEEK}?|${DAYS}${WEEK}? (?:of |from |im |en )?(?:remote|home[- ]?office|home|teletrabajo)(?: work(?:ing)?)?${WEEK}?`,
  ),
  rule(
    "hybrid",
    "must",
    `hybrid (?:${POST}|work(?:ing)?|working model|work model|schedule|set-?up|arrangement|pattern|arbeiten)|${THIS} is (?:\\p{L}+ly )?hybrid|hybrides arbeiten|(?:modalidad|modelo|trabajo|formato) híbrid[oa]|télétravail partiel`,
  ),
  rule(
    "remote",
    "nice",
    `remote(?:[- ]work(?:ing)?)? (?:is |as an? )?(?:also |partially |partly )?(?:possible|optional|option|available|negotiable)|(?:option|possibility|opportunity|flexibility) (?:to work|of working|for|of) (?:remote(?:ly)?|from home)(?: work)?|remote[- ]friendly|(?:possible|möglich(?:keit)?) (?:to work|of working|zum|von) (?:remote(?:ly)?|from home|home[- ]?office)|home[- ]?office (?:is |ist )?(?:possible|möglich)|work(?:ing)? from home (?:is )?(?:possible|an option|available)|(?:can|could|may) (?:also )?(?:work|be (?:done|performed|filled|carried out)) (?:fully |partly )?(?:remotely|from home)|posibilidad de teletrabajo|${POST} can (?:also )?be (?:\\p{L}+ly )?remote`,
  ),
  rule(
    "remote",
    "must",
    `(?:fully|100\\s?%|completely|entirely|permanently|purely|vollständig|komplett|totalmente)[ -](?:remot[eoa]|im home[- ]?office)(?: ${POST}|(?!\\s(?:teams?|compan|start-?up|culture|organi|workforce|business|first)))|remote(?:[- ](?:only|based))? ${POST}|${THIS} is (?:\\p{L}+ly )?remote|you(?:'ll| will)? (?:be )?work(?:ing)? (?:fully |completely |entirely |100\\s?% )?remotely|work from anywhere|(?:puesto|trabajo) (?:100\\s?% )?remoto|100\\s?% (?:teletrabajo|télétravail)`,
  ),
  rule(
    "on-site",
    "must",
    `(?:on[- ]?site|in[- ]office|in[- ]person|office[- ]based) ${POST}|${THIS} is (?:\\p{L}+ly |100\\s?% )?(?:on[- ]?site|in[- ]person|in[- ]office|office[- ]based)|(?:fully|100\\s?%) (?:on[- ]?site|in[- ]office|presencial)|(?:trabajo|puesto|modalidad) presencial|work(?:ing)? (?:full[- ]time )?on[- ]?site (?:in|at)|presence (?:in|at) ${OFFICE} is (?:required|mandatory)`,
  ),
];
/** What is said of others, or of nobody. */
const NOT_THIS =
  /(?<!\p{L})(?:(?:support|manage|managing|lead|leading|coordinate|train|coach|experience|comfortable|used to)\s(?:\p{L}+\s){0,2}?|not an?\s(?:\p{L}+ly\s)?)$/iu;

/** The modes that a sentence states for the job. "Hybrid cloud", "remote teams" and "on-site parking" state none. */
export function modesIn(sentence: string): FoundMode[] {
  let left = sentence;
  const found: FoundMode[] = [];
  for (const [mode, level, words] of RULES) {
    const match = words.exec(left);
    if (match === null) continue;
    const [from, to] = [match.index, match.index + match[0].length];
    left = left.slice(0, from) + " ".repeat(to - from) + left.slice(to);
    if (NOT_THIS.test(sentence.slice(0, from)) || found.some((one) => one.mode === mode)) continue;
    found.push({ mode, level, from, to });
  }
  return found.sort((a, b) => a.from - b.from);
}
