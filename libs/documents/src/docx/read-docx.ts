import type { DocumentText } from "@career/contracts";
import { assembleDocument, placeLines } from "../assemble-document.ts";
import { readBody } from "./body.ts";
import { paper } from "./context.ts";
import { createListMarks } from "./numbering.ts";
import { openPackage } from "./package-parts.ts";
import { createPages } from "./pages.ts";
import { child, childrenNamed, isElement, type XmlElement } from "./parse-xml.ts";
import { readStyles } from "./styles.ts";
import { corruptDocx } from "./unzip.ts";

/** Header, body and footer of the first section that names them; a header is read once, on page 1. */
export async function readDocx(bytes: Uint8Array): Promise<DocumentText> {
  const { main, related, byId } = await openPackage(bytes);
  const body = child(main.root, "body");
  if (!body) throw corruptDocx();
  const context = {
    styles: readStyles(related("styles")?.root),
    mark: createListMarks(related("numbering")?.root),
    pages: createPages(),
  };
  const readParts = (kind: "headerReference" | "footerReference") => {
    for (const id of references(body, kind)) {
      const part = byId(id);
      if (part) readBody(part.root.children, part, context, paper);
    }
  };
  readParts("headerReference");
  readBody(body.children, main, context, paper);
  readParts("footerReference");
  const { pages, links, findings } = context.pages.finish();
  return assembleDocument({
    kind: "docx",
    pageCount: pages.length,
    lines: placeLines(pages),
    links,
    findings,
  });
}

function references(body: XmlElement, kind: string): string[] {
  const section = sections(body).find((each) => child(each, kind));
  if (!section) return [];
  const titlePage = child(section, "titlePg") !== undefined;
  return childrenNamed(section, kind)
    .filter(({ attributes }) => attributes.type === "default" || (attributes.type === "first" && titlePage))
    .sort((a, b) => (b.attributes.type ?? "").localeCompare(a.attributes.type ?? ""))
    .map(({ attributes }) => attributes.id ?? "");
}

function sections(body: XmlElement): XmlElement[] {
  return body.children
    .filter(isElement)
    .map((element) => (element.name === "sectPr" ? element : child(child(element, "pPr"), "sectPr")))
    .filter((section) => section !== undefined);
}
