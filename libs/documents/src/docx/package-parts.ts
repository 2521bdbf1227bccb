import { posix } from "node:path";
import { DocumentError } from "../document-error.ts";
import { limits } from "../limits.ts";
import { childrenNamed, parseXml, type XmlBudget, type XmlElement } from "./parse-xml.ts";
import { corruptDocx, unzip } from "./unzip.ts";

type Relationship = { type: string; target: string; external: boolean };
export type DocxPart = { root: XmlElement; relationships: Map<string, Relationship> };
export type DocxPackage = {
  main: DocxPart;
  /** Undefined when the package does not hold it. */
  related: (type: string) => DocxPart | undefined;
  byId: (id: string) => DocxPart | undefined;
};

export async function openPackage(bytes: Uint8Array): Promise<DocxPackage> {
  const parts = await unzip(bytes, (name) => /\.(xml|rels)$/i.test(name) && !/^customXml\//.test(name));
  const budget = { nodes: limits.xmlNodes };
  const mainName = mainPartName(parts, budget);
  const main = readPart(parts, mainName, budget);
  if (!main) throw corruptDocx();
  const open = (relationship: Relationship | undefined) =>
    relationship && !relationship.external
      ? readPart(parts, resolve(mainName, relationship.target), budget)
      : undefined;
  return {
    main,
    related: (type) => open([...main.relationships.values()].find((each) => each.type === type)),
    byId: (id) => open(main.relationships.get(id)),
  };
}

function mainPartName(parts: Map<string, Buffer>, budget: XmlBudget): string {
  if (!parts.has("[Content_Types].xml")) throw notWord();
  const relationship = [...readRelationships(parts, "", budget).values()].find(({ type }) => type === "officeDocument");
  const name = relationship ? resolve("", relationship.target) : "word/document.xml";
  if (/^(xl|ppt|visio)\//.test(name)) throw notWord();
  return name;
}

function readPart(parts: Map<string, Buffer>, name: string, budget: XmlBudget): DocxPart | undefined {
  const bytes = parts.get(name);
  return bytes && { root: parseXml(bytes, budget), relationships: readRelationships(parts, name, budget) };
}

function readRelationships(parts: Map<string, Buffer>, owner: string, budget: XmlBudget): Map<string, Relationship> {
  const bytes = parts.get(posix.join(posix.dirname(owner), "_rels", `${posix.basename(owner)}.rels`));
  const found = bytes ? childrenNamed(parseXml(bytes, budget), "Relationship") : [];
  return new Map(
    found.map(({ attributes }) => [
      attributes.Id ?? "",
      {
        type: (attributes.Type ?? "").split("/").at(-1) ?? "",
        target: attributes.Target ?? "",
        external: attributes.TargetMode === "External",
      },
    ]),
  );
}

function resolve(owner: string, target: string): string {
  return target.startsWith("/") ? target.slice(1) : posix.join(posix.dirname(owner), target);
}

function notWord(): DocumentError {
  return new DocumentError(
    "document.unsupported",
    "This is a zip archive, but not a Word document. Upload a PDF, a DOCX or a plain text file.",
  );
}
