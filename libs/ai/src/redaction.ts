import { createHash } from "node:crypto";
import { normaliseContent } from "./content.ts";
import {
  contactPatterns,
  type IdentifierKind,
  type IdentifierPattern,
  identifierKinds,
  knownPatterns,
  phonePattern,
} from "./identifiers.ts";

declare const issuedHere: unique symbol;

/** Proof that a text went through `redact` in this process. A copy, or one read back from somewhere, proves nothing. */
export type RedactionReceipt = { readonly sha256: string; readonly [issuedHere]: true };

type Restore = (text: string) => string;
type Sealed = {
  readonly original: string;
  readonly redacted: string;
  readonly content: string;
  readonly identifiers: readonly string[];
  readonly restore: Restore;
};

export type Redaction = {
  /** What may be sent: normalised, capped, and with placeholders where identifiers stood. */
  readonly content: string;
  readonly receipt: RedactionReceipt;
  /** Puts back what the placeholders stand for. */
  readonly restore: Restore;
};

const receipts = new WeakMap<RedactionReceipt, Sealed>();
const placeholder = new RegExp(String.raw`\[(?:${identifierKinds.join("|")})_\d+\]`, "g");

const hashText = (text: string): string => createHash("sha256").update(text).digest("hex");

const replaceAll = (
  text: string,
  patterns: readonly IdentifierPattern[],
  name: (kind: IdentifierKind, found: string) => string,
) => {
  const alternatives = patterns.map(({ source }) => `(${source})`).join("|");
  return text.replaceAll(new RegExp(alternatives, "giu"), (found: string, ...rest: unknown[]) => {
    const pattern = patterns[rest.findIndex((group) => group !== undefined)];
    if (!pattern || pattern.accepts?.(found) === false) return found;
    return name(pattern.kind, found);
  });
};

/**
 * Replaces the given identifiers (names and their parts, e-mails, phones, links, addresses) and all that looks like
 * contact data by placeholders such as `[PERSON_1]`. Each spelling gets its own, so restored quotes are exact.
 */
export const redact = (content: string, identifiers: readonly string[]): Redaction => {
  const original = normaliseContent(content);
  const placeholders = new Map<string, string>();
  const originals = new Map<string, string>();
  const counts = new Map<IdentifierKind, number>();
  const name = (kind: IdentifierKind, found: string): string => {
    const known = placeholders.get(found);
    if (known) return known;
    const count = (counts.get(kind) ?? 0) + 1;
    counts.set(kind, count);
    const made = `[${kind}_${count}]`;
    placeholders.set(found, made);
    originals.set(made, found);
    return made;
  };
  const patterns = [...contactPatterns, ...knownPatterns(identifiers), phonePattern];
  const redacted = normaliseContent(replaceAll(original, patterns, name));
  const restore: Restore = (text) => text.replaceAll(placeholder, (made) => originals.get(made) ?? made);

  const receipt = Object.freeze({ sha256: hashText(redacted) }) as RedactionReceipt;
  receipts.set(receipt, {
    original: hashText(original),
    redacted: receipt.sha256,
    content: redacted,
    identifiers: identifiers.map((identifier) => identifier.trim()).filter((identifier) => identifier.length > 2),
    restore,
  });
  return { content: redacted, receipt, restore };
};

export type Cleared = { readonly content: string; readonly restore: Restore };

/**
 * What may be sent to a cloud engine for this prompt, or why nothing may. The receipt has to cover exactly the
 * content: either it is the redacted text itself, or the very text that was redacted, and then the redacted one is sent.
 */
export const clearForCloud = (
  prompt: { instructions: string; content: string },
  receipt: RedactionReceipt | undefined,
): Cleared | { refusal: string } => {
  const sealed = receipt && receipts.get(receipt);
  if (!sealed) return { refusal: "there is no valid redaction receipt" };
  const hash = hashText(prompt.content);
  if (hash !== sealed.redacted && hash !== sealed.original) {
    return { refusal: "the redaction receipt covers another content" };
  }
  if (sealed.identifiers.some((identifier) => prompt.instructions.includes(identifier))) {
    return { refusal: "the instructions name the person" };
  }
  return { content: sealed.content, restore: sealed.restore };
};
