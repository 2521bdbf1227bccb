import type { Line, Span } from "./lines.ts";
import type { Demand } from "./posting-demands.ts";
import { levelOf } from "./posting-level.ts";
import type { Statement } from "./posting-statements.ts";

const STAFF_OF = "(?:\\p{L}+[- ]){0,3}(?:engineer|developer|scientist|architect|designer|researcher|sre|programmer)";
const NOT_SENIOR =
  "(?!\\s(?:living|care|citizens?|homes?|housing|residents?|school|high|secondary|management|leadership|leaders|stakeholders?|executives?|managers\\b))";
const NOT_LEAD =
  "(?!s?\\s(?:gen\\b|generation|times?|qualification|nurturing|conversion|management|the|an?|our|and|teams?\\b|to))";
/** From the lowest; the words that say so, in a title or before the name of a job. */
const RANKS: readonly (readonly [value: string, words: string])[] = [
  [
    "intern",
    "intern|internship|working student|werkstudent(?:in)?|praktikant(?:in)?|praktikum|stagiaire|stagista|becari[oa]",
  ],
  [
    "junior",
    `junior(?!\\s(?:high|school|college))|jr\\.?|entry[- ]level|graduate(?=\\s(?:${STAFF_OF}|programme|program|trainee|role|position))|berufseinsteiger(?:in)?|débutant`,
  ],
  [
    "mid",
    "mid[- ]?level|mid[- ]?weight|(?<=junior\\s?[/,–-]\\s?)mid|mid(?=\\s?[/,–-]\\s?senior|\\s(?:or|to|and)\\s(?:senior|sr))|medior|intermediate(?=[- ](?:level|\\p{L}+ (?:engineer|developer)|engineer|developer|designer))",
  ],
  ["senior", `senior${NOT_SENIOR}|sr\\.?(?=[\\s/,)]|$)|sénior|sênior`],
  ["lead", `(?:tech(?:nical)?|team)[- ]?lead(?:er)?|lead${NOT_LEAD}|teamleit(?:er|erin|ung)|staff(?=\\s${STAFF_OF})`],
  ["principal", "principal(?=\\s\\p{L})(?!\\s(?:at|of|for|investigator))"],
  [
    "head",
    "head(?=\\sof\\s)|head(?=\\s(?:\\p{L}+ )?(?:chef|nurse|cook|baker|coach|teacher|gardener))|director(?=\\sof\\s)|(?:vp|vice president)(?=\\s(?:of\\s|engineering|product|sales|marketing))|chief(?=\\s\\p{L}+\\sofficer)|cto|cfo|abteilungsleit(?:er|erin|ung)|bereichsleit(?:er|erin|ung)",
  ],
];
const RANK = new RegExp(
  `(?<![\\p{L}\\p{N}.'])(?<!non-)(?:${RANKS.map(([value, words]) => `(?<${value}>${words})`).join("|")})(?![\\p{L}\\p{N}])`,
  "giu",
);

const LABEL =
  /^\W*(?:seniority(?: level)?|(?:career|job|experience|position) level|level of (?:seniority|experience)|level|karrierestufe|erfahrungsstufe|nivel)\W{0,4}:\W*/iu;
/** Whoever stands behind these words is met at work, and is not who is looked for. */
const OTHERS =
  /(?<!\p{L})(?:(?<!(?:junior|mid|level|intern)\s)to|for|under|with|reporting|supporting|assisting|alongside|at|bei|für)(?!\p{L})/iu;
const WANTED =
  /(?<!\p{L})(?:look(?:ing)? for|search(?:ing)? for|seek(?:ing|s)?|(?:now|currently|are|is|we're) (?:hiring|recruiting)|in search of|in need of|we need|wir suchen|suchen wir|suchen|sucht|buscamos|recherchons|cherchons|join (?:us|our team|the team|\p{Lu}\p{L}+) as|you(?:'re| are)|(?:opening|role|position|opportunity|vacancy) (?:as|of|for|is)|^as|als)\s(?:(?:an?|our|the|one|two|three|several|new|next|first|another|experienced|erfahrene[nrs]?|motivated|motivierte[nrs]?|engagierte[nrs]?|talented|skilled|passionate|great|dedicated|full-time|part-time|remote|eine?n?|unser(?:e|en)?|un|una|une|\p{L}+ly)\s){0,4}$/iu;
/** "This is a senior role", "a mid-level position". */
const OF_POST =
  /^(?:[- ]level)?\s(?:(?:\p{L}+\s)?(?:role|position|post|opening|hire|opportunity|vacancy|job)|level)(?!\p{L})/iu;
const IS_POST = /(?<!\p{L})(?:is|as|for|be|offer\p{L}*|have|:|^)\s?(?:an?|our|this|the|one|\s)*$/iu;

/** How senior somebody must be: the title says, or a label, or the first sentence that says whom the posting looks for. */
export function seniorityOf(title: Line | null, statements: readonly Statement[]): Demand[] {
  if (title !== null && !/[.!?]$/u.test(title.text)) {
    const end = title.text.search(OTHERS);
    const demands = ranked(title, end === -1 ? title.text : title.text.slice(0, end));
    if (demands.length > 0) return demands;
  }
  const labelled = statements.find(({ text }) => LABEL.test(text));
  if (labelled !== undefined) {
    const demands = ranked(labelled, labelled.text, LABEL.exec(labelled.text)![0].length);
    if (demands.length > 0) return demands;
  }
  for (const statement of statements) {
    const { text } = statement;
    const first = [...text.matchAll(RANK)].find(({ index, 0: word }) => {
      const before = text.slice(Math.max(0, index - 100), index).replace(/\s+/gu, " ");
      return (
        WANTED.test(before) ||
        (IS_POST.test(before) &&
          OF_POST.test(text.slice(index + word.length, index + word.length + 60).replace(/\s+/gu, " ")))
      );
    });
    if (first === undefined) continue;
    const rest = text.slice(first.index);
    const run = /^(?:(?:[^\s,/]+)(?:\s?(?:\/|,|\s(?:or|to|oder))\s?))*[^\s,/]+/iu.exec(rest)?.[0].length ?? 0;
    return ranked(
      statement,
      text.slice(0, first.index + run),
      first.index,
      levelOf(text, first.index, first.index) ?? "must",
    );
  }
  return [];
}

/** All ranks in `text` from an offset on: alternatives, or one said in two words ("Senior Staff Engineer"), the higher. */
function ranked({ start }: Span, text: string, from = 0, level: Demand["level"] = "must"): Demand[] {
  const found = [...text.matchAll(RANK)].filter(({ index }) => index >= from);
  const first = found[0]?.index ?? 0;
  const demands = found.map(({ index, 0: word, groups }) => ({
    kind: "seniority" as const,
    value: VALUES.find((value) => groups![value] !== undefined)!,
    level,
    choice: found.length > 1 ? start + first : null,
    passing: false,
    start: start + index,
    end: start + index + word.length,
  }));
  if (demands.length < 2 || APART.test(text.slice(first, found.at(-1)!.index))) return demands;
  const highest = demands.reduce((a, b) => (VALUES.indexOf(b.value) > VALUES.indexOf(a.value) ? b : a));
  return [{ ...highest, choice: null }];
}

const VALUES = RANKS.map(([value]) => value);
const APART = /[/,|–]|-\s?$|(?<!\p{L})(?:or|to|oder|bis|o|ou)(?!\p{L})/iu;
