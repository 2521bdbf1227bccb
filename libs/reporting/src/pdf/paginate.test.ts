import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { paginate } from "./paginate.ts";
import { guardEnds, keepAll, type Piece } from "./pieces.ts";

const area = { top: 50, bottom: 350 };

const piece = (height: number, more: Partial<Piece> = {}): Piece => ({
  height,
  gap: 0,
  keep: false,
  draw: () => {},
  ...more,
});

const anyPiece = fc
  .record({ height: fc.integer({ min: 1, max: 120 }), gap: fc.integer({ min: 0, max: 30 }), keep: fc.boolean() })
  .map(({ height, ...more }) => piece(height, more));

describe("pages", () => {
  it("hold every piece once, in order, without overlap and within the area", () => {
    fc.assert(
      fc.property(fc.array(anyPiece, { minLength: 1, maxLength: 60 }), (pieces) => {
        const pages = paginate(pieces, area);
        expect(pages.flat().map((placed) => placed.piece)).toEqual(pieces);
        for (const page of pages) {
          expect(page.length).toBeGreaterThan(0);
          for (const [index, { piece: one, top }] of page.entries()) {
            const before = page[index - 1];
            expect(top).toBeGreaterThanOrEqual(before ? before.top + before.piece.height : area.top);
            expect(top + one.height).toBeLessThanOrEqual(area.bottom);
          }
        }
      }),
    );
  });

  it("end with a heading never", () => {
    const heading = piece(20, { keep: true });
    const pages = paginate([piece(200), piece(70), heading, heading, piece(30)], area);
    expect(pages.map((page) => page.length)).toEqual([2, 3]);
  });

  it("leave two lines of a paragraph on either side", () => {
    const lines = guardEnds(Array.from({ length: 6 }, () => piece(20)));
    const split = (room: number) => paginate([piece(300 - room), ...lines], area).map((page) => page.length);
    expect(split(20)).toEqual([1, 6]);
    expect(split(40)).toEqual([3, 4]);
    expect(split(100)).toEqual([5, 2]);
  });

  it("keep a row whole and repeat its table's header where a page starts with it", () => {
    const header = piece(10, { keep: true });
    const row = keepAll([piece(50, { header }), piece(50, { header })]);
    const pages = paginate([header, ...row, ...row, ...row], area);
    expect(pages.map((page) => page.map((placed) => placed.top))).toEqual([
      [50, 60, 110, 160, 210],
      [50, 60, 110],
    ]);
    expect(pages[1]?.[0]?.piece).toBe(header);
  });

  it("part what no page can hold", () => {
    const pages = paginate(keepAll(Array.from({ length: 9 }, () => piece(100))), area);
    expect(pages.map((page) => page.length)).toEqual([3, 3, 3]);
  });
});
