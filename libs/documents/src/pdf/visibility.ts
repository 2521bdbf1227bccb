import { contrast, unseenContrast, white } from "../contrast.ts";
import { area, holdsMiddle, overlaps } from "./box.ts";
import type { PageFrame } from "./page-frame.ts";
import type { PageObject } from "./page-objects.ts";
import { withPagePixels } from "./page-pixels.ts";
import type { Pdfium } from "./pdfium.ts";
import type { Box, Character } from "./read-characters.ts";

export type HiddenKind = "white" | "tiny" | "off-page" | "invisible" | "covered";
/** What was hidden in one way: how many characters, and the first of them. */
export type Hidden = { count: number; first: Character };
export type Visibility = {
  visible: Character[];
  hidden: Map<HiddenKind, Hidden>;
  /** Whether the page is a picture, and its text what a program recognised in it. */
  recognised: boolean;
};

const tiniestSize = 2;
const invisibleMode = 3;
const faintestAlpha = 13;
const opaque = 250;
/** A drawing of more shapes than this is judged by its pixels alone. */
const mostShapes = 500;
/** Fewer letters that draw nothing are blanks of their font. */
const fewestCovered = 4;
const letter = /[\p{L}\p{N}]/u;
/** Shares of the page's area, and of its text. */
const scanArea = 0.5;
const stampShare = 0.1;

/** Parts the characters a reader sees from those put there for machines only; counts the latter by kind. */
export function partByVisibility(
  pdfium: Pdfium,
  { page, box: pageBox }: PageFrame,
  objects: readonly PageObject[],
  characters: readonly Character[],
): Visibility {
  const recognised = isRecognised(pageBox, objects, characters);
  const certain = new Map<Character, HiddenKind>();
  const drawings = drawingsOf(objects);
  const doubtful = new Map<number, Character[]>();
  const coverable: Character[] = [];
  for (const character of characters) {
    const kind = certainKind(character, pageBox, recognised);
    if (kind) certain.set(character, kind);
    else if (character.text.trim() !== "" && !recognised) {
      if (mayBlend(character, drawings)) pushTo(doubtful, character.object, character);
      if (mayBeCovered(character, drawings)) coverable.push(character);
    }
  }
  if (doubtful.size + coverable.length > 0) {
    withPagePixels(pdfium, page, ({ stands, shows }) => {
      for (const group of doubtful.values()) {
        const standing = group.filter(stands).length;
        if (standing * 2 < group.length) for (const character of group) certain.set(character, "white");
      }
      const covered = coveredOf(
        coverable.filter((character) => !certain.has(character)),
        shows,
      );
      if (covered.length >= fewestCovered) for (const character of covered) certain.set(character, "covered");
    });
  }
  return { visible: characters.filter((each) => !certain.has(each)), hidden: countHidden(certain), recognised };
}

/** Letters where nothing is drawn, and the signs among them. */
function coveredOf(coverable: readonly Character[], shows: (letter: Character) => boolean): Character[] {
  const isCovered = coverable.map((one) => (letter.test(one.text) ? !shows(one) : undefined));
  return coverable.filter((_, index) => isCovered[index] ?? (isCovered[index - 1] || isCovered[index + 1]));
}

function pushTo<K, V>(groups: Map<K, V[]>, key: K, value: V): void {
  const group = groups.get(key);
  if (group) group.push(value);
  else groups.set(key, [value]);
}

function countHidden(certain: ReadonlyMap<Character, HiddenKind>): Map<HiddenKind, Hidden> {
  const hidden = new Map<HiddenKind, Hidden>();
  for (const [character, kind] of certain) {
    if (character.text.trim() === "") continue;
    const known = hidden.get(kind);
    if (known) known.count += 1;
    else hidden.set(kind, { count: 1, first: character });
  }
  return hidden;
}

function certainKind(character: Character, page: Box, recognised: boolean): HiddenKind | undefined {
  const { box, size, renderMode, colour } = character;
  if (!recognised && (renderMode === invisibleMode || colour.alpha < faintestAlpha)) return "invisible";
  // Type 3 fonts state a size of their own units, so a tall box proves that the letter is not tiny.
  if (size < tiniestSize && Math.max(box.top - box.bottom, box.right - box.left) < tiniestSize) return "tiny";
  return holdsMiddle(page, box) ? undefined : "off-page";
}

/** Text recognition lays invisible text over the picture of the page that it was read from. */
function isRecognised(page: Box, objects: readonly PageObject[], characters: readonly Character[]): boolean {
  const scan = objects.find(({ kind, box }) => kind === "picture" && area(box) >= scanArea * area(page));
  if (!scan) return false;
  const drawn = characters.filter(({ text }) => text.trim() !== "");
  const layer = drawn.filter(({ renderMode, box }) => renderMode === invisibleMode && holdsMiddle(scan.box, box));
  return layer.length > 0 && drawn.length - layer.length <= stampShare * layer.length;
}

type Drawings = { shapes: (PageObject & { order: number })[]; orderOf: ReadonlyMap<number, number> };

function drawingsOf(objects: readonly PageObject[]): Drawings {
  const shapes = objects.flatMap((object, order) =>
    object.kind === "picture" || object.fill !== undefined ? { ...object, order } : [],
  );
  return { shapes, orderOf: new Map(objects.map(({ handle }, order) => [handle, order])) };
}

function mayBlend({ box, colour }: Character, { shapes }: Drawings): boolean {
  if (contrast(colour, white) < unseenContrast) return true;
  return (
    shapes.length > mostShapes ||
    shapes.some(({ fill, box: shape }) => fill && contrast(colour, fill) < unseenContrast && overlaps(shape, box))
  );
}

/** What a form draws has no place in the page's own order, so anything may lie on it. */
function mayBeCovered({ box, object }: Character, { shapes, orderOf }: Drawings): boolean {
  const order = orderOf.get(object) ?? -1;
  if (shapes.length > mostShapes) return true;
  return shapes.some(
    (shape) => shape.order > order && (shape.fill?.alpha ?? opaque) >= opaque && holdsMiddle(shape.box, box),
  );
}
