import type PDFDocument from "pdfkit";
import { page } from "./theme.ts";

/** A branch of the document's structure, as a screen reader walks it. */
export type Branch = {
  type:
    | "Document"
    | "Sect"
    | "H1"
    | "H2"
    | "H3"
    | "H4"
    | "P"
    | "BlockQuote"
    | "L"
    | "LI"
    | "LBody"
    | "Table"
    | "TR"
    | "TH"
    | "TD";
  parent: Branch | null;
  scope?: "Column" | "Row";
  title?: string;
};

export const branch = (
  type: Branch["type"],
  parent: Branch | null,
  more: Pick<Branch, "scope" | "title"> = {},
): Branch => ({
  type,
  parent,
  ...more,
});

type Document = InstanceType<typeof PDFDocument>;
type Element = ReturnType<Document["struct"]>;

export type Tree = {
  enter: (branch: Branch) => void;
  /** Adds what `draw` draws to the branch; a branch may grow over several pages. */
  mark: (branch: Branch, draw: () => void) => void;
  /** Gives what `draw` draws the text that it stands for. */
  span: (actual: string, draw: () => void) => void;
};

const fontOperator = (document: Document): string => {
  const { _font, _fontSize } = document as unknown as { _font: { id: string }; _fontSize: number };
  return `/${_font.id} ${_fontSize} Tf`;
};

/** Branches enter the tree in the order in which they are first drawn. */
export const createTree = (document: Document): Tree => {
  const elements = new Map<Branch, Element>();
  const elementOf = (branch: Branch): Element => {
    const known = elements.get(branch);
    if (known) return known;
    const { type, scope, title } = branch;
    const options = { ...(scope ? { scope } : {}), ...(title ? { title } : {}) };
    const element = document.struct(type, options);
    elements.set(branch, element);
    if (branch.parent) elementOf(branch.parent).add(element);
    else document.addStructure(element);
    return element;
  };
  return {
    enter: (branch) => {
      elementOf(branch);
    },
    mark: (branch, draw) => {
      const element = elementOf(branch);
      const content = document.markStructureContent(branch.type);
      draw();
      document.endMarkedContent();
      element.add(content);
    },
    span: (actual, draw) => {
      // Readers take the place of the actual text from the state in which the span ends: upright and with a font.
      const turn = (): void => {
        document.save().transform(1, 0, 0, -1, 0, page.height);
      };
      turn();
      document.addContent(fontOperator(document));
      document.markContent("Span", { actual });
      turn();
      draw();
      document.restore().endMarkedContent().restore();
    },
  };
};
