import type { Fact } from "@career/contracts";
import { byCodePoint } from "@career/taxonomy";

/** Order of a resume; ties by text, so that the order of the facts given never shows. */
export const byPlace = (a: Fact, b: Fact): number =>
  a.page - b.page || a.line - b.line || a.start - b.start || a.end - b.end || byCodePoint(a.quote, b.quote);
