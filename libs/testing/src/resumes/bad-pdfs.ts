import { deflateSync } from "node:zlib";
import type { BadDocument } from "./bad-document.ts";
import { deflateBomb } from "./deflate-bomb.ts";
import { drawPdf, greyPng } from "./draw-pdf.ts";
import { rawPage, rawPdf, shownText } from "./raw-pdf.ts";
import { renderSamples } from "./samples.ts";

export const badPdfs: readonly BadDocument[] = [
  { name: "a PDF with a blank page", fileName: "resume.pdf", code: "document.empty", make: () => drawPdf(() => {}) },
  {
    name: "a PDF with a password",
    fileName: "resume.pdf",
    code: "document.encrypted",
    make: () => drawPdf((document) => document.text("Secret"), { userPassword: "secret", pdfVersion: "1.7ext3" }),
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
    name: "a PDF of 51 pages",
    fileName: "resume.pdf",
    code: "document.too-complex",
    make: () =>
      drawPdf((document) => {
        for (let page = 1; page <= 51; page += 1) document.text(`Page ${page}`).addPage();
      }),
  },
  {
    name: "a PDF of 500 pages",
    fileName: "resume.pdf",
    code: "document.too-complex",
    make: () =>
      drawPdf((document) => {
        for (let page = 1; page <= 500; page += 1) document.text(`Page ${page}`).addPage();
      }),
  },
  {
    name: "a PDF whose page tree is its own branch",
    fileName: "resume.pdf",
    code: "document.corrupt",
    make: () => rawPdf(["<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Kids[2 0 R]/Count 1>>"]),
  },
  {
    name: "a PDF whose form draws itself",
    fileName: "resume.pdf",
    code: "document.too-complex",
    make: () =>
      rawPage("/Fm Do", {
        resources: "/XObject<</Fm 6 0 R>>",
        more: [
          {
            dictionary: "/Type/XObject/Subtype/Form/BBox[0 0 595 842]/Resources<</XObject<</Fm 6 0 R>>>>",
            stream: Buffer.from("/Fm Do /Fm Do"),
          },
        ],
      }),
  },
  {
    name: "a PDF whose content refers to itself",
    fileName: "resume.pdf",
    code: "document.empty",
    make: () => rawPage("4 0 R"),
  },
  {
    name: "a PDF nested a hundred thousand deep",
    fileName: "resume.pdf",
    code: "document.corrupt",
    make: () => rawPdf([`<</Type/Catalog/Pages 2 0 R/X ${"[".repeat(100_000)}`, "<</Type/Pages/Kids[]/Count 1>>"]),
  },
  {
    name: "a PDF whose content unpacks to a gigabyte",
    fileName: "resume.pdf",
    code: "document.too-complex",
    make: () =>
      rawPage({
        dictionary: "/Filter[/FlateDecode/FlateDecode]",
        stream: deflateSync(deflateBomb(1024)),
      }),
  },
  {
    name: "a PDF of a million letters on one page",
    fileName: "resume.pdf",
    code: "document.too-complex",
    make: () =>
      rawPage({
        dictionary: "/Filter/FlateDecode",
        stream: deflateSync(
          Buffer.from(
            Array.from({ length: 2000 }, (_, row) => shownText(`${row} `.repeat(120), 50, row * 0.4)).join(""),
          ),
        ),
      }),
  },
  {
    name: "a PDF whose picture is as large as a house",
    fileName: "resume.pdf",
    code: "document.image-only",
    make: () =>
      rawPage("595 0 0 842 0 0 cm /Im Do", {
        resources: "/XObject<</Im 6 0 R>>",
        more: [
          {
            dictionary:
              "/Type/XObject/Subtype/Image/Width 30000/Height 30000/BitsPerComponent 8/ColorSpace/DeviceGray/Filter/FlateDecode",
            stream: deflateBomb(900),
          },
        ],
      }),
  },
  {
    name: "a PDF whose letters have no names",
    fileName: "resume.pdf",
    code: "document.unreadable",
    make: () => namelessLetters(),
  },
  {
    name: "a PDF whose text is hidden altogether",
    fileName: "resume.pdf",
    code: "document.empty",
    make: () => rawPage(`3 Tr ${shownText("Kubernetes wizard")}`),
  },
  {
    name: "a PDF whose letters are outlines",
    fileName: "resume.pdf",
    code: "document.image-only",
    make: () => drawPdf((document) => document.path("M 50 50 L 60 90 L 70 50").stroke()),
  },
  {
    name: "a PDF that says it has four billion objects",
    fileName: "resume.pdf",
    code: "document.corrupt",
    make: () =>
      Buffer.from(
        "%PDF-1.7\n1 0 obj\n<</Type/XRef/Size 4294967295/W[1 8 8]/Index[0 4294967295]/Root 1 0 R/Length 0>>\nstream\n\nendstream\nendobj\nstartxref\n9\n%%EOF\n",
      ),
  },
  {
    name: "a PDF with a program in front",
    fileName: "resume.pdf",
    code: "document.corrupt",
    make: () => Buffer.concat([Buffer.from("MZ\x90\0", "latin1"), Buffer.alloc(512), Buffer.from("%PDF-1.4\n%%EOF")]),
  },
];

/** A font of drawn letters that only number themselves, as some programs embed them. */
function namelessLetters(): Uint8Array {
  const glyph = { dictionary: "", stream: Buffer.from("600 0 0 0 500 700 d1 0 0 500 700 re f") };
  const codes = Array.from({ length: 20 }, (_, index) => index + 1);
  const font =
    "<</Type/Font/Subtype/Type3/FontBBox[0 0 600 700]/FontMatrix[.001 0 0 .001 0 0]/FirstChar 1/LastChar 20" +
    `/Widths[${codes.map(() => 600).join(" ")}]/Encoding<</Type/Encoding/Differences[1 ${codes.map((code) => `/g${code}`).join("")}]>>` +
    `/CharProcs<<${codes.map((code) => `/g${code} 7 0 R`).join("")}>>/Resources<<>>>>`;
  const text = Buffer.from(codes).toString("hex");
  return rawPage(`BT /F2 11 Tf 50 700 Td <${text}> Tj 0 -20 Td <${text}> Tj ET`, {
    more: [font, glyph],
  });
}
