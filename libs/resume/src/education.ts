import type { Education } from "@career/contracts";
import { findPeriods } from "./dates.ts";
import { findDegree } from "./degrees.ts";
import { isStateCode } from "./geography.ts";
import { isBullet, type Line, type Piece, type Span, splitPieces, trimPiece, withoutBullet } from "./lines.ts";
import { isLocation } from "./location.ts";

export type EducationEntry = Education & { span: Span; page: number; line: number; institutionSpan: Span | null };

const INSTITUTION =
  /(?<!\p{L})(?:universit(?:y|ies|ät|aet|é|à|et|eit|atea|as)|universi(?:dad|dade|teit|tet|tesi)|uniwersytet|üniversitesi|univ\.|college|institut[eo]?|instituto|school|academy|académie|polytechni(?:c|que|k)|politecnico|politechnika|politécnica|hochschule|fachhochschule|gymnasium|lycée|école|ecole|escuela|faculdade|faculty|fakultät|akademi[ae]|IIT|IIIT|NIT|BITS|IIM|MIT|ETH|EPFL|KTH|TU|UCLA|UC|USC|NYU|LMU|RWTH|KIT|UCL|LSE|CMU|NUS|NTU|KAIST|SUNY|CUNY|VIT|SRM|bootcamp|университет|институт|техникум|школа)(?!\p{L})|大学|学院|대학교|جامعة|विश्वविद्यालय/iu;
const COLUMNS = /\t+|\s{2,}|\s*[|•·●▪◆∙]\s*|\s+[‐‑‒–—―−-]\s+|\s*;\s+|\s*,\s+|\s+(?:at|from)\s+(?:the\s+)?(?=\p{Lu})/gu;
const ASIDE =
  /^(?:c?gpa|cpi|sgpa|grade|percentage|marks|score|honou?rs|coursework|relevant|courses|thesis|dissertation|activities|minor|major gpa|dean|advisor|awards?|expected|graduat|first class|second class|distinction|magna|summa|cum laude|final|average|note|mention|focus|specializ|class of)/iu;
const FIELD_START =
  /^(?:[\s,–—:-]|(?:in|of|en|em|in der|majoring in|with a major in|major|specializing in|degree)(?=[\s:,]))+/iu;

type Draft = {
  degree: string | null;
  field: string | null;
  institution: Piece | null;
  years: [number | null, number | null] | null;
  lines: Line[];
};

/** Entries of an education section; an entry ends where a degree, an institution or a date would come a second time. */
export function findEducation(lines: readonly Line[], asOf: number): EducationEntry[] {
  const drafts: Draft[] = [];
  let draft = emptyDraft();
  const close = () => {
    if (draft.degree !== null || draft.institution !== null) drafts.push(draft);
    draft = emptyDraft();
  };
  for (const original of lines) {
    const line = isBullet(original.text) && !mentionsStudy(original.text) ? null : withoutBullet(original);
    if (
      line === null ||
      line.text === "" ||
      line.text.length > 220 ||
      (ASIDE.test(line.text) && !mentionsStudy(line.text))
    )
      continue;
    const read = readLine(line, asOf);
    const repeats =
      (read.degree !== null && draft.degree !== null) ||
      (read.institution !== null && draft.institution !== null) ||
      (read.years !== null && draft.years !== null && (draft.degree !== null || draft.institution !== null));
    if (repeats) close();
    const found = read.degree !== null || read.institution !== null || read.years !== null;
    if (read.field !== null && read.degree === null && draft.field !== null) read.field = null;
    if (!found && read.field === null) continue;
    draft.degree ??= read.degree;
    if (read.degree !== null || draft.degree !== null) draft.field ??= read.field;
    draft.institution ??= read.institution;
    draft.years ??= read.years;
    draft.lines.push(line);
  }
  close();
  return drafts.map(asEntry);
}

function emptyDraft(): Draft {
  return { degree: null, field: null, institution: null, years: null, lines: [] };
}

function mentionsStudy(text: string): boolean {
  return findDegree(text) !== null || INSTITUTION.test(text);
}

function readLine(line: Line, asOf: number): Draft {
  const draft = emptyDraft();
  let text = line.text;
  const period = findPeriods(text, asOf).find((found) => found.shape !== "duration");
  if (period !== undefined) {
    draft.years = years(period);
    text = text.slice(0, period.from) + "\t".repeat(period.to - period.from) + text.slice(period.to);
  }
  const rest: Piece[] = [];
  let places = 0;
  for (const [index, piece] of splitPieces({ ...line, text }, COLUMNS).entries()) {
    // "MA" behind a city is Massachusetts, behind a university a degree.
    const state = isStateCode(piece.text) && index > 0 && rest.length + places > 0 && draft.degree === null;
    const degree = draft.degree === null && !state ? findDegree(piece.text) : null;
    if (isLocation(piece.text)) places++;
    if (degree !== null) {
      draft.degree = tidy(piece.text.slice(degree.from, degree.to));
      const field = fieldAfter(piece, degree.to);
      if (field !== null && INSTITUTION.test(field.text)) draft.institution ??= field;
      else draft.field = field === null ? null : tidy(field.text);
    } else if (INSTITUTION.test(piece.text)) draft.institution ??= piece;
    else if (!state && !isLocation(piece.text) && !ASIDE.test(piece.text) && !/\d/.test(piece.text)) rest.push(piece);
  }
  if (draft.degree !== null && draft.field === null) draft.field = tidyOrNull(takeField(rest));
  if (draft.degree !== null && draft.institution === null) draft.institution = rest.shift() ?? null;
  else if (draft.degree === null && draft.institution === null && rest.length === 1 && draft.years !== null)
    draft.institution = rest[0]!;
  return draft;
}

function fieldAfter(piece: Piece, to: number): Piece | null {
  const after = piece.text.slice(to);
  const start = to + (FIELD_START.exec(after)?.[0].length ?? 0);
  const rest = trimPiece(piece, start, piece.text.length);
  const end = rest.text.search(/\s?\((?!.*\p{Lu}{2,})|\s(?:with|from|at)\s/iu);
  const field = end < 0 ? rest : trimPiece(rest, 0, end);
  return /^\p{L}.+/u.test(field.text) && !/^(?:hons|honou?rs|degree)\.?$/iu.test(field.text) ? field : null;
}

/** A piece after the degree is its field only when one more piece is left to be the institution, or it names a study. */
function takeField(rest: Piece[]): Piece | null {
  const index = rest.findIndex((piece) => STUDY.test(piece.text));
  return index < 0 ? null : rest.splice(index, 1)[0]!;
}

const STUDY =
  /(?<!\p{L})(?:science|engineering|mathematics|maths?|physics|chemistry|biology|economics|business|management|marketing|finance|accounting|design|arts?|literature|history|philosophy|psychology|sociology|law|medicine|nursing|informatics|informatik|informatique|informática|computing|technology|communication|communications|linguistics|statistics|electronics|mechanical|electrical|civil|software|data|cybersecurity|architecture|education|journalism|politics|political|robotics|systems|analytics|wirtschaftsinformatik|maschinenbau|elektrotechnik|bwl|CSE|ECE|IT)(?!\p{L})/iu;

function years({
  start,
  end,
  shape,
}: {
  start: number | null;
  end: number | "present" | null;
  shape: string;
}): [number | null, number | null] {
  const first = start === null ? null : Math.floor(start / 12);
  if (shape === "single") return [null, first];
  return [first, typeof end === "number" ? Math.floor(end / 12) : null];
}

function asEntry(draft: Draft): EducationEntry {
  const first = draft.lines[0]!;
  return {
    degree: draft.degree,
    field: draft.field,
    institution: tidyOrNull(draft.institution),
    startYear: draft.years?.[0] ?? null,
    endYear: draft.years?.[1] ?? null,
    span: { start: first.start, end: draft.lines.at(-1)!.end },
    page: first.page,
    line: first.line,
    institutionSpan: draft.institution === null ? null : { start: draft.institution.start, end: draft.institution.end },
  };
}

function tidy(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}

function tidyOrNull(piece: Piece | null): string | null {
  return piece === null ? null : tidy(piece.text);
}
