import { findSpokenLanguages } from "@career/taxonomy";
import { headingKind, type SectionKind } from "./headings.ts";
import { namesJob } from "./job-words.ts";
import type { Line } from "./lines.ts";
import { cellsOf, readTableHead } from "./table-heads.ts";

export const MAX_HEADING_LENGTH = 60;
export const DECORATION = /^[\s=*#_>•■▪◆►|:.~─━═—–-]+|[\s=*#_<•■▪◆|:.~─━═—–-]+$/gu;

/** "Skills: Go, Python": a heading with its content in one line. Labels of one employer's tools are not sections. */
export function labelledContent(line: Line): { kind: SectionKind; content: Line } | null {
  const match = /^[•▪■*-]?\s{0,2}([^:]{3,40}):\s+(?=\S)/u.exec(line.text);
  if (match === null) return null;
  const label = match[1]!.replace(DECORATION, "");
  if (
    /^(?:tools|technologies|technology|tech stack|stack|environment|awards?|training|courses?|activities|roles?|work|project|personal|contact|academic|about|highlights|achievements?|overview|statement|positions?|internship)$/iu.test(
      label,
    )
  ) {
    return null;
  }
  const kind = headingKind(label);
  if (kind === null || kind === "contact" || kind === "other") return null;
  const skipped = match[0].length;
  return { kind, content: { ...line, start: line.start + skipped, text: line.text.slice(skipped) } };
}

/** "Education⟶BSc Physics, Lumora University": a heading in the cell beside its section. */
export function besideHeading(
  line: Line,
  current: SectionKind,
): { kind: SectionKind; heading: Line; content: Line } | null {
  const [cell, ...others] = cellsOf(line);
  const content = others[0];
  if (cell === undefined || content === undefined || others.length > 2 || !/^\p{Lu}/u.test(cell.text)) return null;
  if (!/\t/.test(line.text) || /[\d@.;!?:]/.test(cell.text) || cell.text.length > MAX_HEADING_LENGTH) return null;
  const kind = headingKind(cell.text);
  if (kind === null || kind === "other" || kind === "contact" || headingKind(content.text) !== null) return null;
  // "Internship⟶Acme", "Projects⟶2019 – 2020", and rows of a table of skills: "Languages⟶Go, Python", "Tools⟶Docker".
  if (kind === current || namesJob(cell.text) || (/\d{4}/.test(content.text) && !/\p{L}{4}/u.test(content.text)))
    return null;
  if (current === "skills" && kind === "languages" && findSpokenLanguages(content.text).length === 0) return null;
  if (readTableHead(line) !== null) return null;
  const rest = { start: content.start, text: line.text.slice(content.start - line.start) };
  return {
    kind,
    heading: { ...line, start: cell.start, end: cell.end, text: cell.text },
    content: { ...line, ...rest },
  };
}
