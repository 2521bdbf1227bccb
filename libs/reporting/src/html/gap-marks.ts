import type { GapSpan, GapStatus } from "@career/contracts";
import { html, type Markup } from "./markup.ts";

const signs: Readonly<Record<GapStatus, string>> = { matched: "✓", partial: "~", missing: "✗" };

/** Keeps a sign on the line of the word that it belongs to. */
const wordJoiner = "\u2060";

/** Where things stand on the page; each links to the others. */
export const ids = {
  asked: (index: number): string => `asked-${index + 1}`,
  shown: (index: number): string => `shown-${index + 1}`,
  requirement: (index: number): string => `requirement-${index + 1}`,
};

const directionMarks = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu;

/** Words of a person without the characters that would turn the text around them; each line has a direction of its own. */
export const undirected = (text: string): string => text.replace(directionMarks, "");

/** A status for the eye, and for a screen reader in a word. */
export const statusMarkup = (status: GapStatus): Markup =>
  html`<span class="status tone-${status}"><span aria-hidden="true">${signs[status]}</span> ${status}</span>`;

export const markMarkup = ({
  id,
  status,
  href,
  text,
}: {
  id: string;
  status: GapStatus;
  href: string;
  text: string;
}): Markup =>
  html`<mark class="${status}" id="${id}"><a href="#${href}"><span class="sign" aria-hidden="true">${signs[status]}${wordJoiner}</span><span class="unseen">${status}: </span>${undirected(text)}</a></mark>`;

/** A line with its spans marked; `mark` gets the index of the span among all. */
export const lineMarkup = (
  text: string,
  spans: readonly { span: GapSpan; index: number }[],
  mark: (text: string, span: GapSpan, index: number) => Markup,
): Markup[] => {
  const parts = spans.flatMap(({ span, index }, i) => [
    html`${undirected(text.slice(spans[i - 1]?.span.end ?? 0, span.start))}`,
    mark(text.slice(span.start, span.end), span, index),
  ]);
  return [...parts, html`${undirected(text.slice(spans.at(-1)?.span.end ?? 0))}`];
};
