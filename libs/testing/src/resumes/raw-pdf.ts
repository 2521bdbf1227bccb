export type RawObject = string | { dictionary: string; stream: Uint8Array };

/** A PDF of the objects as they are, numbered from 1, the first its catalog: for what no library would write. */
export function rawPdf(objects: readonly RawObject[], trailer = ""): Uint8Array<ArrayBuffer> {
  const parts: Buffer[] = [Buffer.from("%PDF-1.7\n")];
  const offsets: number[] = [];
  let length = parts[0]!.length;
  const push = (part: Buffer) => {
    parts.push(part);
    length += part.length;
  };
  for (const [index, object] of objects.entries()) {
    offsets.push(length);
    push(Buffer.from(`${index + 1} 0 obj\n`));
    if (typeof object === "string") push(Buffer.from(object));
    else {
      push(Buffer.from(`<<${object.dictionary}/Length ${object.stream.length}>>\nstream\n`));
      push(Buffer.from(object.stream));
      push(Buffer.from("\nendstream"));
    }
    push(Buffer.from("\nendobj\n"));
  }
  const start = length;
  const entries = offsets.map((offset) => `${String(offset).padStart(10, "0")} 00000 n \n`).join("");
  push(Buffer.from(`xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${entries}`));
  push(Buffer.from(`trailer\n<</Size ${objects.length + 1}/Root 1 0 R${trailer}>>\nstartxref\n${start}\n%%EOF\n`));
  return new Uint8Array(Buffer.concat(parts));
}

const catalog = "<</Type/Catalog/Pages 2 0 R>>";
const pages = "<</Type/Pages/Kids[3 0 R]/Count 1>>";
const helvetica = "<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>";

/** One A4 page: `content` is its stream, object 4; `resources` may name the objects from 6 on, which are `more`. Helvetica is /F1; a font of one's own is object 6, /F2. */
export function rawPage(
  content: RawObject,
  { resources = "", more = [] }: { resources?: string; more?: readonly RawObject[] } = {},
): Uint8Array<ArrayBuffer> {
  const page = `<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F1 5 0 R/F2 6 0 R>>${resources}>>>>`;
  const stream = typeof content === "string" ? { dictionary: "", stream: Buffer.from(content) } : content;
  return rawPdf([catalog, pages, page, stream, helvetica, ...more]);
}

/** Content that shows `text` at the given place. */
export function shownText(text: string, x = 50, y = 700): string {
  return `BT /F1 11 Tf ${x} ${y} Td (${text}) Tj ET\n`;
}
