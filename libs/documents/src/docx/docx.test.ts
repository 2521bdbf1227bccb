import { docxOf, paragraphXml, renderSamples, xmlPart } from "@career/testing/resumes";
import mammoth from "mammoth";
import { describe, expect, test } from "vitest";
import { createDocumentParser } from "../read-document.ts";

const { read: parse } = createDocumentParser();
const relationships = (...entries: string[]) =>
  xmlPart("word/_rels/document.xml.rels", `<Relationships>${entries.join("")}</Relationships>`);
const run = (text: string) => `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`;
const cell = (...paragraphs: string[]) => `<w:tc>${paragraphs.map((text) => paragraphXml(text)).join("")}</w:tc>`;
const linesOf = async (body: string, more: Parameters<typeof docxOf>[1] = []) =>
  (await parse(docxOf(body, more))).text.split("\n");

test("its words are those that mammoth reads", async () => {
  const bytes = (await renderSamples())["resume.docx"]!;
  const { value } = await mammoth.extractRawText({ buffer: Buffer.from(bytes) });
  const words = (text: string) => text.split(/\s+/).filter((word) => word !== "" && word !== "•");
  expect(words((await parse(bytes)).text)).toEqual(words(value));
});

describe("lines", () => {
  test("a paragraph is a line; a line break begins another, a tab stays", async () => {
    const body = `<w:p>${run("Asha")}<w:r><w:br/></w:r>${run("Developer")}<w:r><w:tab/></w:r>${run("2020")}</w:p><w:p/>${paragraphXml("SQL")}`;
    expect(await linesOf(body)).toEqual(["Asha", "Developer\t2020", "SQL"]);
  });

  test("a row of short cells is a line; longer cells are read one after the other", async () => {
    const row = (...cells: string[]) => `<w:tr>${cells.join("")}</w:tr>`;
    const table = `<w:tbl>${row(cell("Languages"), cell("Java"))}${row(cell("Skills", "SQL"), cell("Experience", "Acme"))}</w:tbl>`;
    expect(await linesOf(table)).toEqual(["Languages\tJava", "Skills", "SQL", "Experience", "Acme"]);
  });

  test("insertions and content controls are read, deletions are not", async () => {
    const body = `<w:p><w:ins>${run("kept")}</w:ins><w:del><w:r><w:delText>gone</w:delText></w:r></w:del></w:p><w:sdt><w:sdtContent>${paragraphXml("inside")}</w:sdtContent></w:sdt>`;
    expect(await linesOf(body)).toEqual(["kept", "inside"]);
  });

  test("entities, ligatures and symbols are spelt out", async () => {
    expect(await linesOf(paragraphXml("R&amp;D &#x2013; o\uFB03ce"))).toEqual(["R&D – office"]);
    expect(await linesOf('<w:p><w:r><w:sym w:font="Symbol" w:char="F0B7"/><w:t> Led</w:t></w:r></w:p>')).toEqual([
      "• Led",
    ]);
  });

  test("a text box is read once, after its paragraph", async () => {
    const box = `<w:txbxContent>${paragraphXml("SKILLS")}</w:txbxContent>`;
    const body = `<w:p>${run("Asha")}<w:r><mc:AlternateContent><mc:Choice><w:drawing><wps:wsp><wps:txbx>${box}</wps:txbx></wps:wsp></w:drawing></mc:Choice><mc:Fallback><w:pict><v:shape><v:textbox>${box}</v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>${paragraphXml("SQL")}`;
    expect(await linesOf(body)).toEqual(["Asha", "SKILLS", "SQL"]);
  });
});

test("list items carry the mark that Word draws", async () => {
  const item = (text: string, list: number) =>
    `<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="${list}"/></w:numPr></w:pPr>${run(text)}</w:p>`;
  const numbering = `<w:numbering><w:abstractNum w:abstractNumId="7"><w:lvl w:ilvl="0"><w:numFmt w:val="decimal"/></w:lvl></w:abstractNum><w:abstractNum w:abstractNumId="8"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="8"/></w:num></w:numbering>`;
  const lines = await linesOf(item("first", 1) + item("second", 1) + item("dot", 2) + item("none", 0), [
    relationships('<Relationship Id="n" Type="http://x/numbering" Target="numbering.xml"/>'),
    xmlPart("word/numbering.xml", numbering),
  ]);
  expect(lines).toEqual(["1. first", "2. second", "• dot", "none"]);
});

test("pages end at explicit breaks", async () => {
  const next = "<w:p><w:pPr><w:pageBreakBefore/></w:pPr><w:r><w:t>three</w:t></w:r></w:p>";
  const { lines, pageCount } = await parse(
    docxOf(`<w:p>${run("one")}<w:r><w:br w:type="page"/></w:r>${run("two")}</w:p>${next}`),
  );
  expect(pageCount).toBe(3);
  expect(lines.map(({ page, line }) => [page, line])).toEqual([
    [1, 1],
    [2, 1],
    [3, 1],
  ]);
});

test("links come from hyperlinks and link fields; only web and mail addresses count", async () => {
  const link = (id: string) => `<w:p><w:hyperlink r:id="${id}">${run(id)}</w:hyperlink></w:p>`;
  const field = `<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> HYPERLINK "https://example.com/field" </w:instrText></w:r>${run("field")}</w:p>`;
  const target = (id: string, url: string) =>
    `<Relationship Id="${id}" Type="http://x/hyperlink" Target="${url}" TargetMode="External"/>`;
  const { links, text } = await parse(
    docxOf(link("a") + link("b") + link("a") + field, [
      relationships(target("a", "https://github.com/example-a"), target("b", "file:///etc/passwd")),
    ]),
  );
  expect(links).toEqual([
    { page: 1, url: "https://github.com/example-a" },
    { page: 1, url: "https://example.com/field" },
  ]);
  expect(text).toBe("a\nb\na\nfield");
});

test("the header comes first and the footer last", async () => {
  const body = `${paragraphXml("Developer")}<w:sectPr><w:headerReference w:type="default" r:id="h"/><w:footerReference w:type="default" r:id="f"/></w:sectPr>`;
  const lines = await linesOf(body, [
    relationships(
      '<Relationship Id="h" Type="http://x/header" Target="header1.xml"/>',
      '<Relationship Id="f" Type="http://x/footer" Target="/word/footer1.xml"/>',
    ),
    xmlPart("word/header1.xml", `<w:hdr>${paragraphXml("Asha")}</w:hdr>`),
    xmlPart("word/footer1.xml", `<w:ftr>${paragraphXml("Page 1")}</w:ftr>`),
  ]);
  expect(lines).toEqual(["Asha", "Developer", "Page 1"]);
});

test("a style can hide a run, and the run can show itself again", async () => {
  const styles = `<w:styles><w:style w:type="character" w:styleId="Base"><w:rPr><w:vanish/></w:rPr></w:style><w:style w:type="character" w:styleId="Secret"><w:basedOn w:val="Base"/></w:style></w:styles>`;
  const { text, findings } = await parse(
    docxOf(
      paragraphXml("Developer") +
        paragraphXml("secret", '<w:rStyle w:val="Secret"/>') +
        paragraphXml("shown", '<w:rStyle w:val="Secret"/><w:vanish w:val="false"/>'),
      [
        relationships('<Relationship Id="s" Type="http://x/styles" Target="styles.xml"/>'),
        xmlPart("word/styles.xml", styles),
      ],
    ),
  );
  expect(text).toBe("Developer\nshown");
  expect(findings).toEqual([
    { code: "text.hidden", message: "Text marked as hidden (6 characters) was left out.", page: 1, line: 2 },
  ]);
});
