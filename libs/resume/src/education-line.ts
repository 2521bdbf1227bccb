import type { Education } from "@career/contracts";
import { findPeriods, type Period } from "./dates.ts";
import { type DegreeMatch, findDegree } from "./degrees.ts";
import { isStateCode } from "./geography.ts";
import { type Line, type Piece, type Span, spanOnly, splitPieces, trimPiece } from "./lines.ts";
import { isLocation } from "./location.ts";
import type { Cell, Column } from "./table-heads.ts";

/** What one line of an education section says. `guess`: words that could be an institution, for want of a better one. */
export type StudyLine = Pick<Education, "degree" | "field"> & {
  institution: Piece | null;
  guess: Piece | null;
  years: readonly [start: number | null, end: number | null] | null;
  /** Where degree and field stand. */
  study: Span[];
};

const INSTITUTION =
  /(?<!\p{L})(?:universit(?:y|ies|ät|aet|é|à|et|eit|atea|as)|universi(?:dad|dade|teit|tet|tesi)|uniwersytet|üniversitesi|univ\.|college|institut[eo]?|instituto|school|academy|académie|polytechni(?:c|que|k)|politecnico|politechnika|politécnica|hochschule|fachhochschule|gymnasium|lycée|école|ecole|escuela|faculdade|faculty|fakultät|akademi[ae]|IIT|IIIT|NIT|BITS|IIM|MIT|ETH|EPFL|KTH|TU|KU|IUT|IAE|ENS|INSA|FH|HEC|ESSEC|ESCP|ESADE|INSEAD|TUM|AGH|UNAM|UNSW|ANU|RMIT|IISc|Caltech|HKUST|POSTECH|UCLA|UC|USC|NYU|LMU|RWTH|KIT|UCL|LSE|CMU|NUS|NTU|KAIST|SUNY|CUNY|VIT|SRM|bootcamp|университет|институт|техникум|школа)(?!\p{L})|大学|学院|대학교|جامعة|विश्वविद्यालय/iu;
const COLUMNS =
  /\t+|\s{2,}|\s*[|•·●▪◆∙]\s*|\s+[‐‑‒–—―−-]\s+|\s*;\s+|\s*,\s+|(?<!(?:University|College|School|Institute|Polytechnic)[^,|\t]{0,40})\s+(?:at|from)\s+(?:the\s+)?(?=\p{Lu})/gu;
const ASIDE =
  /^(?:c?gpa|cpi|sgpa|grade|percentage|marks|score|honou?rs|coursework|relevant|courses|thesis|dissertation|activities|minor|major gpa|dean|advisor|awards?|expected|graduat|first class|second class|distinction|magna|summa|cum laude|final|average|note|mention|focus|specializ|class of)/iu;
const FIELD_START =
  /^(?:[\s,–—:-]|(?:in|of|en|em|in der|majoring in|with a major in|major|specializing in|degree)(?=[\s:,]))+/iu;
const MAJOR =
  /^(?:major|field(?: of study)?|subject|branch|stream|discipline|speciali[sz]ation|concentration|fachrichtung|filière|especialidad|área|indirizzo|kierunek)\s?:\s{1,4}(?=\p{L})/iu;
/** What a form calls the parts of an entry. */
const LABEL =
  /^(?:degree|qualification|course|program(?:me)?|title of qualification|diploma|institution|university|college|school|institute|university\/college|years?|dates?|duration|period|graduation(?: (?:year|date))?|year of (?:passing|graduation)|abschluss|hochschule|titre|título|titolo)\s?:\s{1,4}(?=[\p{L}\d])/iu;
const INSTITUTION_LABEL = /^(?:institut|universit|college|school|hochschule)/iu;
/** Systems of universities: the place behind the comma is part of the name. */
const SYSTEM =
  /^(?:University of (?:California|Texas|Wisconsin|Illinois|North Carolina|Michigan|Minnesota|Maryland|Massachusetts)|State University of New York|Indian Institute of (?:Technology|Management|Science)|IIT|NIT|IIIT|IIM|BITS Pilani|California State University|National Institute of Technology)$/u;

/** "BSc (Hons)", "Master of Science (MSc)". */
const LONGEST_ABBREVIATION = 8;

/** "BTech, Indian Institute of Technology": the place may stand in the next line. */
export function endsWithSystem(text: string): boolean {
  return SYSTEM.test(text.split(/,\s|\s[–—|-]\s|\t/u).at(-1)!);
}

/** A part of a university. */
const PART =
  /(?<!\p{L})(?:School of|Faculty of|College of|Department of|Institute (?:of|for)|Business School|Fakultät|Faculté|Facultad|Faculdade)(?!\p{L})/u;

export function mentionsStudy(text: string): boolean {
  return findDegree(text) !== null || INSTITUTION.test(text);
}

export function namesStudy(text: string): boolean {
  return STUDY.test(text);
}

/** "GPA: 3.8", "Relevant coursework: …"; "Graduated May 2018" says more. */
export function isAside(text: string): boolean {
  return ASIDE.test(text) && !MAJOR.test(text) && !DATED.test(text) && !mentionsStudy(text);
}

/** What leads to a date: "(Graduated 2012)", "Class of 2021", "Expected: May 2027". */
const DATE_LEAD =
  /[([]?\s{0,2}(?:(?:graduat(?:ed|ion|ing)|class|expected|anticipated|completed|completion|conferred|awarded|obtained|passed|year|passing|date|batch|abschluss|diplômée?|obtenue?|promotion|titulado|graduado|conclusão|conclusione|afgestudeerd|ukończono)(?:\s(?:in|on|of|out|date|year))?[\s,]{0,2}){1,3}:?\s{0,3}[([]?\s{0,2}$|(?<=\p{L})\s(?:in|im|en|em|nel|w)\s$/iu;
const DATED =
  /^(?:expected|anticipated|completed|graduat(?:ed|ion|ing)|class of|awarded|passed|abschluss)[\p{L}\s,:]{0,25}\d{0,2}\/?(?:19|20)\d{2}$/iu;

export function readStudyLine(original: Line, asOf: number): StudyLine {
  const label = LABEL.exec(original.text);
  const from = label?.[0].length ?? 0;
  const line = { ...original, start: original.start + from, text: original.text.slice(from) };
  const read: StudyLine = { degree: null, field: null, institution: null, guess: null, years: null, study: [] };
  const dated = readYears(line.text, asOf);
  read.years = dated.years;
  const bracket = bracketedInstitution(line, dated.text);
  const text =
    bracket === null ? dated.text : blankOut(dated.text, bracket.start - line.start - 1, bracket.end - line.start + 1);
  if (bracket !== null && INSTITUTION.test(bracket.text)) read.institution = bracket;
  const major = MAJOR.exec(text);
  if (major !== null) {
    const field = trimPiece(line, major[0].length, line.text.length);
    return { ...read, field: tidy(field.text), study: [field] };
  }
  const rest: Piece[] = [];
  let places = 0;
  for (const piece of joinNames(line, splitPieces({ ...line, text }, COLUMNS))) {
    const place = isLocation(piece.text);
    // "MA" behind a city is Massachusetts, behind a university a degree.
    const state = isStateCode(piece.text) && (places > 0 || (rest.length > 0 && !STUDY.test(rest.at(-1)!.text)));
    const degree = state || (read.degree !== null && INSTITUTION.test(piece.text)) ? null : degreeOf(piece.text);
    if (place) places++;
    if (degree !== null) {
      if (read.degree === null) readDegree(read, piece, degree);
      else if (read.field === null) readField(read, piece, degree.to);
    } else if (INSTITUTION.test(piece.text)) read.institution ??= piece;
    else if (!state && !place && !ASIDE.test(piece.text) && !/\d/.test(piece.text)) rest.push(piece);
  }
  if (read.degree !== null && read.field === null) takeField(read, rest);
  if (label !== null && INSTITUTION_LABEL.test(label[0])) read.institution ??= rest[0] ?? null;
  if (read.institution === null) read.guess = rest.find((piece) => /^[\p{Lu}\p{Lo}].{2,}/u.test(piece.text)) ?? bracket;
  return read;
}

/** "BSc in Physics (Imperial College London)"; not "MIT (Massachusetts Institute of Technology)" and "BSc (Hons)". */
function bracketedInstitution(line: Line, text: string): Piece | null {
  for (const match of text.matchAll(/\(([^()\t]{3,90})\)/gu)) {
    const before = text.slice(0, match.index);
    const from = match.index + 1;
    const piece = { text: match[1]!, start: line.start + from, end: line.start + from + match[1]!.length };
    if (findDegree(before) === null || INSTITUTION.test(before) || findDegree(piece.text) !== null) continue;
    if (INSTITUTION.test(piece.text)) return piece;
    const isName = /^\p{Lu}[\p{L}.'&-]+(?:\s[\p{L}.'&-]+){0,6}$/u.test(piece.text);
    if (
      isName &&
      piece.text.length > LONGEST_ABBREVIATION &&
      !STUDY.test(piece.text) &&
      !ASIDE.test(piece.text) &&
      !isLocation(piece.text)
    )
      return piece;
  }
  return null;
}

function blankOut(text: string, from: number, to: number): string {
  return text.slice(0, from) + "\t".repeat(to - from) + text.slice(to);
}

/** The same of a row in a table whose head names its columns. */
export function readStudyCells(row: Line, cells: readonly Cell[], asOf: number): StudyLine {
  const partOf = (...columns: readonly Column[]) => {
    const cell = cells.find(({ column }) => columns.includes(column));
    return cell === undefined ? null : { cell, read: readStudyLine({ ...row, ...cell }, asOf) };
  };
  const study = partOf("degree", "title");
  const field = partOf("field")?.cell ?? null;
  const institution = partOf("institution", "employer")?.cell ?? null;
  const years = partOf("period")?.read.years ?? readStudyLine(row, asOf).years;
  return {
    degree: study === null ? null : (study.read.degree ?? tidy(study.cell.text)),
    field: field === null ? (study?.read.field ?? null) : tidy(field.text),
    institution: institution ?? study?.read.institution ?? null,
    guess: null,
    years,
    study: [...(study?.read.study ?? []), ...(field === null ? [] : [spanOnly(field)])],
  };
}

/** The years of a line, and its text with them blanked out. */
function readYears(text: string, asOf: number): { text: string; years: StudyLine["years"] } {
  const period = findPeriods(text, asOf).find((found) => found.shape !== "duration");
  if (period === undefined) return { text, years: null };
  const from = period.from - (DATE_LEAD.exec(text.slice(0, period.from))?.[0].length ?? 0);
  return { text: blankOut(text, from, period.to), years: yearsOf(period) };
}

/** Where only studies are listed, "Master Informatica" is no Scrum Master. */
function degreeOf(text: string): DegreeMatch | null {
  const bare = /^(?:Bachelor|Master|Doctor)(?=$|\s(?:\p{Lu}|\(|(?:en|em|in|di|de)\s|d'))/u.exec(text);
  return findDegree(text) ?? (bare === null || /^Master Data/u.test(text) ? null : { from: 0, to: bare[0].length });
}

function readDegree(read: StudyLine, piece: Piece, { from, to }: DegreeMatch): void {
  const degree = trimPiece(piece, from, to);
  read.degree = tidy(piece.text.slice(from, to));
  read.study.push(degree);
  readField(read, piece, to);
  // "Economics (BA)"
  if (read.field === null && piece.text[from - 1] === "(") readField(read, trimPiece(piece, 0, from - 1), 0);
}

function readField(read: StudyLine, piece: Piece, to: number): void {
  const field = fieldAfter(piece, to);
  if (field === null) return;
  if (INSTITUTION.test(field.text)) read.institution ??= field;
  else {
    read.field = tidy(field.text);
    read.study.push(field);
  }
}

/** Puts together what a comma parts wrongly: "University of California, Berkeley", "School of Business, Lumora University". */
function joinNames(line: Line, pieces: readonly Piece[]): Piece[] {
  const joined: Piece[] = [];
  for (const piece of pieces) {
    const previous = joined.at(-1);
    const near =
      previous !== undefined && line.text.slice(previous.end - line.start, piece.start - line.start).trim() === ",";
    const belongs =
      near &&
      ((SYSTEM.test(previous.text) && /^\p{Lu}[\p{L} ]+$/u.test(piece.text)) ||
        (PART.test(previous.text) && INSTITUTION.test(piece.text) && findDegree(piece.text) === null));
    if (belongs) joined[joined.length - 1] = trimPiece(line, previous.start - line.start, piece.end - line.start);
    else joined.push(piece);
  }
  return joined;
}

function fieldAfter(piece: Piece, to: number): Piece | null {
  const after = piece.text.slice(to);
  const start = to + (FIELD_START.exec(after)?.[0].length ?? 0);
  const rest = trimPiece(piece, start, piece.text.length);
  const end = rest.text.search(/\s\(|\s(?:with|from|at)\s/iu);
  const field = end < 0 ? rest : trimPiece(rest, 0, end);
  return /^\p{L}.+/u.test(field.text) && !/^(?:hons|honou?rs|degree)\.?$/iu.test(field.text) ? field : null;
}

/** A piece beside the degree that names a study; failing that, the first one where another is left to be the institution. */
function takeField(read: StudyLine, rest: Piece[]): void {
  const known = rest.findIndex((piece) => STUDY.test(piece.text));
  const index = known < 0 && (read.institution !== null || rest.length > 1) ? 0 : known;
  const [field] = index < 0 ? [] : rest.splice(index, 1);
  if (field === undefined) return;
  read.field = tidy(field.text);
  read.study.push(field);
}

const STUDY =
  /(?<!\p{L})(?:sciences?|engineering|mathematics|maths?|physics|chemistry|economics|business|management|marketing|finance|accounting|design|arts?|literature|history|law|medicine|nursing|computing|technology|communications?|linguistics|statistics|electronics|mechanical|electrical|civil|software|data|cybersecurity|architecture|education|journalism|politics|political|robotics|systems|analytics|studies|relations|affairs|administration|therapy|music|theatre|cse|ece|it|bwl|vwl|droit|gestion|lettres|derecho|historia|direito|história|giurisprudenza|lettere|rechten|prawo)(?!\p{L})|\p{L}{3}(?:ologie?|ología|ologia|ology|onomie?|onomía|onomia|onomics|omia|omics|ematik|ématiques?|emáticas?|ematica|matik|matique|matica|mática|matyka|graphy|graphie|grafía|grafia|osophy|osophie|ofía|istik|technik|technika|wissenschaft(?:en)?|wesen|kunde|lehre|maschinenbau|genie|génierie|geniería|genharia|gegneria)(?!\p{L})|^(?:Maschinenbau|Informatyka|Physik|Chemie)$/iu;

function yearsOf({ start, end, shape }: Period): [number | null, number | null] {
  const first = start === null ? null : Math.floor(start / 12);
  if (shape === "single") return [null, first];
  return [first, typeof end === "number" ? Math.floor(end / 12) : null];
}

export function tidy(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}
