import { findPeriods } from "./dates.ts";
import { isBullet, type Line, type Piece, trimPiece, withoutBullet } from "./lines.ts";
import { joinWrapped } from "./wrapped-lines.ts";

const KNOWN =
  /(?<![\p{L}\d])(?:(?:AWS|Amazon|Microsoft|Azure|Google(?: Cloud)?|Oracle|Red Hat|Cisco|Salesforce|SAP|HashiCorp|Databricks|Snowflake|Kubernetes|ISTQB|CompTIA|Scrum|Professional)\s(?:[A-Z][\w.+-]*\s){0,2}?Certified(?:\s(?:[A-Z][\w.+-]*|[–-])){1,7}|Certified\s(?:[A-Z][\w.+-]*\s?){1,6}(?:\([A-Z]{2,6}\))?|CompTIA\s[A-Z][\w+]*|PMP|CISSP|CISM|CISA|OSCP|CCNA|CCNP|CCIE|CKAD?|CKS|CSM|PSM I{1,3}|CFA|CPA|ITIL(?: v?[34])?(?: Foundation)?|PRINCE2(?: Practitioner)?|TOGAF(?: 9)?|IELTS|TOEFL|Security\+|Network\+|RHCSA|RHCE|CEH|Six Sigma (?:Green|Black) Belt)(?![\p{L}\d])/gu;
/** "AWS certification", "Kubernetes certificate". */
const NAMED = /(?<![\p{L}\d])(?:[A-Z][\w+#.-]{1,20}\s){1,3}certificat(?:ion|e)s?(?!\p{L})/gu;
const MAX_LENGTH = 160;

/** One certificate a line in their section; elsewhere only well-known ones. */
export function findCertifications(
  sectionLines: readonly Line[],
  otherLines: readonly Line[],
  asOf: number,
): (Piece & { page: number; line: number })[] {
  const bulleted = sectionLines.some((line) => isBullet(line.text));
  const width = Math.max(...sectionLines.map((line) => line.text.length));
  // Among bullets, a line without one goes on where its first word had no room above.
  const runsOn = (upper: string, lower: string, line: Line) =>
    endsCertificate(upper, lower) ||
    (line.wraps === true && (bulleted || /,\s\p{L}+$/u.test(upper))) ||
    (bulleted && /\p{L}$/u.test(upper) && upper.length + lower.split(" ")[0]!.length >= width);
  const listed = joinWrapped(sectionLines, runsOn).flatMap((original) => {
    const line = withoutBullet(original);
    if (line.text.length < 3 || line.text.length > MAX_LENGTH || !/\p{L}{2}/u.test(line.text)) return [];
    if (
      isBullet(original.text) === false &&
      /^(?:credential|issued|license|certificate|valid|expir|see |http|www|id:)/iu.test(line.text)
    )
      return [];
    const period = findPeriods(line.text, asOf).find((found) => found.shape !== "duration");
    const before = trimPiece(line, 0, period === undefined ? line.text.length : period.from);
    const after = period === undefined ? before : trimPiece(line, period.to, line.text.length);
    const piece = before.text.length >= 3 ? withoutTail(before) : after;
    return piece.text.length >= 3 ? [{ ...piece, page: line.page, line: line.line }] : [];
  });
  const elsewhere = otherLines.flatMap((line) =>
    namesCertification(line.text).map(({ text, from }) => ({
      ...trimPiece(line, from, from + text.length),
      page: line.page,
      line: line.line,
    })),
  );
  return [...listed, ...elsewhere];
}

/** "Certified Kubernetes" above "Administrator (CKA)". */
function endsCertificate(upper: string, lower: string): boolean {
  if (!/^\P{Ll}.*\p{L}$/u.test(upper) || upper.length > MAX_UPPER) return false;
  if (TAIL.test(lower) || /^\(\p{Lu}[\p{L}+-]{1,7}\)/u.test(lower)) return true;
  const [, tail, short] = /^(\p{Lu}.*)\s\((\p{Lu}{2,6})\)/u.exec(lower) ?? [];
  if (tail === undefined) return false;
  const initials = (text: string) => (text.match(/(?<!\p{L})\p{Lu}/gu) ?? []).join("");
  return initials(`${upper} ${tail}`) === short && initials(tail) !== short;
}

const MAX_UPPER = 60;
/** The last word of a certificate's name, which begins none. */
const TAIL =
  /^(?:Administrator|Administration|Architect|Accountant|Practitioner|Developer|Specialist|Analyst|Auditor|Examiner|Qualification|Certification|Certificate|Fundamentals|Expert|Engineer|Belt|Owner|Coach|Technician|Professional|Associate|Master|Foundation|Certificación|Zertifikat|Certificat)(?=$|\s[(–—-]|,|\s\d{4})/u;

function withoutTail(piece: Piece): Piece {
  const cut = piece.text.search(
    /\s*[(,|–—-]?\s*(?:issued|expires?|valid|credential id|in|obtained|completed|earned)\s*:?\s*$/iu,
  );
  return cut > 0 ? trimPiece(piece, 0, cut) : piece;
}

/** Well-known certificates named in a text. */
export function namesCertification(text: string): { text: string; from: number }[] {
  const known = [...text.matchAll(KNOWN)];
  const named = known.length > 0 ? known : [...text.matchAll(NAMED)];
  return named.map((match) => ({ text: match[0].trim(), from: match.index }));
}
