import { docxOf, paragraphXml } from "./docx-parts.ts";
import { drawPdf, greyPng } from "./draw-pdf.ts";

export type HiddenTextDocument = {
  name: string;
  make: () => Uint8Array | Promise<Uint8Array>;
  /** Whether "Kubernetes wizard" is hidden in it; "Back-end developer" and "Stockholm" are always visible. */
  hides: boolean;
};

export const visibleWords = ["Back-end developer", "Stockholm"];
export const plantedWords = "Kubernetes wizard";

const between = (planted: (document: PDFKit.PDFDocument) => void) => () =>
  drawPdf((document) => {
    document.text("Back-end developer");
    planted(document);
    document.font("Helvetica").fontSize(11).fillColor("black").text("Stockholm", 50, 300);
  });

const betweenXml = (planted: string) => () =>
  docxOf(paragraphXml("Back-end developer") + planted + paragraphXml("Stockholm"));

const cell = (fill: string, content: string) =>
  `<w:tbl><w:tr><w:tc><w:tcPr><w:shd w:val="clear" w:fill="${fill}"/></w:tcPr>${content}</w:tc></w:tr></w:tbl>`;

export const hiddenTextDocuments: readonly HiddenTextDocument[] = [
  { name: "PDF, white on the page", hides: true, make: between((d) => d.fillColor("white").text(plantedWords)) },
  { name: "PDF, nearly white", hides: true, make: between((d) => d.fillColor("#f5f5f5").text(plantedWords)) },
  {
    name: "PDF, white on a dark bar",
    hides: false,
    make: between((d) => d.rect(40, 90, 300, 30).fill("#1f4e79").fillColor("white").text(plantedWords, 50, 98)),
  },
  {
    name: "PDF, dark on a bar of the same colour",
    hides: true,
    make: between((d) => d.rect(40, 90, 300, 30).fill("#1f4e79").fillColor("#1f4e79").text(plantedWords, 50, 98)),
  },
  { name: "PDF, light grey", hides: false, make: between((d) => d.fillColor("#999999").text(plantedWords)) },
  { name: "PDF, one point", hides: true, make: between((d) => d.fontSize(1).text(plantedWords)) },
  {
    name: "PDF, scaled to one point",
    hides: true,
    make: between((d) => d.save().scale(0.09).text(plantedWords, 900, 1200).restore()),
  },
  {
    name: "PDF, one point scaled up to eleven",
    hides: false,
    make: between((d) => d.save().scale(11).fontSize(1).text(plantedWords, 5, 10).restore()),
  },
  {
    name: "PDF, render mode 3",
    hides: true,
    make: between((d) => {
      d.addContent("3 Tr").text(plantedWords).addContent("0 Tr");
    }),
  },
  {
    name: "PDF, fully transparent",
    hides: true,
    make: between((d) => d.fillOpacity(0).text(plantedWords).fillOpacity(1)),
  },
  {
    name: "PDF, beside the page",
    hides: true,
    make: between((d) => d.text(plantedWords, 700, 100, { lineBreak: false })),
  },
  {
    name: "PDF, above the page",
    hides: true,
    make: between((d) => d.text(plantedWords, 50, -40, { lineBreak: false })),
  },
  {
    name: "PDF, under a white box",
    hides: true,
    make: between((d) => d.text(plantedWords, 50, 98).rect(40, 90, 300, 30).fill("white")),
  },
  {
    name: "PDF, under a picture",
    hides: true,
    make: between((d) => d.text(plantedWords, 50, 98).image(greyPng(8), 40, 90, { width: 300, height: 30 })),
  },
  {
    name: "PDF, on a picture",
    hides: false,
    make: between((d) => d.image(greyPng(8), 40, 90, { width: 300, height: 30 }).text(plantedWords, 50, 98)),
  },
  {
    name: "PDF, under a marker that lets it through",
    hides: false,
    make: between((d) =>
      d.text(plantedWords, 50, 98).fillOpacity(0.3).rect(40, 90, 300, 30).fill("yellow").fillOpacity(1),
    ),
  },
  {
    name: "PDF, invisible over a picture of half the page, below text that is seen",
    hides: true,
    make: between((d) => {
      d.image(greyPng(8), 0, 400, { width: 595, height: 440 });
      d.addContent("3 Tr").text(plantedWords, 50, 500).addContent("0 Tr");
    }),
  },
  { name: "DOCX, hidden", hides: true, make: betweenXml(paragraphXml(plantedWords, "<w:vanish/>")) },
  {
    name: "DOCX, hidden switched off",
    hides: false,
    make: betweenXml(paragraphXml(plantedWords, '<w:vanish w:val="0"/>')),
  },
  { name: "DOCX, white", hides: true, make: betweenXml(paragraphXml(plantedWords, '<w:color w:val="FFFFFF"/>')) },
  {
    name: "DOCX, white in a dark cell",
    hides: false,
    make: betweenXml(cell("1F4E79", paragraphXml(plantedWords, '<w:color w:val="FFFFFF"/>'))),
  },
  {
    name: "DOCX, dark in a cell of the same colour",
    hides: true,
    make: betweenXml(cell("1F4E79", paragraphXml(plantedWords, '<w:color w:val="1F4E79"/>'))),
  },
  {
    name: "DOCX, white on a dark run",
    hides: false,
    make: betweenXml(paragraphXml(plantedWords, '<w:color w:val="FFFFFF"/><w:shd w:val="clear" w:fill="000000"/>')),
  },
  { name: "DOCX, one point", hides: true, make: betweenXml(paragraphXml(plantedWords, '<w:sz w:val="2"/>')) },
  {
    name: "TXT, spelt in tag characters",
    hides: true,
    make: () => Buffer.from(`Back-end developer\n${tagged(plantedWords)}\nStockholm\n`),
  },
];

function tagged(text: string): string {
  return [...text].map((character) => String.fromCodePoint(0xe0000 + character.codePointAt(0)!)).join("");
}

/** What a scanner with text recognition makes: a picture of each page, and over it the text that was read in it. */
export function recognisedScan(): Promise<Uint8Array> {
  return drawPdf((document) => {
    document.image(greyPng(200), 0, 0, { width: 595, height: 842 });
    document.addContent("3 Tr").text(`${visibleWords[0]}\n${visibleWords[1]}`).addContent("0 Tr");
  });
}
