/** Month names and abbreviations: en, de, fr, es, pt, it, nl, pl, sv/da/no, tr, ru, uk, cs, ro, id. Without final dots. */
const MONTHS: readonly string[] = [
  "january jan januar jänner janvier janv enero ene janeiro gennaio gen januari styczeń stycznia sty ocak oca январь января янв січень січня leden ledna ianuarie",
  "february feb febr februar février fevrier févr fevr fév febrero fevereiro fev febbraio februari luty lutego lut şubat subat şub февраль февраля фев лютий лютого únor února februarie",
  "march mar märz maerz mär mrz mars marzo março marco maart mrt marzec marca mart март марта березень березня březen března martie maret",
  "april apr avril avr abril abr aprile kwiecień kwietnia kwi nisan nis апрель апреля апр квітень квітня duben dubna aprilie",
  "may mai mayo maio maggio mag mei maj maja mayıs mayis май мая травень травня květen května",
  "june jun juni juin junio junho jun giugno giu juni czerwiec czerwca cze haziran haz июнь июня июн червень червня červen června iunie",
  "july jul juli juillet juil julio julho luglio lug lipiec lipca lip temmuz tem июль июля июл липень липня červenec července iulie",
  "august aug août aout agosto ago augustus sierpień sierpnia sie ağustos agustos ağu август августа авг серпень серпня srpen srpna",
  "september sept sep septembre septiembre setiembre septbre setembro set settembre wrzesień września wrz eylül eylul eyl сентябрь сентября сен вересень вересня září septembrie",
  "october oct oktober okt octobre octubre outubro out ottobre ott październik października paź ekim eki октябрь октября окт жовтень жовтня říjen října octombrie",
  "november nov novembre noviembre novembro listopad listopada lis kasım kasim kas ноябрь ноября ноя листопада listopadu noiembrie",
  "december dec dezember dez décembre decembre déc diciembre dic dezembro dicembre grudzień grudnia gru aralık aralik ara декабрь декабря дек грудень грудня prosinec prosince decembrie desember des",
];

/** First month of each season, and its names. */
const SEASONS: readonly [number, string][] = [
  [3, "spring frühling frühjahr printemps primavera lente wiosna vår"],
  [6, "summer sommer été verano verão estate zomer lato sommar"],
  [9, "autumn fall herbst automne otoño outono autunno herfst jesień höst"],
  [12, "winter hiver invierno inverno zima vinter"],
];

export const MONTH_BY_NAME: ReadonlyMap<string, number> = new Map(
  MONTHS.flatMap((names, index) => names.split(" ").map((name): [string, number] => [name, index + 1])),
);

export const SEASON_BY_NAME: ReadonlyMap<string, number> = new Map(
  SEASONS.flatMap(([first, names]) => names.split(" ").map((name): [string, number] => [name, first])),
);

const PRESENT_WORDS = [
  "up to now|up to date|to present|till present|until present|up to present|bis heute|bis jetzt|jusqu'à présent|jusqu'à aujourd'hui|à ce jour|hasta la fecha|hasta hoy|hasta la actualidad|até o momento|até hoje|até agora|ad oggi|do dziś|do chwili obecnej",
  "present day|present time|presently|present|currently|current|now|ongoing|on-going|today|to date|till date|till now|to now|until now|date",
  "la actualidad|el presente|la fecha|el día de hoy|a atualidade|heute|jetzt|laufend|aktuell|présent|aujourd'hui|actuel|ce jour|en cours|presente|actualidad|actual|hoy|actualmente|atual|atualmente|o momento",
  "oggi|attuale|in corso|heden|nu|obecnie|teraz|nadal|dziś|nuvarande|pågående|nåværende|nå|halen|günümüz|devam ediyor",
  "настоящее время|н\\.в\\.|сейчас|теперішній час|dosud|současnost|prezent|sekarang|至今|现在|現在|현재",
];

function alternation(names: Iterable<string>): string {
  return [...names].sort((a, b) => b.length - a.length || (a < b ? -1 : 1)).join("|");
}

export const MONTH_NAME = alternation(MONTH_BY_NAME.keys());
export const SEASON_NAME = alternation(SEASON_BY_NAME.keys());
export const PRESENT = PRESENT_WORDS.join("|");
export const DASH = "[‐‑‒–—―−~〜～－-]";
