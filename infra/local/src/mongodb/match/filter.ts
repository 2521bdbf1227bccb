import type { Document, Value } from "../bson/values.ts";
import { arrayAsDocument, type ElementTest, type Path, someElement } from "./elements.ts";

/** What an index can know about a leaf; the leaf's own test stays the judge. */
export type Bound =
  | { readonly kind: "points"; readonly values: readonly Value[] }
  | { readonly kind: "range"; readonly operator: "lt" | "lte" | "gt" | "gte"; readonly value: Value };

export type Filter =
  | { readonly kind: "and" | "or" | "nor"; readonly children: readonly Filter[] }
  | { readonly kind: "not"; readonly child: Filter }
  | {
      readonly kind: "leaf";
      readonly path: Path;
      readonly test: ElementTest;
      readonly bound?: Bound;
      readonly elements?: Elements;
    }
  | { readonly kind: "constant"; readonly value: boolean };

/** The condition inside an `$elemMatch`: on fields of the elements, or on the elements themselves. */
export interface Elements {
  readonly on: "fields" | "values";
  readonly filter: Filter;
}

export const matchAll: Filter = { kind: "and", children: [] };

export function matches(filter: Filter, document: Document): boolean {
  switch (filter.kind) {
    case "and":
      return filter.children.every((child) => matches(child, document));
    case "or":
      return filter.children.some((child) => matches(child, document));
    case "nor":
      return !filter.children.some((child) => matches(child, document));
    case "not":
      return !matches(filter.child, document);
    case "leaf":
      return someElement(document, filter.path, filter.test);
    case "constant":
      return filter.value;
  }
}

/** Applies a filter made of operators only to one value, whatever paths it carries. */
function matchesValue(filter: Filter, value: Value): boolean {
  switch (filter.kind) {
    case "and":
      return filter.children.every((child) => matchesValue(child, value));
    case "or":
      return filter.children.some((child) => matchesValue(child, value));
    case "nor":
      return !filter.children.some((child) => matchesValue(child, value));
    case "not":
      return !matchesValue(filter.child, value);
    case "leaf":
      return filter.test(value);
    case "constant":
      return filter.value;
  }
}

export function matchesElements(elements: Elements, value: Value): boolean {
  if (elements.on === "values") return matchesValue(elements.filter, value);
  if (value.kind === "object") return matches(elements.filter, value.value);
  return value.kind === "array" && matches(elements.filter, arrayAsDocument(value.value));
}
