import { documentXml, docxFrame, docxOf, paragraphXml, xmlPart } from "./docx-parts.ts";
import { drawPdf, greyPng } from "./draw-pdf.ts";
import { renderSamples } from "./samples.ts";
import { writeZip } from "./zip-archive.ts";

export type BadDocument = {
  name: string;
  /** What a person would have called it; the kind is never read from it. */
  fileName: string;
  /** Code of the `DocumentError`. */
  code: string;
  make: () => Uint8Array | Promise<Uint8Array>;
};

const mebibyte = 1024 * 1024;
const compoundFile = Buffer.from("d0cf11e0a1b11ae1", "hex");

export const badDocuments: readonly BadDocument[] = [
  { name: "an empty file", fileName: "resume.txt", code: "document.empty", make: () => new Uint8Array() },
  {
    name: "blank text",
    fileName: "resume.txt",
    code: "document.empty",
    make: () => Buffer.from(" \n\t\r\n\u200B\f \n"),
  },
  { name: "a PDF with a blank page", fileName: "resume.pdf", code: "document.empty", make: () => drawPdf(() => {}) },
  {
    name: "a DOCX without text",
    fileName: "resume.docx",
    code: "document.empty",
    make: () => docxOf(paragraphXml(" ")),
  },
  {
    name: "a file larger than 5 MiB",
    fileName: "resume.txt",
    code: "document.too-large",
    make: () => new Uint8Array(5 * mebibyte + 1).fill(0x61),
  },
  { name: "a PNG called .pdf", fileName: "resume.pdf", code: "document.unsupported", make: () => greyPng(64) },
  {
    name: "a program called .txt",
    fileName: "resume.txt",
    code: "document.unsupported",
    make: () => Buffer.from(Array.from({ length: 4096 }, (_, index) => (index * 167 + (index >> 3)) % 256)),
  },
  {
    name: "control characters called .txt",
    fileName: "resume.txt",
    code: "document.unsupported",
    make: () => Buffer.from("resume\x01\x02\x03\x04\x05\x06\x0e\x0f".repeat(40), "latin1"),
  },
  {
    name: "an old Word document",
    fileName: "resume.doc",
    code: "document.unsupported",
    make: () => compound("WordDocument"),
  },
  {
    name: "an RTF document",
    fileName: "resume.rtf",
    code: "document.unsupported",
    make: () => Buffer.from("{\\rtf1\\ansi Asha Verma-Lindqvist}"),
  },
  {
    name: "a zip in a zip, no DOCX",
    fileName: "resume.docx",
    code: "document.unsupported",
    make: () => writeZip([{ name: "inner.zip", bytes: docxOf(paragraphXml("Inner")) }]),
  },
  {
    name: "a workbook called .docx",
    fileName: "resume.docx",
    code: "document.unsupported",
    make: () =>
      writeZip([
        ...docxFrame().map((part) => ({
          ...part,
          bytes: Buffer.from(Buffer.from(part.bytes).toString().replaceAll("word/document.xml", "xl/workbook.xml")),
        })),
        xmlPart("xl/workbook.xml", "<workbook/>"),
      ]),
  },
  {
    name: "a PDF with a password",
    fileName: "resume.pdf",
    code: "document.encrypted",
    make: () => drawPdf((document) => document.text("Secret"), { userPassword: "secret", pdfVersion: "1.7ext3" }),
  },
  {
    name: "a DOCX with a password",
    fileName: "resume.docx",
    code: "document.encrypted",
    make: () => compound("EncryptedPackage"),
  },
  {
    name: "a scanned PDF",
    fileName: "resume.pdf",
    code: "document.image-only",
    make: () => drawPdf((document) => document.image(greyPng(200), 0, 0, { width: 595, height: 842 })),
  },
  {
    name: "a PDF cut in half",
    fileName: "resume.pdf",
    code: "document.corrupt",
    make: async () => {
      const whole = (await renderSamples())["resume.pdf"]!;
      return whole.subarray(0, 700);
    },
  },
  {
    name: "a PDF header and nothing else",
    fileName: "resume.pdf",
    code: "document.corrupt",
    make: () => Buffer.from("%PDF-1.7\n%%EOF\n"),
  },
  {
    name: "a DOCX cut in half",
    fileName: "resume.docx",
    code: "document.corrupt",
    make: () => {
      const whole = docxOf(paragraphXml("Cut"));
      return whole.subarray(0, whole.length / 2);
    },
  },
  {
    name: "a DOCX without document.xml",
    fileName: "resume.docx",
    code: "document.corrupt",
    make: () => writeZip(docxFrame()),
  },
  {
    name: "a DOCX with broken XML",
    fileName: "resume.docx",
    code: "document.corrupt",
    make: () => writeZip([...docxFrame(), xmlPart("word/document.xml", documentXml("<w:p><w:r></w:p>"))]),
  },
  {
    name: "a DOCX with an entity bomb",
    fileName: "resume.docx",
    code: "document.corrupt",
    make: () =>
      writeZip([
        ...docxFrame(),
        xmlPart("word/document.xml", `<!DOCTYPE w [<!ENTITY a "aaaa">]>${documentXml(paragraphXml("&a;"))}`),
      ]),
  },
  {
    name: "a DOCX whose document.xml is a bomb",
    fileName: "resume.docx",
    code: "document.too-complex",
    make: () => bomb("word/document.xml", 64 * mebibyte),
  },
  {
    name: "a DOCX bomb that claims a small size",
    fileName: "resume.docx",
    code: "document.too-complex",
    make: () => bomb("word/document.xml", 64 * mebibyte, 1000),
  },
  {
    name: "a DOCX with a bomb beside the text",
    fileName: "resume.docx",
    code: "document.too-complex",
    make: () => bomb("word/media/image1.bmp", 64 * mebibyte),
  },
  {
    name: "a DOCX of 501 parts",
    fileName: "resume.docx",
    code: "document.too-complex",
    make: () =>
      docxOf(
        paragraphXml("Many"),
        Array.from({ length: 498 }, (_, index) => xmlPart(`word/part${index}.xml`, "<a/>")),
      ),
  },
  {
    name: "a DOCX nested a thousand deep",
    fileName: "resume.docx",
    code: "document.too-complex",
    make: () => docxOf("<w:ins>".repeat(1000) + paragraphXml("Deep") + "</w:ins>".repeat(1000)),
  },
  {
    name: "a PDF of 51 pages",
    fileName: "resume.pdf",
    code: "document.too-complex",
    make: () =>
      drawPdf((document) => {
        for (let page = 1; page <= 51; page += 1) document.text(`Page ${page}`).addPage();
      }),
  },
  {
    name: "text of more than 500,000 characters",
    fileName: "resume.txt",
    code: "document.too-complex",
    make: () => Buffer.from("Led a team of five. ".repeat(25_001)),
  },
];

function compound(stream: string): Buffer {
  return Buffer.concat([compoundFile, Buffer.alloc(1016), Buffer.from(stream, "utf16le"), Buffer.alloc(512)]);
}

function bomb(name: string, size: number, claimedSize?: number): Uint8Array {
  const xml = Buffer.from(documentXml(paragraphXml("Bomb")));
  const bytes = Buffer.concat([xml, Buffer.alloc(size - xml.length, 0x20)]);
  const part = { name, bytes, deflate: true, ...(claimedSize === undefined ? {} : { claimedSize }) };
  const document = name === "word/document.xml" ? [] : [xmlPart("word/document.xml", xml.toString())];
  return writeZip([...docxFrame(), ...document, part]);
}
