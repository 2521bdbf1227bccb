import { type BadDocument, mebibyte } from "./bad-document.ts";
import { compoundFile } from "./compound-file.ts";
import { docxFrame, xmlPart } from "./docx-parts.ts";
import { greyPng } from "./draw-pdf.ts";
import { writeZip } from "./zip-archive.ts";

/** Texts, and files of kinds that are no resume whatever they are called. */
export const badFiles: readonly BadDocument[] = [
  { name: "an empty file", fileName: "resume.txt", code: "document.empty", make: () => new Uint8Array() },
  {
    name: "blank text",
    fileName: "resume.txt",
    code: "document.empty",
    make: () => Buffer.from(" \n\t\r\n\u200B\f \n"),
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
    make: () => compoundFile("WordDocument"),
  },
  {
    name: "an RTF document",
    fileName: "resume.rtf",
    code: "document.unsupported",
    make: () => Buffer.from("{\\rtf1\\ansi Asha Verma-Lindqvist}"),
  },
  {
    name: "text of more than 500,000 characters",
    fileName: "resume.txt",
    code: "document.too-complex",
    make: () => Buffer.from("Led a team of five. ".repeat(25_001)),
  },
  {
    name: "text with a NUL in it",
    fileName: "resume.txt",
    code: "document.unsupported",
    make: () => Buffer.from("Asha Verma-Lindqvist\nDeveloper\0Stockholm\n"),
  },
  {
    name: "nothing but bidi controls",
    fileName: "resume.txt",
    code: "document.empty",
    make: () => Buffer.from("\u202E\u2066\u202C\u2069\u200F\u061C\n".repeat(500)),
  },
  {
    name: "a program called .docx",
    fileName: "resume.docx",
    code: "document.unsupported",
    make: () => Buffer.concat([Buffer.from("\x7fELF\x02\x01\x01", "latin1"), Buffer.alloc(4096)]),
  },
  {
    name: "an archive called .pdf",
    fileName: "resume.pdf",
    code: "document.unsupported",
    make: () => Buffer.concat([Buffer.from("1f8b0800000000000003", "hex"), Buffer.alloc(512)]),
  },
  {
    name: "an OpenDocument text called .docx",
    fileName: "resume.docx",
    code: "document.unsupported",
    make: () =>
      writeZip([
        xmlPart("mimetype", "application/vnd.oasis.opendocument.text"),
        xmlPart("content.xml", "<document-content/>"),
      ]),
  },
  {
    name: "slides called .docx",
    fileName: "resume.docx",
    code: "document.unsupported",
    make: () =>
      writeZip(
        docxFrame().map((part) => ({
          ...part,
          bytes: Buffer.from(Buffer.from(part.bytes).toString().replaceAll("word/document.xml", "ppt/slides.xml")),
        })),
      ),
  },
];
