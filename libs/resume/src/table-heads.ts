import type { Line, Piece } from "./lines.ts";
import { trimPiece } from "./lines.ts";

/** What the cells of a column hold. */
export type Column = "period" | "title" | "employer" | "place" | "degree" | "field" | "institution" | "other";

const WORDS: Readonly<Record<Column, string>> = {
  period:
    "period|dates?|duration|tenure|years?|timeline|time ?frame|from|to|since|until|start(?: date)?|end(?: date)?|year of (?:passing|completion|graduation)|passing year|month/year|graduated|completed|completion|zeitraum|jahr|von|bis|période|dates|années?|periodo|período|años?|anos?|anni|anno|periode|jaar|okres|rok|lata|период|год|годы|період|рік|dönem|tarih|yıl",
  title:
    "title|job title|position|position held|role|designation|post|post held|job|occupation|function|tätigkeit|stelle|poste|fonction|puesto|cargo|posizione|ruolo|mansione|functie|stanowisko|befattning|stilling|roll|rolle|должность|посада|pozisyon|görev",
  employer:
    "company|company name|employer|employer name|name of (?:the )?(?:company|employer|organi[sz]ation)|organi[sz]ation|organi[sz]ation name|firm|client|unternehmen|arbeitgeber|firma|entreprise|société|employeur|empresa|empleador|azienda|società|datore di lavoro|bedrijf|werkgever|pracodawca|arbetsgivare|företag|arbejdsgiver|arbeidsgiver|компания|организация|работодатель|компанія|şirket|kurum",
  place:
    "location|place|city|country|ort|standort|lieu|ville|lugar|ubicación|ciudad|local|cidade|luogo|sede|città|plaats|miejsce|miasto|plats|город|місто|yer|şehir",
  degree:
    "degree|degree/course|course/degree|qualification|qualifications|course|program(?:me)?|exam|examination|class|standard|diploma|certificate|abschluss|diplôme|título|titulación|grado|curso|titolo|opleiding|stopień|tytuł|examen|степень|derece",
  field:
    "field|field of study|subject|subjects|major|speciali[sz]ation|branch|discipline|stream|fach|fachrichtung|studiengang|filière|spécialité|especialidad|especialização|área|indirizzo|richting|kierunek|специальность|bölüm",
  institution:
    "institute|institution|name of (?:the )?(?:institute|institution|university|college|school)|institution name|university|college|school|board|university/board|board/university|school/college|college/school|university/college|college/university|institute/university|university/institute|hochschule|universität|université|établissement|école|universidad|universidade|institución|instituição|centro|istituto|università|universiteit|uczelnia|szkoła|lärosäte|skola|университет|учебное заведение|üniversite|okul",
  other:
    "marks|marks obtained|percentage|%|percentage/cgpa|cgpa/percentage|grade|grades|cgpa|gpa|cpi|result|score|division|s\\.? ?no\\.?|sr\\.? ?no\\.?|sl\\.? ?no\\.?|no\\.?|#|remarks|responsibilities|key responsibilities|duties|description|details|project|technologies|reason for leaving|note|noten?|mention|nota|voto|ocena|оценка",
};
const LABELS = Object.entries(WORDS).map(
  ([column, words]) => [column as Column, new RegExp(`^(?:${words})s?$`, "iu")] as const,
);
const CELL = /(?:(?!\t|\s{2}|\s*[|¦]).)+/gu;

/** The cells of a row, at tabs, wide gaps and upright lines. */
export function cellsOf(line: Piece): Piece[] {
  return [...line.text.matchAll(CELL)]
    .map((match) => trimPiece(line, match.index, match.index + match[0].length))
    .filter((piece) => piece.text !== "");
}

/** The columns that the head of a table names, or null when the line is none: "Degree | Institute | Year". */
export function readTableHead(line: Piece): Column[] | null {
  if (!/\t|\s{2}|[|¦]/.test(line.text)) return null;
  const columns = cellsOf(line).map(({ text }) => {
    const label = text.replace(/\s*\/\s*/g, "/").replace(/[\s:.]+$/u, "");
    return LABELS.find(([, pattern]) => pattern.test(label))?.[0];
  });
  const known = columns.filter((column) => column !== undefined);
  return known.length === columns.length && new Set(known).size > 1 ? known : null;
}

export type Cell = Piece & { column: Column };

/** The cells of each row below a head, by its columns; null for the head itself, and undefined for what is no row of it. */
export function tableCells(lines: readonly Line[]): Map<Line, Cell[] | null> {
  const cells = new Map<Line, Cell[] | null>();
  let head: Column[] | null = null;
  for (const line of lines) {
    const next = readTableHead(line);
    if (next !== null) {
      head = next;
      cells.set(line, null);
      continue;
    }
    if (head === null) continue;
    const own = cellsOf(line);
    const columns = head;
    if (own.length === columns.length)
      cells.set(
        line,
        own.map((piece, index) => ({ ...piece, column: columns[index]! })),
      );
  }
  return cells;
}
