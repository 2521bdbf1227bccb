import type { Background, DocxContext } from "./context.ts";
import type { DocxPart } from "./package-parts.ts";
import { child, isElement, type XmlElement } from "./parse-xml.ts";
import { hiddenKind } from "./run-visibility.ts";
import { paragraphFill, type RunLook, readListPlace, readLook } from "./styles.ts";

/** Deleted text, properties, and drawings, whose text boxes are read after the paragraph. */
const skipped = new Set([
  "del",
  "moveFrom",
  "pPr",
  "rPr",
  "drawing",
  "pict",
  "object",
  "AlternateContent",
  "instrText",
  "delText",
]);
const hyperlinkField = /\bHYPERLINK\s+"([^"]+)"/;

export function readParagraph(
  paragraph: XmlElement,
  part: DocxPart,
  context: DocxContext,
  background: Background,
): void {
  const { styles, pages } = context;
  const properties = child(paragraph, "pPr");
  const style = child(properties, "pStyle")?.attributes.val;
  const base: RunLook = { ...styles.defaults, ...styles.lookOf(style), ...paragraphFill(properties) };
  let mark = context.mark(readListPlace(properties) ?? styles.listOf(style));
  let line = "";

  const endLine = () => {
    if (line.trim() !== "") {
      pages.line(mark + line);
      mark = "";
    }
    line = "";
  };
  const readRun = (run: XmlElement) => {
    const runProperties = child(run, "rPr");
    const character = styles.lookOf(child(runProperties, "rStyle")?.attributes.val);
    const kind = hiddenKind({ ...base, ...character, ...readLook(runProperties) }, background);
    for (const node of run.children.filter(isElement)) {
      const text = inlineText(node);
      if (text === undefined) readField(node, context);
      else if (kind) pages.hide(kind, text);
      else if (text === "\n" || text === "\f") {
        endLine();
        if (text === "\f") pages.pageBreak();
      } else line += text;
    }
  };
  const walk = (element: XmlElement) => {
    for (const node of element.children.filter(isElement)) {
      if (node.name === "r") readRun(node);
      else if (!skipped.has(node.name)) {
        if (node.name === "hyperlink") readHyperlink(node, part, context);
        walk(node);
      }
    }
  };

  if (child(properties, "pageBreakBefore")) pages.pageBreak();
  walk(paragraph);
  endLine();
}

/** The text a run's child stands for, "\n" for a line break and "\f" for a page break; undefined when it is no text. */
function inlineText({ name, attributes, children }: XmlElement): string | undefined {
  if (name === "t")
    return children
      .filter((each) => typeof each === "string")
      .join("")
      .replace(/[\r\n]+/g, " ");
  if (name === "tab" || name === "ptab") return "\t";
  if (name === "noBreakHyphen") return "-";
  if (name === "br") return attributes.type === "page" ? "\f" : "\n";
  if (name === "cr") return "\n";
  if (name === "sym") return String.fromCodePoint(Number.parseInt(attributes.char ?? "0", 16) || 0x20);
  return undefined;
}

function readField(node: XmlElement, context: DocxContext): void {
  if (node.name !== "instrText") return;
  const target = hyperlinkField.exec(node.children.filter((each) => typeof each === "string").join(""))?.[1];
  if (target) context.pages.link(target);
}

function readHyperlink({ attributes }: XmlElement, part: DocxPart, context: DocxContext): void {
  const relationship = part.relationships.get(attributes.id ?? "");
  if (relationship?.external) context.pages.link(relationship.target);
}
