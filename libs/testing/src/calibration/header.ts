import type { Contact } from "./contact.ts";
import type { Random } from "./random.ts";
import type { Block, Link, Section } from "./synthetic-resume.ts";

type Detail = { label: string; text: string; link: Link | null };

const LABELS: Readonly<Record<string, readonly [mail: string, phone: string, place: string]>> = {
  en: ["Email", "Phone", "Address"],
  de: ["E-Mail", "Telefon", "Adresse"],
  fr: ["E-mail", "Téléphone", "Adresse"],
  es: ["Correo", "Teléfono", "Dirección"],
  pt: ["E-mail", "Telefone", "Endereço"],
  it: ["E-mail", "Telefono", "Indirizzo"],
  nl: ["E-mail", "Telefoon", "Adres"],
  pl: ["E-mail", "Telefon", "Adres"],
};
const TITLE_PAGES = ["Curriculum Vitae", "RESUME", "CV", "Résumé", "Lebenslauf"];
const NOISE = ["Date of birth: 12 May 1990", "Nationality: Irish", "Marital status: married", "Driving licence: B"];

/** The name, and the contact details beside it or in a section of their own. */
export function layHeader(
  random: Random,
  contact: Contact,
  options: { language: string; headline: string | null; contactHeading: string; annotates: boolean },
): { header: Block[]; section: Section | null } {
  const details = detailsOf(contact, LABELS[options.language]!, options.annotates && random.chance(0.2));
  const named = random.chance(0.05) ? `Name: ${contact.printedName}` : contact.printedName;
  const header: Block[] = [{ kind: "name", text: named }];
  if (random.chance(0.08)) header.unshift({ kind: "headline", text: random.pick(TITLE_PAGES) });
  if (options.headline !== null) header.push({ kind: "headline", text: options.headline });
  const lines = layDetails(random, details);
  if (random.chance(0.12))
    lines.push(
      ...random
        .shuffled(NOISE)
        .slice(0, 2)
        .map((text): Block => ({ kind: "text", text })),
    );
  if (!random.chance(0.22)) return { header: [...header, ...lines], section: null };
  const section: Section = { heading: options.contactHeading, side: true, items: [{ margin: null, blocks: lines }] };
  return { header, section };
}

/** `hidden`: the addresses of links stand in their annotations alone. */
function detailsOf(
  contact: Contact,
  [mail, phone, place]: readonly [string, string, string],
  hidden: boolean,
): Detail[] {
  const details: Detail[] = [];
  const { email } = contact;
  if (email !== null) details.push({ label: mail, text: email, link: { text: email, url: `mailto:${email}` } });
  if (contact.printedPhone !== null) details.push({ label: phone, text: contact.printedPhone, link: null });
  if (contact.location !== null) details.push({ label: place, text: contact.location, link: null });
  for (const link of contact.printedLinks) {
    const site = link.url.includes("linkedin") ? "LinkedIn" : link.url.includes("github") ? "GitHub" : "Web";
    const text = hidden ? site : link.text;
    details.push({ label: site, text, link: { text, url: link.url } });
  }
  return details;
}

function layDetails(random: Random, printed: readonly Detail[]): Block[] {
  const details = random.chance(0.5) ? [...printed] : random.shuffled(printed);
  const line = (some: readonly Detail[], joint: string): Block[] =>
    some.length === 0
      ? []
      : [
          {
            kind: "contact",
            text: some.map(({ text }) => text).join(joint),
            links: some.flatMap(({ link }) => link ?? []),
          },
        ];
  const style = random.pick(["line", "line", "two lines", "each", "labels", "short labels", "label line"]);
  const joint = random.pick([" | ", " · ", " • ", "  |  ", " – ", "   "]);
  const labelled = (mark: (detail: Detail) => string): Detail[] =>
    details.map((detail) => ({ ...detail, text: `${mark(detail)}${detail.text}` }));
  switch (style) {
    case "line":
      return line(details, joint);
    case "two lines":
      return [...line(details.slice(0, 2), joint), ...line(details.slice(2), joint)];
    case "each":
      return details.flatMap((detail) => line([detail], ""));
    case "labels":
      return labelled(({ label }) => `${label}: `).flatMap((detail) => line([detail], ""));
    case "label line":
      return line(
        labelled(({ label }) => `${label}: `),
        joint,
      );
    default:
      return labelled(({ label, link }) => (link !== null && !label.startsWith("E") ? "" : `${label[0]}: `)).flatMap(
        (detail) => line([detail], ""),
      );
  }
}
