import { findSkill } from "@career/taxonomy";
import type { Piece, Span } from "./lines.ts";

const SCHEME = /(?<![\p{L}\d])(?:https?:\/\/|www\.)[^\s<>"'|,;(){}[\]\\^`•·]{3,300}/giu;
const TOP_LEVEL =
  "com|org|net|io|dev|me|co|ai|app|tech|info|edu|gov|us|uk|de|fr|es|it|nl|be|ch|at|pl|se|no|dk|fi|pt|br|in|cn|jp|kr|ru|ua|ca|au|nz|za|mx|ar|cl|eu|site|online|xyz|page|blog|design|codes|software|engineer|cloud|digital|studio|works|space|website|link|id|sg|my|hk|tw|ie|cz|ro|hu|gr|tr|il|ae|ng|ke|gg|so|sh|to|ly|is|im";
const KNOWN_TOP_LEVEL: ReadonlySet<string> = new Set(TOP_LEVEL.split("|"));

export function isTopLevel(label: string | undefined): boolean {
  return label !== undefined && KNOWN_TOP_LEVEL.has(label.toLowerCase());
}

const BARE = new RegExp(
  `(?<![\\p{L}\\d@._/:-])(?:[a-z\\d](?:[a-z\\d-]{0,62})\\.){1,4}(?:${TOP_LEVEL})(?![\\p{L}\\d.-]\\p{L}|[\\p{L}\\d@-])(?:/[^\\s<>"'|,;(){}[\\]\\\\^\`•·]{0,250})?`,
  "giu",
);

const MAX_FOUND = 2000;

export type Link = Span & { url: string; bare: boolean };

/** Web addresses in any text. `bare`: a host alone, without scheme or path, which may be a product's name. */
export function findUrls(text: string): Link[] {
  const found: Link[] = [];
  let rest = text;
  for (const pattern of [SCHEME, BARE]) {
    for (const match of rest.matchAll(pattern)) {
      const printed = match[0].replace(/[.:!?*_'/-]{1,20}$/u, "");
      if (printed.length < 4 || found.length >= MAX_FOUND) continue;
      const bare = pattern === BARE && !printed.includes("/");
      found.push({ start: match.index, end: match.index + printed.length, url: fullUrl(printed), bare });
    }
    rest = rest.replace(pattern, (match) => " ".repeat(match.length));
  }
  return found.sort((a, b) => a.start - b.start);
}

function fullUrl(printed: string): string {
  const url = /^https?:\/\//i.test(printed) ? printed : `https://${printed}`;
  const host = /^(https?:\/\/[^/?#]+)(.*)$/is.exec(url);
  return host === null ? url : `${host[1]!.toLowerCase()}${host[2]!.replace(/\/+$/, "")}`;
}

function sameLinkKey(url: string): string {
  return url
    .toLowerCase()
    .replace(/^https?:\/\/(?:www\.)?/, "")
    .replace(/\/+$/, "");
}

const MAX_LINKS = 100;

/** The person's links: addresses in the text, then targets of annotations that the text does not print. */
export function collectLinks(printed: readonly Piece[], annotated: readonly { url: string }[]): string[] {
  const links = new Map<string, string>();
  for (const url of [...printed.map((piece) => piece.text), ...annotated.map((link) => link.url)]) {
    if (!/^https?:\/\//i.test(url) || links.size >= MAX_LINKS) continue;
    const key = sameLinkKey(url);
    if (!links.has(key)) links.set(key, fullUrl(url));
  }
  return [...links.values()];
}

/** Without what a line's end left of an address that an annotation has in full. */
export function wholeLinks(printed: readonly Piece[], annotated: readonly { url: string }[]): Piece[] {
  const whole = annotated.slice(0, MAX_LINKS).map(({ url }) => sameLinkKey(url));
  return printed.filter(({ text }) => {
    const key = sameLinkKey(text);
    return whole.includes(key) || !whole.some((url) => isTornFrom(url, key));
  });
}

/** The rest begins or ends within a word: "mple.org/jane" of "example.org/jane". */
function isTornFrom(url: string, piece: string): boolean {
  const at = url.indexOf(piece);
  if (at < 0) return false;
  const around = [url[at - 1] ?? "", url[at + piece.length] ?? ""];
  return around.some((sign) => /[\p{L}\d_-]/u.test(sign));
}

const LINK_NAME =
  /(?<![\p{L}\d.-])(?:GitHub|GitLab|Bitbucket|LinkedIn|Stack ?Overflow|Kaggle|Behance|Dribbble|Medium|Twitter|Xing)(?=\s{0,2}(?:[:|•·,–-]|$|\s(?:profile|link)|\s{2}|\shttps?:|\s\S+\.\p{L}{2,4}\/))/giu;

/** What contact lines call a link: no skill of the person. */
export function findLinkNames(line: Piece): Span[] {
  return [...line.text.matchAll(LINK_NAME)].map((match) => ({
    start: line.start + match.index,
    end: line.start + match.index + match[0].length,
  }));
}

/** Links that are the person's own: with a path or scheme anywhere, a bare host only among contact details. */
export function ownLinks(urls: readonly Link[], text: string, isContact: (offset: number) => boolean): Piece[] {
  return urls
    .filter(({ bare, start, end }) => !bare || (isContact(start) && findSkill(text.slice(start, end)) === undefined))
    .map(({ url, start, end }) => ({ text: url, start, end }));
}
