import { type Pdfium, withMemory } from "./pdfium.ts";

export type Colour = { red: number; green: number; blue: number; alpha: number };
/** Quarter turns of the writing direction, anticlockwise. */
export type Turns = 0 | 1 | 2 | 3;
export type Box = { left: number; bottom: number; right: number; top: number };

/** One character as the page draws it; lengths in points, y upwards. */
export type Character = {
  text: string;
  box: Box;
  x: number;
  y: number;
  /** Undefined for slanted text, such as a watermark. */
  turns: Turns | undefined;
  size: number;
  colour: Colour;
  renderMode: number;
  /** Identity of its font. */
  font: number;
  /** Whether PDFium sees the end of a word before it. */
  afterSpace: boolean;
  /** Whether its font does not say which letter it draws. */
  unmapped: boolean;
  /** Identity of the text object that draws it. */
  object: number;
};

/** PDFium's sign for a hyphen at the end of a line. */
const lineEndHyphen = 0x02;
const space = 0x20;

/** In quarter turns; scanned pages are never quite straight. */
const slantTolerated = 0.1;

const strokeModes = new Set([1, 5]);

type TextCall =
  `FPDFText_${"GetUnicode" | "GetTextObject" | "IsGenerated" | "GetLooseCharBox" | "GetCharOrigin" | "GetMatrix" | "GetFontSize" | "HasUnicodeMapError"}`;

export function readCharacters(pdfium: Pdfium, textPage: number): Character[] {
  const count = pdfium.FPDFText_CountChars(textPage);
  const styles = new Map<number, { colour: Colour; renderMode: number; font: number }>();
  // A wrapped call looks its function up by name each time, which would take longer than the function itself.
  const text = pdfium.pdfium.wasmExports as unknown as Record<TextCall, (...values: number[]) => number>;
  const memory = pdfium.pdfium as unknown as { HEAPF32: Float32Array; HEAPF64: Float64Array; HEAPU32: Uint32Array };
  return withMemory(pdfium, 64, (scratch) => {
    const float = (index: number) => memory.HEAPF32[(scratch >> 2) + index]!;
    const double = (index: number) => memory.HEAPF64[(scratch >> 3) + index]!;
    const byte = (index: number) => memory.HEAPU32[(scratch >> 2) + index]! & 0xff;

    const styleOf = (index: number, object: number) => {
      const known = styles.get(object);
      if (known) return known;
      const renderMode = pdfium.FPDFTextObj_GetTextRenderMode(object);
      const read = strokeModes.has(renderMode) ? pdfium.FPDFText_GetStrokeColor : pdfium.FPDFText_GetFillColor;
      const found = read(textPage, index, scratch, scratch + 4, scratch + 8, scratch + 12);
      // A pattern has no single colour. Black is the guess under which text stays visible.
      const colour = found
        ? { red: byte(0), green: byte(1), blue: byte(2), alpha: byte(3) }
        : { red: 0, green: 0, blue: 0, alpha: 255 };
      const style = { colour, renderMode, font: pdfium.FPDFTextObj_GetFont(object) };
      styles.set(object, style);
      return style;
    };

    const characters: Character[] = [];
    let afterSpace = false;
    for (let index = 0; index < count; index += 1) {
      const code = text.FPDFText_GetUnicode(textPage, index) >>> 0;
      const object = text.FPDFText_GetTextObject(textPage, index);
      if (text.FPDFText_IsGenerated(textPage, index) === 1) {
        afterSpace ||= code === space;
        continue;
      }
      if (code === 0 || code > 0x10ffff || object === 0) continue;
      if (!text.FPDFText_GetLooseCharBox(textPage, index, scratch)) continue;
      const box = { left: float(0), top: float(1), right: float(2), bottom: float(3) };
      if (!text.FPDFText_GetCharOrigin(textPage, index, scratch, scratch + 8)) continue;
      const [x, y] = [double(0), double(1)];
      if (!text.FPDFText_GetMatrix(textPage, index, scratch)) continue;
      const [a, b, c, d] = [float(0), float(1), float(2), float(3)];
      characters.push({
        text: code === lineEndHyphen ? "-" : String.fromCodePoint(code),
        box,
        x,
        y,
        turns: quarterTurns(a, b),
        size: text.FPDFText_GetFontSize(textPage, index) * Math.hypot(c, d),
        ...styleOf(index, object),
        afterSpace,
        unmapped: text.FPDFText_HasUnicodeMapError(textPage, index) === 1,
        object,
      });
      afterSpace = false;
    }
    return characters;
  });
}

function quarterTurns(a: number, b: number): Turns | undefined {
  const quarters = Math.atan2(b, a) / (Math.PI / 2);
  const whole = Math.round(quarters);
  return Math.abs(quarters - whole) > slantTolerated ? undefined : (((whole + 4) % 4) as Turns);
}
