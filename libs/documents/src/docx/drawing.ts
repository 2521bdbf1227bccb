import { type Background, paper } from "./context.ts";
import { child, descendant, isElement, type XmlElement } from "./parse-xml.ts";

type TextBox = { content: XmlElement; background: Background };

/** Text boxes anchored in a paragraph. Of a drawing's alternatives only the first is read: they hold the same text. */
export function textBoxes(element: XmlElement): TextBox[] {
  return element.children.filter(isElement).flatMap((each) => {
    if (each.name === "AlternateContent") return textBoxes(firstAlternative(each));
    if (each.name === "wsp" || each.name === "shape" || each.name === "rect" || each.name === "roundrect") {
      const content = descendant(each, "txbxContent");
      return content ? [{ content, background: fillOf(each) }] : [];
    }
    return textBoxes(each);
  });
}

function firstAlternative(alternatives: XmlElement): XmlElement {
  const children = [child(alternatives, "Choice") ?? child(alternatives, "Fallback")].filter(
    (each) => each !== undefined,
  );
  return { ...alternatives, children };
}

function fillOf(shape: XmlElement): Background {
  const vml = shape.attributes.fillcolor;
  if (vml) return /^#[\da-f]{6}/i.test(vml) ? vml.slice(1, 7) : undefined;
  const properties = child(shape, "spPr");
  if (!properties || child(properties, "noFill")) return paper;
  const solid = child(child(properties, "solidFill"), "srgbClr")?.attributes.val;
  const fills = properties.children.filter(isElement).some(({ name }) => name.endsWith("Fill"));
  return solid ?? (fills || child(shape, "style") ? undefined : paper);
}
