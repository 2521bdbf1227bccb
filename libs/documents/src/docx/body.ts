import type { Background, DocxContext } from "./context.ts";
import { textBoxes } from "./drawing.ts";
import type { DocxPart } from "./package-parts.ts";
import { readParagraph } from "./paragraph.ts";
import { child, isElement, type XmlElement } from "./parse-xml.ts";
import { readFill } from "./styles.ts";

const containers = new Set(["sdt", "sdtContent", "ins", "moveTo", "customXml", "smartTag"]);

/** Reads paragraphs, tables and text boxes in order into `context.pages`. */
export function readBody(
  nodes: XmlElement["children"],
  part: DocxPart,
  context: DocxContext,
  background: Background,
): void {
  for (const node of nodes.filter(isElement)) {
    if (node.name === "p") {
      readParagraph(node, part, context, background);
      for (const box of textBoxes(node)) readBody(box.content.children, part, context, box.background);
      if (endsPage(node)) context.pages.pageBreak();
    } else if (node.name === "tbl") readTable(node, part, context, background);
    else if (containers.has(node.name)) readBody(node.children, part, context, background);
  }
}

function endsPage(paragraph: XmlElement): boolean {
  const section = child(child(paragraph, "pPr"), "sectPr");
  return section !== undefined && child(section, "type")?.attributes.val !== "continuous";
}

/** A row of one-line cells is one line; cells with more, as in a resume laid out by a table, are read one after the other. */
function readTable(table: XmlElement, part: DocxPart, context: DocxContext, outside: Background): void {
  const properties = child(table, "tblPr");
  const styled = context.styles.fills(child(properties, "tblStyle")?.attributes.val);
  const around = readFill(properties) ?? (styled ? undefined : outside);
  for (const row of unwrap(table, "tr")) {
    const cells = unwrap(row, "tc").map((cell) =>
      context.pages.capture(() => readBody(cell.children, part, context, readFill(child(cell, "tcPr")) ?? around)),
    );
    if (cells.every((lines) => lines.length <= 1)) context.pages.line(cells.flat().join("\t"));
    else for (const line of cells.flat()) context.pages.line(line);
  }
}

function unwrap(element: XmlElement, name: string): XmlElement[] {
  return element.children.filter(isElement).flatMap((each) => {
    if (each.name === name) return [each];
    return containers.has(each.name) ? unwrap(each, name) : [];
  });
}
