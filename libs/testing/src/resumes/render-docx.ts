import {
  AlignmentType,
  BorderStyle,
  Document,
  ExternalHyperlink,
  HeadingLevel,
  LevelFormat,
  Packer,
  Paragraph,
  TabStopType,
  TextRun,
} from "docx";
import { type Block, type SampleResume, sampleDate, toBlocks } from "./sample-resume.ts";
import { readZip, writeZip } from "./zip-archive.ts";

const accent = "1F4E79";
const muted = "4A4A4A";
const pageMargin = 1080;
const textWidth = 11906 - 2 * pageMargin;

export async function renderDocx(resume: SampleResume): Promise<Uint8Array<ArrayBuffer>> {
  const document = new Document({
    creator: resume.name,
    lastModifiedBy: resume.name,
    title: `Resume of ${resume.name}`,
    styles: { default: { document: { run: { font: "Calibri", size: 21 } } } },
    numbering: {
      config: [
        {
          reference: "bullets",
          levels: [
            {
              level: 0,
              format: LevelFormat.BULLET,
              text: "•",
              alignment: AlignmentType.LEFT,
              style: { paragraph: { indent: { left: 280, hanging: 220 } } },
            },
          ],
        },
      ],
    },
    sections: [
      {
        properties: {
          page: {
            size: { width: 11906, height: 16838 },
            margin: { top: pageMargin, bottom: pageMargin, left: pageMargin, right: pageMargin },
          },
        },
        children: toBlocks(resume).map(paragraph),
      },
    ],
  });
  return withFixedBytes(await Packer.toBuffer(document));
}

function paragraph(block: Block): Paragraph {
  switch (block.kind) {
    case "name":
      return new Paragraph({ children: [new TextRun({ text: block.text, bold: true, size: 44, color: accent })] });
    case "headline":
      return new Paragraph({ children: [new TextRun({ text: block.text, size: 24, color: muted })] });
    case "contact":
      return new Paragraph({ children: contact(block.text) });
    case "heading":
      return new Paragraph({
        heading: HeadingLevel.HEADING_1,
        spacing: { before: 200, after: 60 },
        border: { bottom: { style: BorderStyle.SINGLE, size: 6, color: accent, space: 1 } },
        children: [new TextRun({ text: block.text.toUpperCase(), bold: true, size: 23, color: accent })],
      });
    case "entry":
      return new Paragraph({
        keepNext: true,
        spacing: { before: 80 },
        tabStops: [{ type: TabStopType.RIGHT, position: textWidth }],
        children: [
          new TextRun({ text: block.text, bold: true }),
          new TextRun({ text: `\t${block.right}`, color: muted }),
        ],
      });
    case "detail":
      return new Paragraph({ children: [new TextRun({ text: block.text, italics: true, color: muted })] });
    case "labelled":
      return new Paragraph({
        children: [new TextRun({ text: `${block.label}: `, bold: true }), new TextRun(block.text)],
      });
    case "bullet":
      return new Paragraph({ numbering: { reference: "bullets", level: 0 }, children: [new TextRun(block.text)] });
    case "paragraph":
      return new Paragraph({ children: [new TextRun(block.text)] });
  }
}

function contact(text: string): (TextRun | ExternalHyperlink)[] {
  return text.split(" | ").flatMap((part, index) => {
    const link = part.includes("@") ? `mailto:${part}` : part.startsWith("https://") ? part : undefined;
    const run = new TextRun(part);
    const shown = link ? new ExternalHyperlink({ link, children: [run] }) : run;
    return index > 0 ? [new TextRun(" | "), shown] : [shown];
  });
}

/** The library stamps the time and random relationship ids, and its zip holds the time again: all three are made constant. */
function withFixedBytes(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  const ids = new Map<string, string>();
  const fixed = (xml: string) =>
    xml
      .replace(/(<dcterms:(?:created|modified)[^>]*>)[^<]*/g, `$1${sampleDate.toISOString()}`)
      .replace(/rId[\w-]{16,}/g, (id) => {
        ids.set(id, ids.get(id) ?? `rIdLink${ids.size + 1}`);
        return ids.get(id)!;
      });
  const parts = readZip(bytes).sort((a, b) => (a.name < b.name ? -1 : 1));
  const contentTypes = parts.filter(({ name }) => name === "[Content_Types].xml");
  const rest = parts.filter(({ name }) => name !== "[Content_Types].xml" && !name.endsWith("/"));
  return writeZip(
    [...contentTypes, ...rest].map(({ name, bytes: content }) => ({
      name,
      bytes: Buffer.from(fixed(content.toString("utf8"))),
    })),
  );
}
