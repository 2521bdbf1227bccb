import { CAREER_GAP, EMPLOYMENT_TYPE, employerStrength, LEGAL_SUFFIX, namesJob, titleStrength } from "./job-words.ts";
import type { Line, Piece } from "./lines.ts";
import { splitPieces, trimPiece } from "./lines.ts";
import { isLocation, isSurelyLocation } from "./location.ts";
import type { Cell, Column } from "./table-heads.ts";

/** A part of an entry's heading: what it may be, and where it stands. `row` numbers the lines of that heading. */
export type Fragment = Piece & {
  row: number;
  title: number;
  employer: number;
  place: boolean;
  label: "title" | "employer" | "client" | null;
  afterAt: boolean;
  /** Stands in brackets: an aside, the answer only when nothing else is there. */
  aside: boolean;
};

const COLUMNS = /\t+|\s{2,}|\s*[|•·●▪◆∙¦⋅]\s*|\s+[‐‑‒–—―−-]{1,2}\s+|[([\])]|\s*;\s+|\s+\/{1,2}\s+|\s*[–—]\s+/gu;
const COLON = /:\s+/gu;
const COMMA = /\s*[,，、]\s+/gu;
const AT = /\s+(?:at|@|bei|chez|presso|bij|hos)\s+(?=[\p{Lu}\p{Lo}\d"']|\p{Ll}\p{Lu})/gu;
const LABEL =
  /^(?:(?<employer>company|employer|organi[sz]ation|company name|firm|firma|arbeitgeber|entreprise|empresa|name (?:and address )?of employer)|(?<client>client|customer|kunde|cliente)|(?<title>position|job title|title|role|designation|occupation|occupation or position held|job role|poste|puesto|cargo|stelle)|(?<other>duration|period|dates?|tenure|time|from|location|place|zeitraum|dauer))\s{0,2}:\s{0,4}/iu;
const LABEL_BY_COLUMN: ReadonlyMap<Column, "title" | "employer"> = new Map([
  ["title", "title"],
  ["employer", "employer"],
  ["institution", "employer"],
]);
/** A label whose value, the dates, is read already. */
const BARE_LABEL =
  /^(?:duration|period|dates?|tenure|zeitraum|dauer|période|periodo|período|periode|okres|from|since|to|until|till|seit|von|vom|de|bis|depuis|au|desde|hasta|até|dal|al|van|tot|od|do|med|till|с|до|по|[1-9]|[12]\d|3[01])$/iu;
const PROSE_START =
  /^(?:(?:i\s)?(?:have\s)?(?:been\s)?(?:worked|working|work|employed|served|serving|hired|joined)\s+(?:there\s)?as\s+(?:an?\s|the\s)?)/iu;
const EDGE_WORDS =
  /\s+(?:from|since|between|in|during|seit|depuis|desde|von|de|dal)$|^(?:to|until|and|for|at|bei|chez)\s+/giu;

/** The fragments of one heading line; `line.text` must not hold the dates any more. */
export function readFragments(line: (Line | Piece) & { cells?: readonly Cell[] }, row: number): Fragment[] {
  if (line.cells !== undefined) return line.cells.flatMap((cell) => readCell(cell, row));
  return splitPieces(line, COLUMNS)
    .map(withoutProse)
    .filter((piece) => piece.text !== "" && !BARE_LABEL.test(piece.text))
    .flatMap((piece) => {
      const aside = /[([]\s*$/.test(line.text.slice(0, piece.start - line.start));
      return (labelled(piece, row) ?? splitPieces(piece, COLON).flatMap((part) => unlabelled(part, row))).map(
        (part) => ({ ...part, aside }),
      );
    });
}

/** Title and employer stand where the head of the table says. */
function readCell(cell: Cell, row: number): Fragment[] {
  const label = LABEL_BY_COLUMN.get(cell.column);
  return label === undefined ? [] : [{ ...fragment(cell, row, false), label, aside: false }];
}

function labelled(piece: Piece, row: number): Fragment[] | null {
  const match = LABEL.exec(piece.text);
  if (match === null) return null;
  if (match.groups?.other !== undefined) return [];
  const value = trimPiece(piece, match[0].length, piece.text.length);
  if (value.text === "") return [];
  return [{ ...fragment(value, row, false), label: labelOf(match.groups ?? {}) }];
}

function labelOf({ title, client }: Record<string, string | undefined>): Fragment["label"] {
  if (title !== undefined) return "title";
  return client === undefined ? "employer" : "client";
}

function unlabelled(piece: Piece, row: number): Fragment[] {
  if (isSurelyLocation(piece.text)) return [fragment(piece, row, false)];
  const halves = partedByFor(piece) ?? splitPieces(piece, AT);
  return halves.flatMap((half, index) =>
    joinSplitNames(half, splitPieces(half, COMMA)).map((part) => fragment(part, row, index > 0)),
  );
}

/** "Consultant for Globex", but not "Director for Marketing", "Analyst, Centre for Policy Studies" and "School for the Deaf". */
function partedByFor(piece: Piece): Piece[] | null {
  const match = /^(.{3,60}?)\sfor\s((?:the\s)?\p{Lu}.{1,60})$/u.exec(piece.text);
  if (match === null || FUNCTION.test(match[2]!.split(",", 1)[0]!)) return null;
  const nearest = match[1]!.split(/,\s|\s(?:@|at|of|the)\s/iu).at(-1)!;
  if (!namesJob(nearest) || employerStrength(nearest) > 0) return null;
  return [
    trimPiece(piece, 0, match[1]!.length),
    trimPiece(piece, piece.text.length - match[2]!.length, piece.text.length),
  ];
}

function withoutProse(piece: Piece): Piece {
  const start = PROSE_START.exec(piece.text)?.[0].length ?? 0;
  const rest = piece.text.slice(start).replace(EDGE_WORDS, "");
  const from = start + Math.max(0, piece.text.slice(start).indexOf(rest));
  return trimPiece(piece, from, from + rest.length);
}

const BROAD_TITLE =
  /^(?:.*\s)?(?:[SEA]?VP|Vice President|Director|Head|Manager|Chief|Dean|Lead|Leader|Engineer|Analyst|Specialist|Consultant|Officer|Executive|Associate|Supervisor|Coordinator|Developer|Scientist|Designer|Intern)$/iu;
const FUNCTIONS =
  "engineering|software engineering|product|product management|sales|marketing|operations|technology|finance|data|data science|design|it|r&d|strategy|partnerships|hr|human resources|business development|customer success|security|infrastructure|platform|platforms|analytics|research|development|communications|legal|payments|growth|web|mobile|back-?end|front-?end|full-?stack|qa|quality|devops|cloud|ml|ai|machine learning|risk|compliance|procurement|logistics|supply chain|customer support|support|customer experience|content|community|events|brand|performance|e-?commerce|innovation|talent|talent acquisition|people|internal audit|audit|tax|treasury|digital|retail|wholesale|identity|search|ads|checkout|core services|integrations|tooling|developer experience|observability|emea|apac|europe|latam|north america|accounts payable|accounts receivable|international|global|b2b|b2c|ios|android|embedded|ux|ui|user experience|new business|key accounts|public affairs|policy|training|learning";
/** "Data", "Data Platform", "Sales & Marketing". */
const FUNCTION = new RegExp(`^(?:${FUNCTIONS})(?:(?:\\s|\\s?[&/-]\\s?|\\sand\\s)(?:${FUNCTIONS}))*$`, "iu");

/** Puts together what a comma parts wrongly: "Acme, Inc.", "Director, Engineering", "Austin, TX". */
function joinSplitNames(whole: Piece, parts: readonly Piece[]): Piece[] {
  const joined: Piece[] = [];
  for (const part of parts) {
    const previous = joined.at(-1);
    if (previous === undefined) {
      joined.push(part);
      continue;
    }
    const together = trimPiece(whole, previous.start - whole.start, part.end - whole.start);
    const belongs =
      LEGAL_SUFFIX.test(part.text) ||
      (BROAD_TITLE.test(previous.text) && FUNCTION.test(part.text)) ||
      (isLocation(together.text) &&
        titleStrength(previous.text) === 0 &&
        (isSurelyLocation(previous.text) || joined.slice(0, -1).some((piece) => titleStrength(piece.text) === 0)));
    if (belongs) joined[joined.length - 1] = together;
    else joined.push(part);
  }
  return joined;
}

function fragment(piece: Piece, row: number, afterAt: boolean): Fragment {
  const employer = employerStrength(piece.text);
  return {
    ...piece,
    row,
    title: employer === 2 ? 0 : titleStrength(piece.text),
    employer,
    place: isSurelyLocation(piece.text) || EMPLOYMENT_TYPE.test(piece.text),
    label: null,
    afterAt,
    aside: false,
  };
}

/** "Career break", "parental leave": a gap, not a role. */
export function isGap(fragments: readonly Fragment[]): boolean {
  return fragments.some((part) => CAREER_GAP.test(part.text) && part.title === 0);
}
