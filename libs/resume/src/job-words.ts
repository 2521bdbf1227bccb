import { findRole } from "@career/taxonomy";
import { COMPOUND_TITLES, TITLES } from "./job-titles.ts";

const TITLE = new RegExp(
  `(?<![\\p{L}\\d.])(?:(?:${TITLES.replaceAll(" ", "|")})|\\p{L}{3,24}(?:${COMPOUND_TITLES}))(?![\\p{L}\\d])|工程师|工程師|开发|实习|经理|经营|总监|分析师|设计师|教师|会计|助理|主管|顾问|エンジニア|開発|デザイナー|マネージャー|アナリスト|営業|개발자|엔지니어|인턴|매니저|디자이너|분석가|연구원|과장|대리|팀장|مهندس|مهندسة|مطور|محلل|مدير|محاسب|معلم|مصمم|متدرب|अभियंता|इंजीनियर|प्रबंधक|शिक्षक|विश्लेषक`,
  "giu",
);

const MAX_TITLE_LENGTH = 80;

/** Whether the words name a job: "Senior Engineer", "Werkstudent", "Head of Data". */
export function namesJob(text: string): boolean {
  return titleStrength(text) > 0;
}

/** 3 for a role of the catalogue, 2 when the job word ends the phrase or governs it ("Engineer", "Head of Data"), 1 when it merely occurs, 0 without one. */
export function titleStrength(text: string): number {
  let strength = text.length <= MAX_TITLE_LENGTH && findRole(text) !== undefined ? 3 : 0;
  for (const match of text.matchAll(TITLE)) {
    const after = text.slice(match.index + match[0].length);
    const governs = /^(?:\s*$|\s{2}|\s*[(,/|\t:–—-]|\s+(?:of|for|in|to|at|@|bei|chez|I{1,3}|IV|V|\d)(?!\p{L}))/u.test(
      after,
    );
    strength = Math.max(strength, governs ? 2 : 1);
  }
  return strength;
}

/** "Bench Jeweller", "Yoga Instructor": several words, the last one built like a trade. For want of a known job word. */
export function soundsLikeJob(text: string): boolean {
  return (
    /\s\p{L}{3,}(?:er|or|ist|ian|man|woman|eur|euse|ant|ista|nik|arz)$/iu.test(text) && employerStrength(text) === 0
  );
}

const LEGAL_FORMS =
  "INC|LTD|LIMITED|CORP|CORPORATION|CO\\.|PVT|GMBH|Inc|LLC|L\\.L\\.C|Ltd|Limited|GmbH|mbH|AG|SE|KGaA|KG|UG|e\\.V|S\\.?A\\.?S?|SARL|S\\.?p\\.?A|S\\.?r\\.?l|S\\.L|S\\.A\\. de C\\.V|Ltda|BV|B\\.V|NV|N\\.V|Pty|PLC|LLP|LP|Corp|Corporation|Co|AB|AS|A/S|ApS|Oy|Oyj|OÜ|Kft|s\\.r\\.o|Sp\\. z o\\.o|z o\\.o|Pvt|Private Limited|Sdn Bhd|Bhd|Tbk|K\\.K|ООО|АО|ТОВ|A\\.Ş|有限公司|株式会社";
export const LEGAL_SUFFIX = new RegExp(`^(?:${LEGAL_FORMS})\\.?(?:\\s(?:${LEGAL_FORMS})\\.?)?$`, "u");
const STRONG_EMPLOYER = new RegExp(`(?:^|[\\s,(])(?:${LEGAL_FORMS})\\.?(?=$|[\\s,)])`, "u");
const EMPLOYER_WORD =
  /(?<!\p{L})(?:département|departamento|dipartimento|abteilung|direction|dirección|stiftung|verein|verband|fondation|fundación|fundação|fondazione|stichting|ministère|ministerio|ministério|ministero|ministerie|ayuntamiento|gemeente|mairie|préfecture|commune|comune|prefeitura|stadt|städtische|landkreis|klinikum|krankenhaus|klinik|hôpital|ospedale|ziekenhuis|szpital|museum|musée|museo|theater|theatre|théâtre|bakery|pharmacy|apotheke|pharmacie|farmacia|dental|church|library|bibliothek|bank|banque|banco|banca|city of|county of|state of|region|authority|commission|bureau|office of|board|trust|charity|cooperative|genossenschaft|coopérative|company|group|holdings?|technolog(?:y|ies)|solutions|systems|labs?|laborator(?:y|ies)|software|consulting|consultancy|services|bank|university|universit[äéà]t?|universidad|universidade|università|college|institute|institut|school|hospital|clinic|agency|studios?|partners|associates|industries|ventures|capital|foundation|ministry|department|council|government|networks|media|international|enterprises|airlines|airways|motors|pharma|pharmaceuticals|restaurant|café|cafe|hotel|insurance|energy|logistics|telecom|communications|analytics|robotics|games|entertainment|academy|center|centre|society|association|corporation|startup|works|interactive|digital|global|health|healthcare|financial|finance|retail|stores?|market|club|team)(?!\p{L})/iu;

/** 2 for a legal form ("Acme GmbH"), 1 for a word that employers carry ("Northwind Labs"), 0 otherwise. */
export function employerStrength(text: string): number {
  if (STRONG_EMPLOYER.test(text)) return 2;
  return EMPLOYER_WORD.test(text) ? 1 : 0;
}

export const EMPLOYMENT_TYPE =
  /^(?:full[- ]?time|part[- ]?time|contract|contractor|permanent|temporary|freelance|self[- ]employed|seasonal|casual|remote|hybrid|on[- ]?site|internship|vollzeit|teilzeit|cdi|cdd|b2b|fixed[- ]term|\d+%)$/iu;

export const CAREER_GAP =
  /(?<!\p{L})(?:career break|sabbatical|gap year|parental leave|maternity leave|paternity leave|family leave|medical leave|unemployed|between jobs|job search(?:ing)?|travell?ing|time off|career pause|elternzeit|congé parental|military service|full[- ]time (?:parent|student))(?!\p{L})/iu;

const ACTIONS =
  "achieved acted added administered advised advocated aided allowed analyzed analysed answered applied architected arranged assembled assessed assisted attended audited authored automated awarded balanced began boosted brought budgeted built " +
  "calculated carried championed changed coached coded collaborated collected communicated completed composed conceived conducted configured consolidated constructed consulted contributed controlled converted coordinated created cut cooked " +
  "debugged decreased defined delivered demonstrated deployed designed detected determined developed devised diagnosed directed documented doubled drafted drove earned edited educated eliminated employed enabled engineered enhanced ensured established estimated evaluated examined executed expanded explored extended " +
  "facilitated filed fixed focused followed formulated fostered founded gained gathered generated grew guided handled headed helped hired identified implemented improved increased influenced informed initiated innovated installed instituted instructed integrated interviewed introduced invented investigated " +
  "joined kept launched learned led leveraged liaised lowered maintained managed mapped marketed measured mentored merged migrated modeled moderated modernized monitored moved negotiated operated optimized optimised orchestrated ordered organized organised overhauled oversaw owned " +
  "participated partnered performed pioneered planned prepared presented prevented processed produced programmed promoted proposed prototyped provided published raised ran reached rebuilt received recommended redesigned reduced refactored released removed replaced reported represented researched resolved responded responsible restructured reviewed revamped rewrote rolled " +
  "saved scaled scheduled secured selected served set shaped shipped shortened showed simplified sold solved spearheaded standardized started steered streamlined strengthened studied supervised supplied supported surpassed taught tested took trained transformed translated troubleshot tuned upgraded used utilized validated visited volunteered won worked working wrote " +
  "achieve analyze assist automate build collaborate conduct coordinate create define deliver deploy design develop ensure implement improve lead maintain manage monitor optimize perform provide support test train use using write writing building developing leading responsibilities " +
  "verantwortlich zuständig mitarbeit mitwirkung unterstützung encargado encargada";
const ACTION = new RegExp(
  `^(?:(?:successfully|independently|actively|co-?|single-handedly|jointly|also|currently)\\s?)?(?:${ACTIONS.replaceAll(" ", "|")})(?![\\p{L}'-])`,
  "iu",
);

/** "Lead Forensics, London". */
const SHORT_NAME = /^\p{Lu}[\p{L}&.']*(?:,?\s\p{Lu}[\p{L}&.']*){1,2}$/u;
const COLUMN_GAP = /\t|\s{2}|\s[|·•–—-]\s/u;

/** A full stop that belongs to the last word. */
const ABBREVIATED =
  /(?:\b(?:INC|LTD|CORP|CO|BROS|PVT|Inc|Ltd|Corp|Co|Jr|Sr|Dept|St|[A-Z])|\.[A-Za-z]{1,2}|Pvt|Bros|o\.o)\.$/;
const ACTION_IN_TITLE = /^(?:lead|working|design|test|support|train|responsible|build|set|applied|managed|deploy)\b/iu;
const MAX_HEADING_WORDS = 16;
const MAX_BARE_WORDS = 7;

/** Whether the words read as an account of work ("Built a payment service in Go") and not as a heading of an entry. */
export function readsAsSentence(text: string): boolean {
  if (/[.;!?]$/.test(text) && !ABBREVIATED.test(text)) return true;
  if (/\p{Ll}{4}[.!?]\s+\p{Lu}\p{Ll}+\s\p{Ll}/u.test(text)) return true;
  if (ACTION.test(text) && !COLUMN_GAP.test(text) && !SHORT_NAME.test(text)) {
    return !ACTION_IN_TITLE.test(text) || titleStrength(text) < 2;
  }
  const words = text.split(/\s+/).length;
  if (words > MAX_HEADING_WORDS) return true;
  return (
    words > MAX_BARE_WORDS &&
    !opensWithJob(text) &&
    /\s(?:the|was|were|which|that|our|their|using|including)\s/u.test(text)
  );
}

/** "Chief of Staff to the CEO, Acme Corporation". */
function opensWithJob(text: string): boolean {
  const [first, ...rest] = text.split(/,\s/u) as [string, ...string[]];
  const named = rest.length > 0 && rest.length < 4 && first.split(/\s+/).length <= MAX_BARE_WORDS;
  return named && rest.every((part) => /^[\p{Lu}\d]/u.test(part)) && titleStrength(first) > 0;
}

const SMALL_WORDS = new Set(
  "of and the at in for on to a an by de du des la le les l' d' del della delle degli di da do dos das e y et en und für von van der den das dem im am zu zum zur bei chez op voor het te ten ter og och i w z na".split(
    " ",
  ),
);
/** "Einführung von", "Implantação de": a deed as a noun, in the languages that write bullets so. */
const DEED =
  /^\p{Lu}\p{L}{3,24}(?:ung|ierung|tion|sion|ment|age|ción|sión|miento|ção|são|mento|zione|sione|ering|anie|enie|ación|ntação)\s(?:(?:von|der|des|eines|einer|de|du|des|del|de la|di|della|dei|da|do|dos|das|van|of|w|z|u)\s|d'|\p{Ll})/u;

/** Whether a line without dates reads as an account of work in any language: words in small letters, deeds as nouns. */
export function readsAsActivity(text: string): boolean {
  if (COLUMN_GAP.test(text) || namesJob(text) || employerStrength(text) > 0) return false;
  if (DEED.test(text)) return true;
  const words = text.split(/\s+/);
  return words.length > 3 && words.filter((word) => /^\p{Ll}{2}/u.test(word) && !SMALL_WORDS.has(word)).length > 1;
}
