import { type Candidate, candidatesIn } from "./candidates.ts";
import { apostrophes, tokenize } from "./tokens.ts";

/** A degree, with its field where one is named, or a further field of the same list. UTF-16 offsets, end exclusive. */
export type Study = { readonly start: number; readonly end: number };

const SUBJECT =
  "Science|Sciences|Arts|Engineering|Technology|Laws?|Commerce|Education|Nursing|Business Administration|Philosophy|Medicine|Architecture|Fine Arts|Public Health|Pharmacy|Social Work|Applied Sciences?|Computer Applications?|Public Administration|Music|Design|Surgery";
const POSSESSIVE = `(?:\\s?[${apostrophes}]\\s?s|s[${apostrophes}]?)`;
/** Only before more that speaks of studies: MS is also an employer's product line, BA a job. */
const SHORT = "BSC?|MSC?|BA|MA|BE|ME|MD";

const DEGREE = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:${[
    `(?:[Bb]achelor|[Mm]aster|[Dd]octor|[Aa]ssociate)${POSSESSIVE}?\\sof\\s(?:${SUBJECT})(?!\\p{L})`,
    `(?:[Bb]achelor|[Mm]aster|[Dd]octor(?:al|ate)|[Aa]ssociate)${POSSESSIVE}?(?:[- ]level)?\\s[Dd]egrees?`,
    `(?:[Bb]achelor|[Mm]aster)${POSSESSIVE}(?=\\s(?:in|or|and)\\s|\\s?[,/(])`,
    `(?:[Tt]echnical|[Pp]rofessional|[Aa]cademic|[Ss]cientific|[Uu]niversity)\\s(?:[Bb]achelor|[Mm]aster)(?:${POSSESSIVE})?(?=\\s(?:in|or|and)\\s|\\s?[,/().;]|\\s*(?:\\n|$))`,
    "[Dd]octorate",
    "B\\.?\\s?Sc|M\\.?\\s?Sc|Ph\\.?\\s?D|MBA|B\\.?\\s?Tech|M\\.?\\s?Tech|B\\.?\\s?Eng|M\\.?\\s?Eng|BBA|BCA|MCA|B\\.?Com|M\\.?Com|LL\\.?B|LL\\.M|LLM(?=\\sdegree|\\sin\\s(?:\\p{L}+\\s){0,3}[Ll]aw)|(?<=LL\\.?B\\.?\\s?(?:,|/|or|and)\\s?)LLM|MBBS|MPhil|DPhil|BSN|MSN|PGDM|MPH|B\\.[SAE]|M\\.[SAED]",
    `(?:${SHORT})(?=\\s(?:degree|in\\s\\p{L})|\\s?/\\s?(?:${SHORT}|MBA|Ph)|\\s(?:or|and)\\s(?:${SHORT}|MBA|Ph)|\\sor\\s(?:higher|above|equivalent))`,
    "(?:[Uu]niversity|[Cc]ollege|[Aa]cademic|[Aa]dvanced|[Pp]ost-?graduate|[Uu]ndergraduate|[Gg]raduate|[Hh]onou?rs|[Ff]our-year|4-year|[Tt]echnical|[Rr]elevant|[Hh]igher|[Ll]aw|[Mm]edical|[Ee]ngineering|[Ss]cience|[Bb]usiness|[Nn]ursing|[Tt]eaching|[Pp]harmacy|[Qq]uantitative|[Ss]cientific)\\s[Dd]egrees?",
    "(?:[Hh]igh [Ss]chool|[Ss]econdary [Ss]chool|[Pp]ost-?graduate|[Hh]igher [Nn]ational|[Nn]ational)\\s[Dd]iploma|[Dd]iploma(?=\\sin\\s)|GED|[Aa]bitur|A[- ][Ll]evels?|GCSEs?|HN[CD]|BTEC|NVQ(?:\\s[Ll]evel\\s\\d)?",
    "[Dd]egree(?=\\sin\\s)|(?:[Mm]ajor(?:ed|ing)?|[Gg]raduated?|[Ss]tudied|[Ss]tudies)(?=\\sin\\s\\p{Lu})",
  ].join("|")})\\.?(?![\\p{L}\\p{N}])`,
  "gu",
);
/** What may stand between a degree and its field. */
const LEAD =
  /^(?:\s?degrees?)?(?:\s?\([^()\n]{1,14}\))?(?:\s(?:in|of)\s|,?\s?:\s?|,\s|\s[-–]\s|\s)(?:the (?:field|area) of\s)?/u;
const IN = /\s(?:in|of)\s(?:the (?:field|area) of\s)?$/u;
/** A field in words that the catalogue does not know: up to five, none of them about other fields. */
const OPEN_FIELD =
  /^(?!(?:an?|any|the|this|that|one|some|either|related|relevant|similar|equivalent|another|other|your|our|progress|hand|place|addition)(?!\p{L}))\p{L}[\p{L}&'’-]*(?:\s(?!(?:or|and|is|are|with|from|preferred|required|desired|desirable|plus|as|at|by|for|to|on|who|would|will|including|such|e)(?!\p{L}))[\p{L}&'’-]+){0,4}/u;
const NEXT = /^\s?(?:[,/]\s?)?(?:\s?(?:or|and|and\/or|&)\s)?(?:in\s)?$/u;
const LONGEST_NEXT = 12;
/** A degree programme is studied, a PhD programme is a position. */
const ENDS_DEGREE = /degrees?$/iu;
/** What is named after a degree that nobody has to hold: "PhD student", "the PhD fellowship", "our MBA programme". */
const SOUGHT =
  /^\s(?:students?|studentships?|fellows?|fellowships?|scholarships?|stipends?|positions?|programmes?|programs?|candidates?|projects?|schools?|supervisors?|grants?|applicants?)(?!\p{L})/iu;

/** Degrees that are held or asked for, with their fields, named in prose and lists, by position. Linear in the text. */
export const findStudies = (text: string): Study[] => readStudies(text).filter(({ sought }) => !sought);

/** With those that somebody is only about to earn: their fields are what is studied all the same. */
export const readStudies = (text: string): (Study & { readonly sought: boolean })[] => {
  const degrees = [...text.matchAll(DEGREE)];
  if (degrees.length === 0) return [];
  const fields = candidatesIn(text, tokenize(text)).filter(({ spelling }) => spelling.skill.kind === "knowledge");
  const studies: (Study & { sought: boolean })[] = [];
  let done = 0;
  let field = 0;
  const fieldFrom = (offset: number): Candidate | undefined => {
    while (field < fields.length && fields[field]!.start < offset) field++;
    return fields[field];
  };
  for (const match of degrees) {
    if (match.index < done) continue;
    // The full stop of B.Sc. belongs to it, that of a sentence does not.
    let end = match.index + match[0].length - (/(?<!\.\p{L}{1,4})\.$/u.test(match[0]) ? 1 : 0);
    const position = ENDS_DEGREE.test(match[0]) ? null : SOUGHT.exec(text.slice(end, end + 20));
    const sought = position !== null;
    end += position?.[0].length ?? 0;
    const lead = LEAD.exec(text.slice(end, end + 60))?.[0] ?? "";
    const from = end + lead.length;
    const known = fieldFrom(from);
    if (known?.start === from) end = known.end;
    else if (IN.test(lead)) end = from + (OPEN_FIELD.exec(text.slice(from, from + 80))?.[0].length ?? -lead.length);
    studies.push({ start: match.index, end, sought });
    if (end > from) {
      for (let next = fieldFrom(end); next && next.start - end <= LONGEST_NEXT; next = fieldFrom(end)) {
        if (!NEXT.test(text.slice(end, next.start))) break;
        studies.push({ start: next.start, end: next.end, sought });
        end = next.end;
      }
    }
    done = end;
  }
  return studies;
};
