import { type BadDocument, mebibyte } from "./bad-document.ts";
import { compoundFile } from "./compound-file.ts";
import { documentXml, docxFrame, docxOf, paragraphXml, xmlPart } from "./docx-parts.ts";
import { writeZip } from "./zip-archive.ts";

export const badDocx: readonly BadDocument[] = [
  {
    name: "a DOCX without text",
    fileName: "resume.docx",
    code: "document.empty",
    make: () => docxOf(paragraphXml(" ")),
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
    name: "a DOCX with a password",
    fileName: "resume.docx",
    code: "document.encrypted",
    make: () => compoundFile("EncryptedPackage"),
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
    name: "a DOCX with an external entity",
    fileName: "resume.docx",
    code: "document.corrupt",
    make: () =>
      writeZip([
        ...docxFrame(),
        xmlPart(
          "word/document.xml",
          `<!DOCTYPE w [<!ENTITY a SYSTEM "file:///etc/hostname">]>${documentXml(paragraphXml("&a;"))}`,
        ),
      ]),
  },
  {
    name: "a DOCX with an encrypted part",
    fileName: "resume.docx",
    code: "document.encrypted",
    make: () => encrypted(docxOf(paragraphXml("Secret"))),
  },
  {
    name: "a DOCX whose parts are one and the same piece of the file",
    fileName: "resume.docx",
    code: "document.too-complex",
    make: () => overlapping("word/document.xml", 40, mebibyte),
  },
  {
    name: "a DOCX with more elements than a person writes",
    fileName: "resume.docx",
    code: "document.too-complex",
    make: () => docxOf("<w:p/>".repeat(450_000)),
  },
  {
    name: "a DOCX with an attribute that never ends",
    fileName: "resume.docx",
    code: "document.corrupt",
    make: () => docxOf(`<w:p w:x="${"a".repeat(2 * mebibyte)}`),
  },
  {
    name: "a DOCX that names a part outside of itself",
    fileName: "resume.docx",
    code: "document.corrupt",
    make: () => writeZip([...docxFrame(), xmlPart("../../word/document.xml", documentXml(paragraphXml("Out")))]),
  },
];

function bomb(name: string, size: number, claimedSize?: number): Uint8Array {
  const xml = Buffer.from(documentXml(paragraphXml("Bomb")));
  const bytes = Buffer.concat([xml, Buffer.alloc(size - xml.length, 0x20)]);
  const part = { name, bytes, deflate: true, ...(claimedSize === undefined ? {} : { claimedSize }) };
  const document = name === "word/document.xml" ? [] : [xmlPart("word/document.xml", xml.toString())];
  return writeZip([...docxFrame(), ...document, part]);
}

/** Sets the bit that says so in every entry, here and in the directory. */
function encrypted(zip: Uint8Array<ArrayBuffer>): Uint8Array {
  const bytes = Buffer.from(zip);
  for (const [signature, flags] of [["PK\x03\x04", 6] as const, ["PK\x01\x02", 8] as const]) {
    for (let at = bytes.indexOf(signature, 0, "latin1"); at >= 0; at = bytes.indexOf(signature, at + 4, "latin1")) {
      bytes[at + flags]! |= 1;
    }
  }
  return bytes;
}

/** Many entries of the directory that all point at one compressed piece. */
function overlapping(name: string, count: number, size: number): Uint8Array {
  const bytes = Buffer.from(bomb(name, size));
  const end = bytes.lastIndexOf("PK\x05\x06", undefined, "latin1");
  const last = bytes.lastIndexOf("PK\x01\x02", undefined, "latin1");
  const entry = bytes.subarray(last, end);
  const directory = Array.from({ length: count }, () => entry);
  const tail = Buffer.from(bytes.subarray(end));
  tail.writeUInt16LE(bytes.readUInt16LE(end + 10) + count, 8);
  tail.writeUInt16LE(bytes.readUInt16LE(end + 10) + count, 10);
  tail.writeUInt32LE(bytes.readUInt32LE(end + 12) + count * entry.length, 12);
  return Buffer.concat([bytes.subarray(0, end), ...directory, tail]);
}
