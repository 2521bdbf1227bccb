import { drawPdf } from "./draw-pdf.ts";

export const columnHeader = [
  "Asha Verma-Lindqvist",
  "Senior back-end developer with ten years in payments and logistics, Stockholm",
];
export const sideBar = [
  "CONTACT",
  "asha@example.com",
  "+46 8 465 004 52",
  "SKILLS",
  "TypeScript",
  "Node.js",
  "PostgreSQL",
  "LANGUAGES",
  "English",
  "Swedish",
];
export const mainColumn = [
  "EXPERIENCE",
  "Senior Developer, Jan 2020 – Present",
  "Fjordline Payments AB",
  "Runs the payment ledger of nine countries in production",
  "Moved 31 services to Kubernetes without downtime",
  "Cut payout time from 26 hours to 4 minutes",
  "Developer, 03/2017 – 12/2019",
  "Kastanj Logistics AB",
  "Built the tracking API used by 340 carriers",
  "EDUCATION",
  "Master of Science in Computer Science",
  "KTH Royal Institute of Technology",
];

/** A header over two columns. Drawn row by row across the gutter, as a table would be, the order of the content misleads. */
export function twoColumnPdf(options: {
  sideLeading: number;
  mainLeading: number;
  side: "left" | "right";
}): Promise<Uint8Array> {
  const [sideX, mainX] = options.side === "left" ? [50, 210] : [400, 50];
  return drawPdf((document) => {
    document.fontSize(20).text(columnHeader[0]!, 50, 50).fontSize(11).text(columnHeader[1]!, 50, 80);
    document.fontSize(10);
    for (let row = 0; row < Math.max(sideBar.length, mainColumn.length); row += 1) {
      if (sideBar[row]) document.text(sideBar[row]!, sideX, 120 + row * options.sideLeading, { lineBreak: false });
      if (mainColumn[row])
        document.text(mainColumn[row]!, mainX, 120 + row * options.mainLeading, { lineBreak: false });
    }
  });
}

export const datedRows: [string, string][] = [
  ["Senior Developer", "Jan 2020 – Present"],
  ["Ran the ledger", ""],
  ["Cut the costs by half", ""],
  ["Developer", "03/2017 – 12/2019"],
  ["Built the API", ""],
  ["Wrote the runbooks", ""],
  ["Junior Developer", "July 2014 – February 2017"],
  ["Fixed slow queries", ""],
  ["Bachelor of Engineering", "2008 – 2012"],
  ["University of Pune", ""],
];

/** Short lines and right-aligned dates leave a gap as wide as a gutter, but their rows belong together. */
export function rightAlignedDatesPdf(): Promise<Uint8Array> {
  return drawPdf((document) => {
    for (const [row, [left, right]] of datedRows.entries()) {
      document.text(left, 50, 60 + row * 16, { lineBreak: false });
      if (right) document.text(right, 345, 60 + row * 16, { width: 200, align: "right" });
    }
  });
}

export const labelledRows: [string, string][] = [
  ["Languages", "TypeScript, Java, Python"],
  ["Back end", "Node.js, Spring Boot, GraphQL"],
  ["Data", "PostgreSQL, MongoDB, Redis"],
  ["Cloud", "AWS, Docker, Kubernetes"],
  ["Tools", "Git, Terraform, Grafana"],
  ["Methods", "Scrum, pair programming"],
  ["Spoken", "English, Swedish, Hindi"],
];

export function labelTablePdf(): Promise<Uint8Array> {
  return drawPdf((document) => {
    for (const [row, [label, value]] of labelledRows.entries()) {
      document.text(label, 50, 60 + row * 18, { lineBreak: false });
      document.text(value, 200, 60 + row * 18, { lineBreak: false });
    }
  });
}
