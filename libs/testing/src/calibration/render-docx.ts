import { docxOf, xmlPart } from "../resumes/docx-parts.ts";
import type { Random } from "./random.ts";
import type { Block, Item, Link, Page } from "./synthetic-resume.ts";

const TEXT_WIDTH = 9746;
const MARGIN_WIDTH = 2600;

export type DocxOptions = {
  /** Dates in a column of their own. */
  table: boolean;
  /** Words that nobody sees, to be put below the header. */
  hidden?: string;
};

export function renderDocx(page: Page, random: Random, { table, hidden }: DocxOptions): Uint8Array {
  const targets: string[] = [];
  const bullets = random.pick([null, "• ", "- ", "– "]);
  const rightBy = random.pick(["tab", "tab", "cells"]);
  const look: Look = { bullets, rightBy, targets };
  const concealed =
    hidden === undefined
      ? ""
      : paragraph(run(hidden, random.pick(["<w:vanish/>", '<w:color w:val="FFFFFF"/>', '<w:sz w:val="2"/>'])));
  const sections = page.sections.map(({ heading, items }) => {
    const title = paragraph(run(heading, '<w:b/><w:sz w:val="26"/>'), '<w:pStyle w:val="Heading1"/>');
    const rows = table && items.some(({ margin }) => margin !== null);
    return (
      title +
      (rows
        ? tableOf(
            items.map((item) => marginRow(item, look)),
            true,
          )
        : items.map((item) => itemXml(item, look)).join(""))
    );
  });
  const header = blocksXml(page.header, look);
  const numbering =
    '<w:numbering xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/><w:lvlText w:val="•"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>';
  const links = targets.map(
    (url, index) =>
      `<Relationship Id="link${index}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink" Target="${escaped(url)}" TargetMode="External"/>`,
  );
  const relations = `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="numbers" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/numbering" Target="numbering.xml"/>${links.join("")}</Relationships>`;
  return docxOf(header + concealed + sections.join(""), [
    xmlPart("word/numbering.xml", numbering),
    xmlPart("word/_rels/document.xml.rels", relations),
  ]);
}

type Look = { bullets: string | null; rightBy: string; targets: string[] };

function itemXml({ margin, blocks }: Item, look: Look): string {
  return (margin === null || margin === "" ? "" : paragraph(run(margin))) + blocksXml(blocks, look);
}

function marginRow({ margin, blocks }: Item, look: Look): string {
  return cell(paragraph(run(margin ?? "")), MARGIN_WIDTH) + cell(blocksXml(blocks, look), TEXT_WIDTH - MARGIN_WIDTH);
}

function blocksXml(blocks: readonly Block[], look: Look): string {
  let xml = "";
  for (let index = 0; index < blocks.length; index++) {
    const block = blocks[index]!;
    if (block.kind !== "row") {
      xml += blockXml(block, look);
      continue;
    }
    const rows: string[] = [];
    while (blocks[index]?.kind === "row") {
      const { cells } = blocks[index++] as Extract<Block, { kind: "row" }>;
      rows.push(cells.map((text) => cell(paragraph(run(text)), Math.round(TEXT_WIDTH / cells.length))).join(""));
    }
    index--;
    xml += tableOf(rows, false);
  }
  return xml;
}

function blockXml(block: Exclude<Block, { kind: "row" }>, { bullets, rightBy, targets }: Look): string {
  switch (block.kind) {
    case "gap":
      return paragraph("");
    case "name":
      return paragraph(run(block.text, '<w:b/><w:sz w:val="44"/>'));
    case "headline":
    case "heading":
    case "strong":
      return paragraph(run(block.text, "<w:b/>"));
    case "contact":
      return paragraph(withLinks(block.text, block.links, targets));
    case "bullet":
      return bullets === null
        ? paragraph(run(block.text), '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>')
        : paragraph(run(bullets + block.text));
    case "split":
      return rightBy === "tab"
        ? paragraph(
            `${run(block.left, "<w:b/>")}<w:r><w:tab/></w:r>${run(block.right)}`,
            `<w:tabs><w:tab w:val="right" w:pos="${TEXT_WIDTH}"/></w:tabs>`,
          )
        : tableOf(
            [cell(paragraph(run(block.left, "<w:b/>")), 6500) + cell(paragraph(run(block.right)), TEXT_WIDTH - 6500)],
            false,
          );
    case "text":
      return paragraph(run(block.text));
  }
}

function withLinks(text: string, links: readonly Link[], targets: string[]): string {
  let xml = "";
  let from = 0;
  for (const link of links) {
    const at = text.indexOf(link.text, from);
    if (at < 0) continue;
    xml += run(text.slice(from, at));
    xml += `<w:hyperlink r:id="link${targets.push(link.url) - 1}">${run(link.text)}</w:hyperlink>`;
    from = at + link.text.length;
  }
  return xml + run(text.slice(from));
}

function run(text: string, properties = ""): string {
  return text === "" ? "" : `<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${escaped(text)}</w:t></w:r>`;
}

function paragraph(content: string, properties = ""): string {
  return `<w:p><w:pPr>${properties}</w:pPr>${content}</w:p>`;
}

function cell(content: string, width: number): string {
  return `<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/></w:tcPr>${content === "" ? paragraph("") : content}</w:tc>`;
}

function tableOf(rows: readonly string[], ruled: boolean): string {
  const borders = ruled ? '<w:tblBorders><w:insideH w:val="single" w:sz="4"/></w:tblBorders>' : "";
  return `<w:tbl><w:tblPr>${borders}</w:tblPr>${rows.map((row) => `<w:tr>${row}</w:tr>`).join("")}</w:tbl>`;
}

function escaped(text: string): string {
  return text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;").replace(/"/g, "&quot;");
}
