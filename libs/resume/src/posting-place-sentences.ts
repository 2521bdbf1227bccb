import { type Places, placesAt } from "./posting-places.ts";

const OFFICE =
  "(?:offices?|headquarters|hq|studio|site|hospital|clinic|bakery|kitchen|restaurant|hotel|lab(?:oratory)?|plant|warehouse|school|ward|branch|store|shop)";
const HOUSE = `(?:(?:our|the)\\s(?:\\p{L}+\\s){0,2}?${OFFICE}\\s(?:in|at)\\s)?(?:the\\s)?(?:greater\\s)?(?=\\p{L})`;
const POST = "(?:role|position|job|post|vacancy|opportunity|stelle)";
const PLACED = "(?:based|located|situated|resident|residing|living|live|reside)";
const HOW =
  "(?:(?:fully|mainly|primarily|preferably|ideally|currently|physically|already|also|on-?site|full-time)\\s){0,2}";
const IN =
  "(?:in or (?:near|around)|in|at|near|from|out of|within|within (?:commuting distance|\\d+ (?:miles|km|kilomet\\p{L}+|minutes)) of|close to)";
const saying = (...words: string[]): RegExp => new RegExp(`(?<!\\p{L})(?:${words.join("|")})`, "giu");

/** Asked of the person, so that it holds whatever the header says. */
const BOUND = saying(
  `(?:must|should|need(?:s|ed)? to|required to|ha(?:ve|s) to|(?:candidates?|applicants?|you)(?: who)?(?: are| is)?)\\s(?:be\\s)?${HOW}${PLACED}\\s${IN}\\s${HOUSE}`,
  `relocat(?:e|ion|ing) to (?:the\\s)?(?=\\p{L})`,
);
const STATED = saying(
  `${POST}\\s(?:is|will be)\\s${HOW}(?:${PLACED}\\s)?${IN}\\s${HOUSE}`,
  `${POST}\\s(?:is\\s)?(?:in|at)\\s${HOUSE}`,
  `you(?:'ll| will)?\\s(?:be\\s)?(?:work(?:ing)?|based|located)\\s${HOW}${IN}\\s${HOUSE}`,
  `(?:in|at|from|for|(?:come|commute) to)\\sour\\s(?:\\p{L}+\\s)?${OFFICE}\\s(?:in|at)\\s(?=\\p{L})`,
  `(?:location|place of work)\\s(?:is|will be)\\s(?:in\\s)?(?=\\p{L})`,
  `(?:on-?site|office-based|hybrid|remote(?:ly)?|presencial|híbrido|remoto)(?:\\s${POST})?\\s(?:in|from|within|anywhere in|at|aus|innerhalb von|desde|en)\\s${HOUSE}`,
  `join (?:our|the)\\s(?:\\p{L}+\\s)?(?:team|kitchen|ward|crew)\\s(?:in|at)\\s(?=\\p{L})`,
  "(?:am|im|unsere[mnr]?)\\s(?:Standort|Büro|Team|Haus|Praxis|Klinik)(?:\\sin)?\\s(?=\\p{L})",
  "nuestr[ao]s?\\s(?:oficinas?|equipo|sede|restaurante|tienda)\\s(?:de|en)\\s(?=\\p{L})",
  "(?:looking for|seeking|hiring|suchen|sucht|buscamos|recherchons)\\s(?:(?!who|with|to|that|clients?|customers?|mit|con|que|für|para)[\\p{L}()/:*-]+\\s){1,8}?(?:in|en|à)\\s(?=\\p{L})",
);
/** "Based in or near Leeds.", but not "Based in Leeds, we bake …". */
const OPENING = new RegExp(`^${PLACED}\\s${IN}\\s${HOUSE}`, "giu");
const OUR_OFFICE = /(?<!\p{L})(?:in|at|from|for) our (?=\p{Lu})/gu;

/** The places in which a sentence puts the work or wants the person; the company's, its customers' and its teams' are none. */
export function placesSaid(text: string): (Places & { bound: boolean })[] {
  const line = { text, start: 0, end: text.length };
  const read = (pattern: RegExp, bound: boolean, after?: RegExp) =>
    [...text.matchAll(pattern)].flatMap((match) => {
      const found = placesAt(line, match.index + match[0].length);
      const last = found.places.at(-1);
      if (last === undefined || after?.test(text.slice(last.end)) === false) return [];
      return [{ ...found, bound }];
    });
  const all = [
    ...read(BOUND, true),
    ...read(STATED, false),
    ...read(OPENING, false, /^\s?(?:[.;(]|$)/u),
    ...read(OUR_OFFICE, false, new RegExp(`^\\s(?:\\p{L}+\\s)?${OFFICE}(?!\\p{L})`, "iu")),
  ];
  return all.filter(
    (one, index) => !all.slice(0, index).some(({ places }) => places[0]!.start === one.places[0]!.start),
  );
}
