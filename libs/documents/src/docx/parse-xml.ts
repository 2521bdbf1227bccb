import { limits } from "../limits.ts";
import { corruptDocx, tooComplex } from "./unzip.ts";

/** Names come without their prefix: writers choose prefixes freely. */
export type XmlElement = { name: string; attributes: Record<string, string>; children: (XmlElement | string)[] };

/** How many more elements and attributes the parts of one document may have. */
export type XmlBudget = { nodes: number };

const noAttributes: Record<string, string> = Object.freeze(Object.create(null));
const token =
  /<!--[\s\S]*?-->|<!\[CDATA\[([\s\S]*?)\]\]>|<\?[\s\S]*?\?>|<\/([^\s>]+)\s*>|<([^\s/>!]+)([^>"']*(?:"[^"]*"[^>"']*|'[^']*'[^>"']*)*)>|[^<]+/y;
const attribute = /([^\s=]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;
const entity = /&(?:#x([\da-f]+)|#(\d+)|(\w+));/gi;
const named: Record<string, string> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

/** A strict parser of the XML that Office writes. It knows no DTD, so no entity can expand or reach outside. */
export function parseXml(bytes: Uint8Array, budget: XmlBudget = { nodes: limits.xmlNodes }): XmlElement {
  const xml = decode(bytes);
  const root: XmlElement = { name: "", attributes: {}, children: [] };
  const open: XmlElement[] = [root];
  token.lastIndex = 0;
  for (let at = 0; at < xml.length; at = token.lastIndex) {
    token.lastIndex = at;
    const match = token.exec(xml);
    if (!match) throw corruptDocx();
    const [whole, cdata, closing, opening, rest] = match;
    const parent = open.at(-1)!;
    if (opening !== undefined) {
      const element: XmlElement = { name: localName(opening), attributes: readAttributes(rest, budget), children: [] };
      parent.children.push(element);
      spend(budget);
      if (!rest?.endsWith("/")) open.push(element);
      if (open.length > limits.xmlDepth) throw tooComplex("is nested too deeply");
    } else if (closing !== undefined) {
      if (open.length < 2 || open.pop()?.name !== localName(closing)) throw corruptDocx();
    } else if (cdata !== undefined) parent.children.push(cdata);
    else if (!whole.startsWith("<")) parent.children.push(decodeEntities(whole));
  }
  const top = root.children.find((child) => typeof child !== "string");
  if (open.length !== 1 || !top) throw corruptDocx();
  return top;
}

function decode(bytes: Uint8Array): string {
  const utf16 =
    bytes[0] === 0xff && bytes[1] === 0xfe
      ? "utf-16le"
      : bytes[0] === 0xfe && bytes[1] === 0xff
        ? "utf-16be"
        : undefined;
  return new TextDecoder(utf16 ?? "utf-8").decode(bytes);
}

function readAttributes(source: string | undefined, budget: XmlBudget): Record<string, string> {
  if (!source?.includes("=")) return noAttributes;
  const attributes: Record<string, string> = Object.create(null);
  for (const match of source.matchAll(attribute)) {
    attributes[localName(match[1]!)] = decodeEntities(match[2] ?? match[3] ?? "");
    spend(budget);
  }
  return attributes;
}

function spend(budget: XmlBudget): void {
  budget.nodes -= 1;
  if (budget.nodes < 0) throw tooComplex("has far more structure than a resume needs");
}

function localName(name: string): string {
  return name.slice(name.indexOf(":") + 1);
}

function decodeEntities(text: string): string {
  if (!text.includes("&")) return text;
  return text.replace(entity, (whole, hexadecimal?: string, decimal?: string, name?: string) => {
    if (name) return named[name] ?? whole;
    const code = hexadecimal ? Number.parseInt(hexadecimal, 16) : Number(decimal);
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : "";
  });
}

export function isElement(node: XmlElement | string): node is XmlElement {
  return typeof node !== "string";
}

export function child(element: XmlElement | undefined, name: string): XmlElement | undefined {
  return element?.children.filter(isElement).find((each) => each.name === name);
}

export function childrenNamed(element: XmlElement | undefined, name: string): XmlElement[] {
  return element?.children.filter(isElement).filter((each) => each.name === name) ?? [];
}

export function descendant(element: XmlElement, name: string): XmlElement | undefined {
  for (const each of element.children) {
    if (!isElement(each)) continue;
    const found = each.name === name ? each : descendant(each, name);
    if (found) return found;
  }
  return undefined;
}
