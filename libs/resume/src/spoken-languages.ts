import { findSpokenLanguages, findStudies } from "@career/taxonomy";
import { type Line, overlaps, type Piece } from "./lines.ts";

type Mention = Piece & { page: number; line: number };

const LEVEL =
  "native|mother[- ]tongue|first language|fluent|fluently|fluency|bilingual|proficient|proficiency|conversational|conversant|(?:full |limited )?professional working|full professional|limited working|working proficiency|working knowledge|basics?|beginner|elementary|pre-intermediate|intermediate|upper[- ]intermediate|advanced|muttersprach(?:e|ler|lich)|verhandlungssicher(?:es)?|fließend(?:es)?|(?:gute |sehr gute )?grundkenntnisse|(?:gute |sehr gute )?kenntnisse|langue maternelle|courant|notions|nativ[oa]|fluido|fluente|básico|avanzado|avançado|intermédi?o|madrelingua|scolastico|moedertaal|vloeiend|ojczysty|biegły|[ABC][12](?!\\d)|IELTS|TOEFL|TOEIC|DELE|DELF|DALF|JLPT|HSK";
const FILLER =
  "known|level|writes?|speaks?|reads?|written|speakers?|in|and|or|with|of|both|user|knowledge|written|spoken|oral|proficiency|business|the|language|at|to|on";
const BEFORE = new RegExp(
  `(?<!\\p{L})(?:${LEVEL}|spoken|speaks?|speaking|written|writes?|masters?(?!\\s(?:of|in)\\s)|mastery|languages?|sprachen|command|knowledge|good understanding)(?:\\s(?:${FILLER})){0,4}\\s{0,2}[:(]?\\s{0,2}$`,
  "iu",
);
const AFTER = new RegExp(
  `^\\s{0,2}(?:[-–—:(,/]\\s{0,2})?(?:(?:at|on|to|a|an|of|in|with|level|levels?:|minimum|min\\.?|at least|very|good|both)\\s){0,4}(?:${LEVEL}|speakers?|speaking|language skills|skills|level|fluency|spoken|(?:in )?(?:speech|writing))(?!\\p{L})`,
  "iu",
);
/** "Very good English", "business French", "copywriting in German": only where the language is not a mere adjective of what follows. */
const PRAISED =
  /(?<!\p{L})(?:in|good|excellent|strong|solid|perfect|flawless|impeccable|sound|great|business|gutes?|sehr gutes?|bon|très bon|buen|ottimo)\s{1,2}$/iu;
const CLOSED =
  /^\s{0,2}(?:$|[.,;:()/&!?]|(?:and|or|und|oder|et|y|communication|in|is|are|at|to|for|as|required|preferred|both)(?!\p{L}))/iu;
/** "German is a plus", "Dutch would be an advantage", "French required". */
const ASKED =
  /^(?:\s(?:language|skills))?\s{1,2}(?:(?:is|are|would be|will be|being|as|ist|est)\s(?:\p{L}+\s){0,3})?(?:plus|bonus|advantage|asset|must|required|mandatory|essential|necessary|needed|preferred|desired|desirable|beneficial|helpful|welcome|appreciated|optional|nice[- ]to[- ]have|vorteil|wünschenswert|erforderlich|atout)(?!\p{L})/iu;
/** How to apply, which says nothing of the work: "send your CV in English". */
const APPLYING =
  /(?<!\p{L})(?:appl(?:y|ying|ications?)|submit(?:ted)?|send|CVs?|r[eé]sum[eé]s?|cover letters?|documents?|interviews?)\s(?:[^.;!?]{0,40}\s)?in\s$/iu;
/** What a language's name only describes: "native French cuisine", "basic German law", "English department store". */
const DESCRIBED =
  /^(?!-speaking)[\s-]{1,2}(?:\p{Ll}+\s)?(?:banks?|branch|cinema|class(?:es)?|clients?|compan(?:y|ies)|consulate|courses?|cuisine|culture|customers?|department|doors?|embassy|food|government|history|laws?|literature|market|markets|native apps?|offices?|press|restaurants?|schools?|shepherds?|store|stores|subsidiary|tax|teachers?|teams?|university|wines?)(?!\p{L})/iu;
const JOINED = /^(?:\s|\s{0,2}[,/&]\s{0,2}|\s{0,2},?\s?(?:and\/or|and|und|oder|et|ou|y|e|o|or|&)\s{1,2}(?:in\s)?)$/iu;

/** Every language of a languages section; elsewhere only beside a word of proficiency or demand: "fluent in German and French". */
export function findLanguages(sectionLines: readonly Line[], otherLines: readonly Line[]): Mention[] {
  return [...sectionLines.flatMap((line) => inLine(line, true)), ...otherLines.flatMap((line) => inLine(line, false))];
}

function inLine(line: Line, all: boolean): Mention[] {
  const named = findSpokenLanguages(line.text);
  if (named.length === 0) return [];
  const studies = all ? [] : findStudies(line.text);
  const isDescribing = (end: number): boolean => !all && DESCRIBED.test(line.text.slice(end, end + 40));
  const found = named.filter((one) => !isDescribing(one.end) && !studies.some((study) => overlaps(study, one)));
  const accepted = found.map(({ start, end }) => all || isKnown(line.text, start, end));
  const isJoined = (left: number): boolean => JOINED.test(line.text.slice(found[left]!.end, found[left + 1]!.start));
  for (let index = 1; index < found.length; index++) {
    if (accepted[index - 1] && isJoined(index - 1)) accepted[index] = true;
  }
  for (let index = found.length - 2; index >= 0; index--) {
    if (accepted[index + 1] && isJoined(index)) accepted[index] = true;
  }
  return found
    .filter((_, index) => accepted[index])
    .map(({ name, start, end }) => ({
      text: name,
      start: line.start + start,
      end: line.start + end,
      page: line.page,
      line: line.line,
    }));
}

function isKnown(text: string, start: number, end: number): boolean {
  const before = text.slice(Math.max(0, start - 60), start);
  const after = text.slice(end, end + 60);
  if (APPLYING.test(before)) return false;
  return BEFORE.test(before) || AFTER.test(after) || ASKED.test(after) || (PRAISED.test(before) && CLOSED.test(after));
}
