import type { Block, Cell, Gauge, Quote } from "../view/view.ts";
import { html, type Insertable, type Markup } from "./markup.ts";

type BlockOf<Kind extends Block["kind"]> = Extract<Block, { kind: Kind }>;

// Text of a person may be of any direction, and its direction marks must not reach what follows.
const quoted = (text: string): Markup => html`<q dir="auto">${text}</q>`;

const quoteMarkup = ({ text, source }: Quote): Markup =>
  html`<p class="quote">${quoted(text)}${source ? html` <small>${source}</small>` : ""}</p>`;

const share = ({ value, of }: { value: number; of: number }): number =>
  of > 0 ? Math.round(Math.min(1, value / of) * 1000) / 10 : 0;

/** An attribute sets the width: the policy of the page allows no style beside its own sheet. */
const bar = (gauge: { value: number; of: number }): Markup =>
  html`<svg class="bar" viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true"><rect class="rail" width="100" height="4"/><rect class="fill" width="${share(gauge)}" height="4"/></svg>`;

export const gaugesMarkup = (items: readonly Gauge[]): Markup =>
  html`<dl class="gauges">${items.map(
    (gauge) =>
      html`<div><dt>${gauge.label}</dt><dd>${bar(gauge)}<b>${gauge.value}</b> <small>of ${gauge.of}</small></dd></div>`,
  )}</dl>`;

export const factsMarkup = (items: BlockOf<"facts">["items"]): Markup =>
  html`<dl class="facts">${items.map(({ label, value }) => html`<div><dt>${label}</dt><dd dir="auto">${value}</dd></div>`)}</dl>`;

const cellContent = ({ text, strong, quotes, dots }: Cell): Insertable => [
  dots ? bar(dots) : "",
  text === "" ? "" : html`<span class="${strong ? "strong" : "plain"}" dir="auto">${text}</span>`,
  (quotes ?? []).map(quoteMarkup),
];

const tableMarkup = ({ caption, columns, rows, sum }: BlockOf<"table">): Markup => {
  const kind = (index: number): string => (columns[index]?.numeric ? "number" : "words");
  const rowMarkup = (row: readonly Cell[], isSum: boolean): Markup =>
    html`<tr class="${isSum ? "sum" : "row"}">${row.map((cell, index) =>
      index === 0
        ? html`<th scope="row" class="${kind(index)}">${cellContent(cell)}</th>`
        : html`<td class="${kind(index)}">${cellContent(cell)}</td>`,
    )}</tr>`;
  return html`<div class="table"><table>${caption === undefined ? "" : html`<caption>${caption}</caption>`}<thead><tr>${columns.map(
    ({ title }, index) => (title === "" ? html`<td></td>` : html`<th scope="col" class="${kind(index)}">${title}</th>`),
  )}</tr></thead><tbody>${rows.map((row, index) => rowMarkup(row, sum === true && index === rows.length - 1))}</tbody></table></div>`;
};

/** `depth` is the level of the heading above. */
export const blockMarkup = (block: Block, depth: 2 | 3): Markup => {
  switch (block.kind) {
    case "label":
      return depth === 2 ? html`<h3 class="label">${block.text}</h3>` : html`<h4 class="label">${block.text}</h4>`;
    case "lead":
      return html`<p class="lead" dir="auto">${block.text}</p>`;
    case "paragraph":
      return html`<p class="${block.muted ? "muted" : "plain"}" dir="auto">${block.text}</p>`;
    case "verbatim":
      return html`<blockquote dir="auto">${block.text}</blockquote>`;
    case "list":
      return html`<ul>${block.items.map(
        ({ text, quote }) =>
          html`<li dir="auto">${text}${quote === undefined ? "" : quoteMarkup({ text: quote })}</li>`,
      )}</ul>`;
    case "facts":
      return factsMarkup(block.items);
    case "gauges":
      return gaugesMarkup(block.items);
    case "table":
      return tableMarkup(block);
    case "note":
      return html`<p class="note ${block.tone}"><b>${block.title}</b> ${block.text}</p>`;
  }
};
