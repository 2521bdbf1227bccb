import { child, childrenNamed, type XmlElement } from "./parse-xml.ts";
import type { ListPlace } from "./styles.ts";

/** The mark Word draws before a list item: a bullet, a number counted per list and level, or nothing. */
export function createListMarks(root: XmlElement | undefined): (place: ListPlace | undefined) => string {
  const formats = readFormats(root);
  const counts = new Map<string, number>();
  return (place) => {
    if (!place || place.list === "0") return "";
    const format = formats.get(place.list)?.get(place.level) ?? "bullet";
    if (format === "none") return "";
    if (format !== "decimal") return "• ";
    const key = `${place.list}/${place.level}`;
    const count = (counts.get(key) ?? 0) + 1;
    counts.set(key, count);
    return `${count}. `;
  };
}

function readFormats(root: XmlElement | undefined): Map<string, Map<string, string>> {
  const abstract = new Map(
    childrenNamed(root, "abstractNum").map((element) => [element.attributes.abstractNumId, levels(element)]),
  );
  return new Map(
    childrenNamed(root, "num").map((element) => [
      element.attributes.numId ?? "",
      abstract.get(child(element, "abstractNumId")?.attributes.val) ?? new Map<string, string>(),
    ]),
  );
}

function levels(element: XmlElement): Map<string, string> {
  return new Map(
    childrenNamed(element, "lvl").map((level) => [
      level.attributes.ilvl ?? "0",
      child(level, "numFmt")?.attributes.val ?? "bullet",
    ]),
  );
}
