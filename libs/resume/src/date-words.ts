/**
 * Month names and abbreviations without final dots: en, de, fr, es, pt, it, nl, pl, sv/da/no, fi, el, tr, ru, uk, cs, sk, hu,
 * ro, id. Names that are an English word too ("led", "pro") are left out.
 */
const MONTHS: readonly string[] = [
  "january jan januar jänner janvier janv enero ene janeiro gennaio gen januari styczeń stycznia sty ocak oca январь января янв січень січня leden ledna ianuarie január januára ian січ ιανουάριος ιανουαρίου ιαν γενάρης tammi",
  "february feb febr februar février fevrier févr fevr fév febrero fevereiro fev febbraio februari luty lutego lut şubat subat şub февраль февраля фев лютий лютого únor února februarie feber februára unor úno лют февр φεβρουάριος φεβρουαρίου φεβ φεβρ helmi",
  "march mar märz maerz mär mrz mars marzo março marco maart mrt marzec marca mart март марта березень березня březen března martie maret marts marec március márc brezen bře бер берез μάρτιος μαρτίου μαρ μάρ μάρτης maalis",
  "april apr avril avr abril abr aprile kwiecień kwietnia kwi nisan nis апрель апреля апр квітень квітня duben dubna aprilie apríl apríla április ápr dub квіт απρίλιος απριλίου απρ απρίλης huhti",
  "may mai mayo maio maggio mag mei maj maja mayıs mayis май мая травень травня květen května máj mája május kvetna kveten kvě трав μάιος μαΐου μαϊος μάι μαι μάης touko",
  "june jun juni juin junio junho jun giugno giu juni czerwiec czerwca cze haziran haz июнь июня июн червень червня červen června iunie jún júna június cerven čvn черв iun ιούνιος ιουνίου ιουν ιούν ιούνης",
  "july jul juli juillet juil julio julho luglio lug lipiec lipca lip temmuz tem июль июля июл липень липня červenec července iulie júl júla július cervenec čvc лип iul ιούλιος ιουλίου ιουλ ιούλ ιούλης heinä",
  "august aug août aout agosto ago augustus sierpień sierpnia sie ağustos agustos ağu август августа авг серпень серпня srpen srpna augusti augusta augusztus srp серп αύγουστος αυγούστου αυγ αύγ elo",
  "september sept sep septembre septiembre setiembre septbre setembro set settembre wrzesień września wrz eylül eylul eyl сентябрь сентября сен вересень вересня září septembrie septembra szeptember szept zari zář сент верес вер σεπτέμβριος σεπτεμβρίου σεπ σεπτ syys",
  "october oct oktober okt octobre octubre outubro out ottobre ott październik października paź ekim eki октябрь октября окт жовтень жовтня říjen října octombrie október októbra rijen říj жовт οκτώβριος οκτωβρίου οκτ loka",
  "november nov novembre noviembre novembro listopad listopada lis kasım kasim kas ноябрь ноября ноя листопада listopadu noiembrie novembra листопад нояб листоп noiem νοέμβριος νοεμβρίου νοε νοέ νοεμ marras",
  "december dec dezember dez décembre decembre déc diciembre dic dezembro dicembre grudzień grudnia gru aralık aralik ara декабрь декабря дек грудень грудня prosinec prosince decembrie desember des decembra груд δεκέμβριος δεκεμβρίου δεκ joulu",
];

const FINNISH = "tammi helmi maalis huhti touko kesä heinä elo syys loka marras joulu".split(" ");
const FINNISH_CASES = ["kuu", "kuun", "kuuta", "kuussa", "kuusta", "kuuhun"];

/** First month of each season, and its names. */
const SEASONS: readonly [number, string][] = [
  [3, "spring frühling frühjahr printemps primavera lente wiosna vår forår kevät jaro весна"],
  [6, "summer sommer été verano verão estate zomer lato sommar kesä léto лето літо"],
  [9, "autumn fall herbst automne otoño outono autunno herfst jesień höst høst efterår syksy podzim осень осінь"],
  [12, "winter hiver invierno inverno zima vinter talvi зима"],
];

const MONTH_BY_NAME: ReadonlyMap<string, number> = new Map(
  MONTHS.flatMap((names, index) =>
    [...names.split(" "), ...FINNISH_CASES.map((end) => FINNISH[index] + end)]
      .flatMap((name) => [name, unaccented(name)])
      .map((name): [string, number] => [name, index + 1]),
  ),
);

/** Greek capitals carry no accents. */
function unaccented(name: string): string {
  return /\p{Script=Greek}/u.test(name) ? name.normalize("NFD").replace(/\p{M}/gu, "") : name;
}

/** The number of a month as printed, or 0: "EKİM" is "ekim". */
export function monthNumber(name: string): number {
  return MONTH_BY_NAME.get(name.toLowerCase().replaceAll("i\u0307", "i")) ?? 0;
}

export const SEASON_BY_NAME: ReadonlyMap<string, number> = new Map(
  SEASONS.flatMap(([first, names]) => names.split(" ").map((name): [string, number] => [name, first])),
);

const PRESENT_WORDS = [
  "up to now|up to date|to present|till present|until present|up to present|bis heute|bis jetzt|jusqu'à présent|jusqu'à aujourd'hui|à ce jour|hasta la fecha|hasta hoy|hasta la actualidad|até o momento|até hoje|até agora|ad oggi|do dziś|do chwili obecnej",
  "present day|present time|presently|present|currently|current|now|ongoing|on-going|today|to date|till date|till now|to now|until now|date",
  "la actualidad|el presente|la fecha|el día de hoy|a atualidade|heute|jetzt|laufend|aktuell|gegenwärtig|gegenwart|présent|aujourd'hui|actuel|ce jour|en cours|presente|actualidad|actual|hoy|actualmente|atual|atualmente|o momento",
  "oggi|attuale|in corso|heden|nu|obecnie|teraz|nadal|dziś|nuvarande|pågående|nåværende|nå|halen|günümüz|devam ediyor",
  "настоящее время|наст\\. ?время|текущий момент|н\\. ?в\\.|сейчас|сегодня|теперішній час|дотепер|зараз|сьогодні|dosud|doposud|současnost|súčasnosť|nyní|doteraz|prezent|în prezent|sekarang|至今|现在|現在|현재",
  "i dag|idag|tills vidare|dags dato|nuværende|nykyinen|nykyhetki|nykyään|edelleen|toistaiseksi|jatkuu|σήμερα|παρόν|jelenleg is|jelenleg|napjainkig|folyamatban|şu an|bugün|hâlen|hiện tại|hiện nay|nay",
];

function alternation(names: Iterable<string>): string {
  return [...names].sort((a, b) => b.length - a.length || (a < b ? -1 : 1)).join("|");
}

export const MONTH_NAME = alternation(MONTH_BY_NAME.keys()).replaceAll("i", "[iİ]");
export const SEASON_NAME = alternation(SEASON_BY_NAME.keys());
export const PRESENT = PRESENT_WORDS.join("|");
export const DASH = "[‐‑‒–—―−~〜～－-]";
