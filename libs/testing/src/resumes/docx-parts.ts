import { writeZip, type ZipPart } from "./zip-archive.ts";

const wordNamespace = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
const relationshipNamespace = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/** A DOCX whose body is the given WordprocessingML, with no styles and nothing else unless `more` adds it. */
export function docxOf(body: string, more: readonly ZipPart[] = []): Uint8Array<ArrayBuffer> {
  return writeZip([...docxFrame(), xmlPart("word/document.xml", documentXml(body)), ...more]);
}

export function documentXml(body: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?><w:document xmlns:w="${wordNamespace}" xmlns:r="${relationshipNamespace}"><w:body>${body}</w:body></w:document>`;
}

/** The two parts every DOCX begins with. */
export function docxFrame(): ZipPart[] {
  return [
    xmlPart(
      "[Content_Types].xml",
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
    ),
    xmlPart(
      "_rels/.rels",
      `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${relationshipNamespace}/officeDocument" Target="word/document.xml"/></Relationships>`,
    ),
  ];
}

export function xmlPart(name: string, xml: string): ZipPart {
  return { name, bytes: Buffer.from(xml) };
}

/** A paragraph of one run with the given run properties. */
export function paragraphXml(text: string, runProperties = ""): string {
  return `<w:p><w:r><w:rPr>${runProperties}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;
}
