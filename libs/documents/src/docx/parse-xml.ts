import { limits } from "../limits.ts";
import { unicodeMark } from "../txt/decode-text.ts";
import { corruptDocx, tooComplex } from "./unzip.ts";
import { decodeEntities, xmlTokens } from "./xml-tokens.ts";

/** Names come without their prefix: writers choose prefixes freely. */
export type XmlElement = { name: string; attributes: Record<string, string>; children: (XmlElement | string)[] };

/** How many more elements and attributes the parts of one document may have. */
export type XmlBudget = { nodes: number };

const noAttributes: Record<string, string> = Object.freeze(Object.create(null));
const attribute = /([^\s=]+)\s*=\s*(?:"([^"]*)"|'([^']*)')\s*/y;

/** A strict parser of the XML that Office writes. It knows no DTD, so no entity can expand or reach outside. */
export function parseXml(bytes: Uint8Array, budget: XmlBudget): XmlElement {
  const xml = decode(bytes);
  const root: XmlElement = { name: "", attributes: noAttributes, children: [] };
  const open: XmlElement[] = [root];
  for (const { kind, content } of xmlTokens(xml)) {
    const parent = open.at(-1)!;
    if (kind === "text") parent.children.push(content);
    else if (kind === "closing") {
      if (open.length < 2 || open.pop()!.name !== localName(content.trimEnd())) throw corruptDocx();
    } else {
      const empty = content.endsWith("/");
      const tag = empty ? content.slice(0, -1) : content;
      const nameEnd = tag.search(/\s/);
      const name = nameEnd < 0 ? tag : tag.slice(0, nameEnd);
      const attributes = nameEnd < 0 ? noAttributes : readAttributes(tag.slice(nameEnd).trim(), budget);
      const element: XmlElement = { name: localName(name), attributes, children: [] };
      spend(budget);
      parent.children.push(element);
      if (!empty) open.push(element);
      if (open.length > limits.xmlDepth) throw tooComplex("is nested too deeply");
    }
  }
  const top = root.children.find(isElement);
  if (open.length !== 1 || !top) throw corruptDocx();
  return top;
}

function decode(bytes: Uint8Array): string {
  return new TextDecoder(unicodeMark(bytes) ?? "utf-8").decode(bytes);
}

function readAttributes(source: string, budget: XmlBudget): Record<string, string> {
  const attributes: Record<string, string> = Object.create(null);
  attribute.lastIndex = 0;
  while (attribute.lastIndex < source.length) {
    const match = attribute.exec(source);
    if (!match) throw corruptDocx();
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
