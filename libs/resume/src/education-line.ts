import type { Education } from "@career/contracts";
import { findPeriods, type Period } from "./dates.ts";
import { findDegree } from "./degrees.ts";
import { isStateCode } from "./geography.ts";
import { type Line, type Piece, splitPieces, trimPiece } from "./lines.ts";
import { isLocation } from "./location.ts";

/** What one line of an education section says. `guess`: words that could be an institution, for want of a better one. */
export type StudyLine = Pick<Education, "degree" | "field"> & {
  institution: Piece | null;
  guess: Piece | null;
  years: readonly [start: number | null, end: number | null] | null;
};

const INSTITUTION =
  /(?<!\p{L})(?:universit(?:y|ies|ät|aet|é|à|et|eit|atea|as)|universi(?:dad|dade|teit|tet|tesi)|uniwersytet|üniversitesi|univ\.|college|institut[eo]?|instituto|school|academy|académie|polytechni(?:c|que|k)|politecnico|politechnika|politécnica|hochschule|fachhochschule|gymnasium|lycée|école|ecole|escuela|faculdade|faculty|fakultät|akademi[ae]|IIT|IIIT|NIT|BITS|IIM|MIT|ETH|EPFL|KTH|TU|UCLA|UC|USC|NYU|LMU|RWTH|KIT|UCL|LSE|CMU|NUS|NTU|KAIST|SUNY|CUNY|VIT|SRM|bootcamp|университет|институт|техникум|школа)(?!\p{L})|大学|学院|대학교|جامعة|विश्वविद्यालय/iu;
const COLUMNS =
  /\t+|\s{2,}|\s*[|•·●▪◆∙]\s*|\s+[‐‑‒–—―−-]\s+|\s*;\s+|\s*,\s+|\s+(?:at|from)\s+(?:the\s+)?(?=(?:(?:\p{Lu}[\p{L}.'-]*|of)\s){0,5}(?:Univ|Coll|Instit|School|Acad|Poly|Hochsch|MIT|ETH))/gu;
const ASIDE =
  /^(?:c?gpa|cpi|sgpa|grade|percentage|marks|score|honou?rs|coursework|relevant|courses|thesis|dissertation|activities|minor|major gpa|dean|advisor|awards?|expected|graduat|first class|second class|distinction|magna|summa|cum laude|final|average|note|mention|focus|specializ|class of)/iu;
const FIELD_START =
  /^(?:[\s,–—:-]|(?:in|of|en|em|in der|majoring in|with a major in|major|specializing in|degree)(?=[\s:,]))+/iu;
const MAJOR = /^(?:major|field of study|specialisation|specialization|fachrichtung)\s?:\s{1,4}(?=\p{L})/iu;
/** Systems of universities: the place behind the comma is part of the name. */
const SYSTEM =
  /^(?:University of (?:California|Texas|Wisconsin|Illinois|North Carolina|Michigan|Minnesota|Maryland|Massachusetts)|State University of New York|Indian Institute of (?:Technology|Management|Science)|IIT|NIT|IIIT|IIM|BITS Pilani|California State University|National Institute of Technology)$/u;

export function mentionsStudy(text: string): boolean {
  return findDegree(text) !== null || INSTITUTION.test(text);
}

/** "GPA: 3.8", "Relevant coursework: …". */
export function isAside(text: string): boolean {
  return ASIDE.test(text) && !MAJOR.test(text) && !mentionsStudy(text);
}

export function readStudyLine(line: Line, asOf: number): StudyLine {
  const read: StudyLine = { degree: null, field: null, institution: null, guess: null, years: null };
  let text = line.text;
  const period = findPeriods(text, asOf).find((found) => found.shape !== "duration");
  if (period !== undefined) {
    read.years = yearsOf(period);
    text = text.slice(0, period.from) + "\t".repeat(period.to - period.from) + text.slice(period.to);
  }
  const major = MAJOR.exec(text);
  if (major !== null) return { ...read, field: tidy(trimPiece(line, major[0].length, line.text.length).text) };
  const rest: Piece[] = [];
  let places = 0;
  for (const piece of joinSystems(line, splitPieces({ ...line, text }, COLUMNS))) {
    const place = isLocation(piece.text);
    // "MA" behind a city is Massachusetts, behind a university a degree.
    const state = isStateCode(piece.text) && rest.length + places > 0;
    const degree = state || (read.degree !== null && INSTITUTION.test(piece.text)) ? null : findDegree(piece.text);
    if (place) places++;
    if (degree !== null) {
      if (read.degree === null) readDegree(read, piece, degree);
    } else if (INSTITUTION.test(piece.text)) read.institution ??= piece;
    else if (!state && !place && !ASIDE.test(piece.text) && !/\d/.test(piece.text)) rest.push(piece);
  }
  if (read.degree !== null && read.field === null) read.field = takeField(rest);
  if (read.institution === null) read.guess = rest.find((piece) => /^[\p{Lu}\p{Lo}].{2,}/u.test(piece.text)) ?? null;
  return read;
}

function readDegree(read: StudyLine, piece: Piece, { from, to }: { from: number; to: number }): void {
  read.degree = tidy(piece.text.slice(from, to));
  const field = fieldAfter(piece, to);
  if (field !== null && INSTITUTION.test(field.text)) read.institution ??= field;
  else if (field !== null) read.field = tidy(field.text);
}

function joinSystems(line: Line, pieces: readonly Piece[]): Piece[] {
  const joined: Piece[] = [];
  for (const piece of pieces) {
    const previous = joined.at(-1);
    const near =
      previous !== undefined && line.text.slice(previous.end - line.start, piece.start - line.start).trim() === ",";
    if (previous !== undefined && near && SYSTEM.test(previous.text) && /^\p{Lu}[\p{L} ]+$/u.test(piece.text)) {
      joined[joined.length - 1] = trimPiece(line, previous.start - line.start, piece.end - line.start);
    } else joined.push(piece);
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

/** A piece beside the degree that names a study. */
function takeField(rest: Piece[]): string | null {
  const index = rest.findIndex((piece) => STUDY.test(piece.text));
  return index < 0 ? null : tidy(rest.splice(index, 1)[0]!.text);
}

const STUDY =
  /(?<!\p{L})(?:science|engineering|mathematics|maths?|physics|chemistry|biology|economics|business|management|marketing|finance|accounting|design|arts?|literature|history|philosophy|psychology|sociology|law|medicine|nursing|informatics|informatik|informatique|informática|computing|technology|communication|communications|linguistics|statistics|electronics|mechanical|electrical|civil|software|data|cybersecurity|architecture|education|journalism|politics|political|robotics|systems|analytics|wirtschaftsinformatik|maschinenbau|elektrotechnik|bwl|CSE|ECE|IT)(?!\p{L})/iu;

function yearsOf({ start, end, shape }: Period): [number | null, number | null] {
  const first = start === null ? null : Math.floor(start / 12);
  if (shape === "single") return [null, first];
  return [first, typeof end === "number" ? Math.floor(end / 12) : null];
}

export function tidy(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}
