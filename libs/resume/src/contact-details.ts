import type { DocumentText, ResumeProfile } from "@career/contracts";
import { findSkill } from "@career/taxonomy";
import { findEmails, findPhone } from "./contact.ts";
import type { Claim } from "./facts.ts";
import { type Line, type Piece, type Span, spanOnly } from "./lines.ts";
import { collectLinks, findUrls, ownLinks } from "./links.ts";
import { countryOfLocation, findLocation } from "./location.ts";
import { findName } from "./name.ts";
import { linesOf, type Section } from "./sections.ts";

/** Links and addresses beyond this are not looked for: a document that has them is not a resume. */
const MAX_SCANNED = 200_000;

const MAX_CONTACT_LINES = 60;

type ContactDetails = {
  name: Piece | null;
  location: Piece | null;
  /** Every address and link of the text, whosever they are. */
  emails: Span[];
  urls: Span[];
  claims: Claim[];
  profile: Pick<ResumeProfile, "name" | "email" | "phone" | "location" | "links">;
};

/** Who the person is and how to reach them, from the lines above the first section and from contact sections. */
export function findContact(
  document: DocumentText,
  lines: readonly Line[],
  sections: readonly Section[],
): ContactDetails {
  const scanned = document.text.slice(0, MAX_SCANNED);
  const contactLines = linesOf(sections, "header", "contact", "summary");
  const top = contactLines.length > 0 ? contactLines.slice(0, MAX_CONTACT_LINES) : lines.slice(0, 10);
  const isContact = (offset: number) => top.some((line) => line.start <= offset && offset < line.end);
  const emails = findEmails(scanned);
  const email = emails.find((span) => isContact(span.start)) ?? emails[0] ?? null;
  const address = email === null ? null : document.text.slice(email.start, email.end);
  const name = findName(lines, address);
  const location = findLocation(top) ?? findLocation(linesBeforeEntries(sections));
  const country = location === null ? null : countryOfLocation(location.text);
  const phone = findPhone(top, country) ?? findPhone(lines, country);
  const urls = findUrls(scanned);
  const printedLinks = ownLinks(urls, scanned, isContact);
  const claims: Claim[] = printedLinks.map((piece) => ({ ...spanOnly(piece), kind: "link", value: piece.text }));
  if (name !== null) claims.push({ ...spanOnly(name), kind: "name", value: name.text });
  if (email !== null && address !== null) claims.push({ ...email, kind: "email", value: address });
  if (phone !== null) claims.push({ ...spanOnly(phone), kind: "phone", value: phone.text });
  if (location !== null) claims.push({ ...spanOnly(location), kind: "location", value: location.text });
  return {
    name,
    location,
    emails,
    urls: urls.filter((link) => !link.bare || findSkill(scanned.slice(link.start, link.end)) === undefined),
    claims,
    profile: {
      name: name?.text ?? null,
      email: address,
      phone: phone?.text ?? null,
      location: location === null ? null : document.text.slice(location.start, location.end).replace(/\s+/g, " "),
      links: collectLinks(printedLinks, document.links),
    },
  };
}

/** Side bars may put skills and languages above the lines that give a name and a place. */
function linesBeforeEntries(sections: readonly Section[]): Line[] {
  const first = sections.findIndex(({ kind }) => kind === "experience" || kind === "education" || kind === "projects");
  return sections.slice(0, first < 0 ? sections.length : first).flatMap((section) => section.lines);
}
