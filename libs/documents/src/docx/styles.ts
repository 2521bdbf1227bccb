import { child, childrenNamed, type XmlElement } from "./parse-xml.ts";

/** What decides whether a run is seen, and whether its paragraph is a list item. */
export type RunLook = { hidden?: boolean; colour?: string; halfPoints?: number; fill?: string };
export type ListPlace = { list: string; level: string };
type Style = { basedOn: string | undefined; look: RunLook; list: ListPlace | undefined; fills: boolean };

export type Styles = {
  defaults: RunLook;
  lookOf: (styleId: string | undefined) => RunLook;
  listOf: (styleId: string | undefined) => ListPlace | undefined;
  /** Whether a table style colours cells; which of them it does is not worked out. */
  fills: (styleId: string | undefined) => boolean;
};

const longestChain = 20;
const off = new Set(["0", "false", "off", "none"]);

export function readStyles(root: XmlElement | undefined): Styles {
  const styles = new Map<string, Style>();
  let standard: string | undefined;
  for (const element of childrenNamed(root, "style")) {
    const id = element.attributes.styleId ?? "";
    if (element.attributes.type === "paragraph" && isOn(element.attributes.default)) standard = id;
    styles.set(id, {
      basedOn: child(element, "basedOn")?.attributes.val,
      look: { ...paragraphFill(child(element, "pPr")), ...readLook(child(element, "rPr")) },
      list: readListPlace(child(element, "pPr")),
      fills: hasFill(element),
    });
  }
  const chain = (styleId: string | undefined): Style[] => {
    const found: Style[] = [];
    for (let id = styleId; id !== undefined && found.length < longestChain; id = found.at(-1)?.basedOn) {
      const style = styles.get(id);
      if (!style) break;
      found.push(style);
    }
    return found;
  };
  const base = child(child(child(root, "docDefaults"), "rPrDefault"), "rPr");
  return {
    defaults: Object.assign(
      readLook(base),
      ...chain(standard)
        .reverse()
        .map(({ look }) => look),
    ),
    lookOf: (styleId) =>
      Object.assign(
        {},
        ...chain(styleId)
          .reverse()
          .map(({ look }) => look),
      ),
    listOf: (styleId) => chain(styleId).find(({ list }) => list)?.list,
    fills: (styleId) => chain(styleId).some(({ fills }) => fills),
  };
}

export function readLook(properties: XmlElement | undefined): RunLook {
  const look: RunLook = {};
  const vanish = child(properties, "vanish");
  if (vanish) look.hidden = isOn(vanish.attributes.val ?? "1");
  const colour = child(properties, "color")?.attributes.val;
  if (colour) look.colour = colour;
  const size = Number(child(properties, "sz")?.attributes.val);
  if (size > 0) look.halfPoints = size;
  const fill = readFill(properties) ?? highlight(properties);
  if (fill) look.fill = fill;
  return look;
}

export function paragraphFill(properties: XmlElement | undefined): RunLook {
  const fill = readFill(properties);
  return fill ? { fill } : {};
}

/** Six hexadecimal digits of a shading, or undefined when there is none. */
export function readFill(properties: XmlElement | undefined): string | undefined {
  const fill = child(properties, "shd")?.attributes.fill;
  return fill && fill !== "auto" ? fill : undefined;
}

function highlight(properties: XmlElement | undefined): string | undefined {
  const name = child(properties, "highlight")?.attributes.val;
  if (!name || name === "none") return undefined;
  return name === "white" ? "FFFFFF" : "808080";
}

export function readListPlace(properties: XmlElement | undefined): ListPlace | undefined {
  const numbering = child(properties, "numPr");
  if (!numbering) return undefined;
  return {
    list: child(numbering, "numId")?.attributes.val ?? "0",
    level: child(numbering, "ilvl")?.attributes.val ?? "0",
  };
}

function hasFill(element: XmlElement): boolean {
  return element.children.some((each) => typeof each !== "string" && (readFill(each) !== undefined || hasFill(each)));
}

function isOn(value: string | undefined): boolean {
  return value !== undefined && !off.has(value);
}
