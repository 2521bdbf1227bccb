import { type RawObject, rawPage } from "./raw-pdf.ts";

const letterWidth = 6;

/** Each line as a typesetter draws it: from left to right, so that it is read from right to left. */
export function rightToLeftPdf(lines: readonly string[]): Uint8Array {
  const letters = [...new Set(lines.join(""))].filter((letter) => letter !== " ");
  const codes = letters.map((_, index) => index + 1);
  const hexadecimal = (code: number, digits: number) => code.toString(16).padStart(digits, "0");
  const names = codes.map((code) => `/g${code}`);
  const font =
    "<</Type/Font/Subtype/Type3/FontBBox[0 0 600 700]/FontMatrix[.001 0 0 .001 0 0]/FirstChar 1" +
    `/LastChar ${codes.length}/Widths[${codes.map(() => 600).join(" ")}]/ToUnicode 8 0 R` +
    `/Encoding<</Type/Encoding/Differences[1 ${names.join("")}]>>/CharProcs<<${names.map((name) => `${name} 7 0 R`).join("")}>>/Resources<<>>>>`;
  const map = codes.map((code) => `<${hexadecimal(code, 2)}> <${hexadecimal(letters[code - 1]!.codePointAt(0)!, 4)}>`);
  const toUnicode =
    "/CIDInit /ProcSet findresource begin 12 dict begin begincmap 1 begincodespacerange <00> <ff> endcodespacerange " +
    `${codes.length} beginbfchar ${map.join(" ")} endbfchar endcmap end end`;
  const content = lines.flatMap((line, row) =>
    [...visual(line)].map((letter, place) =>
      letter === " "
        ? ""
        : `BT /F2 10 Tf ${50 + place * letterWidth} ${700 - row * 20} Td <${hexadecimal(letters.indexOf(letter) + 1, 2)}> Tj ET`,
    ),
  );
  const more: RawObject[] = [
    font,
    { dictionary: "", stream: Buffer.from("600 0 0 0 500 700 d1 0 0 500 700 re f") },
    { dictionary: "", stream: Buffer.from(toUnicode) },
  ];
  return rawPage(content.join("\n"), { more });
}

/** The order on paper: all of it turned round, but Latin words and numbers. */
function visual(line: string): string {
  const reversed = [...line].reverse().join("");
  return reversed.replace(/[A-Za-z0-9][A-Za-z0-9.]*/g, (word) => [...word].reverse().join(""));
}
