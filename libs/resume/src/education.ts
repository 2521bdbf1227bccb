import type { Education } from "@career/contracts";
import { isAside, mentionsStudy, readStudyLine, type StudyLine, tidy } from "./education-line.ts";
import { isBullet, type Line, type Piece, type Span, withoutBullet } from "./lines.ts";

export type EducationEntry = Education & { span: Span; page: number; line: number; institutionSpan: Span | null };

type Draft = StudyLine & { lines: Line[] };

const MAX_LINE_LENGTH = 220;

/** Entries of an education section; an entry ends where a degree, an institution or a date would come a second time. */
export function findEducation(lines: readonly Line[], asOf: number): EducationEntry[] {
  const drafts: Draft[] = [];
  let draft = emptyDraft();
  // A line alone that says nothing known: the institution of the entry it closes, or of the one it opens.
  let unknown: { line: Line; piece: Piece } | null = null;
  const close = () => {
    const opens = unknown !== null && (institutionOf(draft) !== null || draft.degree === null) ? unknown : null;
    if (unknown !== null && opens === null) draft.guess = unknown.piece;
    if (draft.degree !== null || draft.institution !== null) drafts.push(draft);
    draft = emptyDraft();
    if (opens !== null) draft = { ...draft, guess: opens.piece, lines: [opens.line] };
    unknown = null;
  };
  for (const original of lines) {
    if (isBullet(original.text) && !mentionsStudy(original.text)) continue;
    const line = withoutBullet(original);
    if (line.text === "" || line.text.length > MAX_LINE_LENGTH || isAside(line.text)) continue;
    const read = readStudyLine(line, asOf);
    if (read.degree === null && read.institution === null && read.years === null && read.field === null) {
      if (unknown === null && read.guess !== null && read.guess.text === line.text)
        unknown = { line, piece: read.guess };
      continue;
    }
    if (repeats(draft, read)) close();
    else if (unknown !== null && institutionOf(draft) === null) {
      draft.guess = unknown.piece;
      draft.lines.push(unknown.line);
      unknown = null;
    }
    add(draft, read, line);
  }
  close();
  return drafts.map(asEntry);
}

function emptyDraft(): Draft {
  return { degree: null, field: null, institution: null, guess: null, years: null, lines: [] };
}

function repeats(draft: Draft, read: StudyLine): boolean {
  return (
    (read.degree !== null && draft.degree !== null) ||
    (read.institution !== null && draft.institution !== null) ||
    (read.years !== null && draft.years !== null && (draft.degree !== null || draft.institution !== null))
  );
}

function add(draft: Draft, read: StudyLine, line: Line): void {
  draft.degree ??= read.degree;
  draft.field ??= read.field;
  draft.institution ??= read.institution;
  draft.guess ??= read.guess;
  draft.years ??= read.years;
  draft.lines.push(line);
}

function institutionOf(draft: Draft): Piece | null {
  return draft.institution ?? draft.guess;
}

function asEntry(draft: Draft): EducationEntry {
  const first = draft.lines[0]!;
  const institution = institutionOf(draft);
  return {
    degree: draft.degree,
    field: draft.field,
    institution: institution === null ? null : tidy(institution.text),
    startYear: draft.years?.[0] ?? null,
    endYear: draft.years?.[1] ?? null,
    span: { start: first.start, end: draft.lines.at(-1)!.end },
    page: first.page,
    line: first.line,
    institutionSpan: institution === null ? null : { start: institution.start, end: institution.end },
  };
}
