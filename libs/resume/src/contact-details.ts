import type { DocumentText, ResumeProfile } from "@career/contracts";
import { findSkill } from "@career/taxonomy";
import { findEmails, findNationalPhone, findPhone } from "./contact.ts";
import type { Claim } from "./facts.ts";
import { headingKind } from "./headings.ts";
import { type Line, overlaps, type Piece, type Span, spanOnly } from "./lines.ts";
import { collectLinks, findLinkNames, findUrls, type Link, ownLinks, wholeLinks } from "./links.ts";
import { countryOfLocation, findLocation, findRegion, guessLocation } from "./location.ts";
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
  /** "GitHub" before an address or in place of one. */
  linkNames: Span[];
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
  const emails = findEmails(scanned);
  const top = contactLinesOf(lines, sections, emails[0] ?? null);
  const isContact = (offset: number) => top.some((line) => line.start <= offset && offset < line.end);
  const email = emails.find((span) => isContact(span.start)) ?? emails[0] ?? null;
  const address = email === null ? null : document.text.slice(email.start, email.end).replace(/\s/g, "");
  const torn = emails.filter(({ start, end }) => scanned.slice(start, end).includes("\n"));
  const urls = findUrls(scanned).filter((link) => !torn.some((span) => overlaps(span, link)));
  const details = [...emails, ...urls.filter((link) => !link.bare || isContact(link.start))];
  const name = findName(lines, { handles: handlesOf(address, urls), email });
  const around = email === null ? [] : linesAround(lines, email);
  const isOther = (text: string) => findSkill(text) !== undefined || headingKind(text) !== null;
  const near = [name, findPhone(top, null), ...emails, ...urls].filter((span) => span !== null);
  const place =
    findLocation(top, details) ??
    findRegion(linesOf(sections, "header", "contact"), near, isOther) ??
    findLocation(around, details) ??
    findLocation(linesBeforeEntries(sections), details);
  const country = place === null ? null : countryOfLocation(place.text);
  const international = findPhone(top, country) ?? findPhone(lines, country);
  const printedPhone = international ?? findNationalPhone(top);
  const printedLinks = wholeLinks(ownLinks(urls, scanned, isContact), document.links);
  const known: Span[] = [printedPhone, name, ...emails, ...urls].filter((span) => span !== null);
  const location = place ?? guessLocation(top, known, isOther);
  const guessed = place === null && location !== null ? countryOfLocation(location.text) : null;
  const phone = international ?? (guessed === null ? null : findPhone(top, guessed)) ?? printedPhone;
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
    linkNames: top.flatMap(findLinkNames),
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

/** The lines above the first section and those of contact sections; failing both, those around the e-mail address. */
function contactLinesOf(lines: readonly Line[], sections: readonly Section[], email: Span | null): Line[] {
  const own = linesOf(sections, "header", "contact", "summary").filter((line) => line.text !== "");
  if (own.length > 0) return own.slice(0, MAX_CONTACT_LINES);
  return email === null ? lines.slice(0, 10) : linesAround(lines, email);
}

const REACH = 5;

function linesAround(lines: readonly Line[], span: Span): Line[] {
  const at = lines.findIndex((line) => overlaps(line, span));
  return lines.slice(Math.max(0, at - REACH), at + REACH + 1);
}

/** What addresses and profiles are called after: often the person. */
function handlesOf(address: string | null, urls: readonly Link[]): string[] {
  const profiles = urls.flatMap(({ url }) => /\/@?([^/?#]+)$/.exec(url.replace(/\/$/, ""))?.[1] ?? []);
  return [...(address === null ? [] : [address.split("@")[0]!]), ...profiles.slice(0, 5)];
}

/** Side bars may put skills and languages above the lines that give a name and a place. */
function linesBeforeEntries(sections: readonly Section[]): Line[] {
  const first = sections.findIndex(({ kind }) => kind === "experience" || kind === "education" || kind === "projects");
  return sections.slice(0, first < 0 ? sections.length : first).flatMap((section) => section.lines);
}
