import { corruptDocx } from "./unzip.ts";

export type XmlToken = { kind: "text" | "opening" | "closing"; content: string };

const entity = /&(?:#x([\da-f]+)|#(\d+)|(\w+));/gi;
const named: Record<string, string> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

/** Every character is looked at a bounded number of times, whatever the input: regular expressions over whole tags are not safe here. */
export function* xmlTokens(xml: string): Generator<XmlToken> {
  let at = 0;
  /** What lies between the current place and `mark`, which is passed. */
  const until = (mark: string, from: number) => {
    const end = xml.indexOf(mark, from);
    if (end < 0) throw corruptDocx();
    at = end + mark.length;
    return xml.slice(from, end);
  };
  while (at < xml.length) {
    if (xml[at] !== "<") {
      const end = xml.indexOf("<", at);
      const text = xml.slice(at, end < 0 ? xml.length : end);
      at += text.length;
      yield { kind: "text", content: decodeEntities(text) };
    } else if (xml.startsWith("<!--", at)) until("-->", at + 4);
    else if (xml.startsWith("<![CDATA[", at)) yield { kind: "text", content: until("]]>", at + 9) };
    else if (xml.startsWith("<?", at)) until("?>", at + 2);
    else if (xml.startsWith("<!", at)) throw corruptDocx();
    else if (xml.startsWith("</", at)) yield { kind: "closing", content: until(">", at + 2) };
    else {
      const end = tagEnd(xml, at + 1);
      yield { kind: "opening", content: xml.slice(at + 1, end) };
      at = end + 1;
    }
  }
}

/** The place of the `>` that ends a tag, which no quoted value contains. */
function tagEnd(xml: string, from: number): number {
  let quote = "";
  for (let at = from; at < xml.length; at += 1) {
    const character = xml[at]!;
    if (quote !== "") {
      if (character === quote) quote = "";
    } else if (character === ">") return at;
    else if (character === '"' || character === "'") quote = character;
  }
  throw corruptDocx();
}

export function decodeEntities(text: string): string {
  if (!text.includes("&")) return text;
  return text.replace(entity, (whole, hexadecimal?: string, decimal?: string, name?: string) => {
    if (name) return named[name] ?? whole;
    const code = hexadecimal ? Number.parseInt(hexadecimal, 16) : Number(decimal);
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : "";
  });
}
