import { createHash } from "node:crypto";
import type { Report } from "@career/contracts";
import { viewOf } from "../view/report-view.ts";
import type { Cover, Section } from "../view/view.ts";
import { blockMarkup, factsMarkup, gaugesMarkup } from "./blocks.ts";
import { html, Markup } from "./markup.ts";
import { style } from "./style.ts";

const styleHash = (): string => createHash("sha256").update(style).digest("base64");

const policy = (): string =>
  `default-src 'none'; style-src 'sha256-${styleHash()}'; base-uri 'none'; form-action 'none'`;

const coverMarkup = ({ label, title, subtitle, facts, score, gauges }: Cover): Markup => html`<header>
<p class="eyebrow">${label}</p>
<h1 dir="auto">${title}</h1>
<p class="subtitle" dir="auto">${subtitle}</p>
${factsMarkup(facts)}
<div class="panel">
<div><div class="score">${score.value} <small>of 100</small></div><p class="band tone-${score.tone}">${score.band}</p><p class="muted">${score.note}</p></div>
${gaugesMarkup(gauges)}
</div>
</header>`;

const headingOf = (id: string, { title, aside }: Section, depth: 2 | 3): Markup => {
  const content = [title, aside === undefined ? "" : html` <span>${aside}</span>`];
  return depth === 2 ? html`<h2 id="${id}">${content}</h2>` : html`<h3 id="${id}">${content}</h3>`;
};

const sectionMarkup = (section: Section, id: string, depth: 2 | 3): Markup => html`<section aria-labelledby="${id}">
${headingOf(id, section, depth)}
${section.blocks.map((block) => [blockMarkup(block, depth), "\n"])}${(section.sections ?? []).map((inner, index) =>
  sectionMarkup(inner, `${id}-${index + 1}`, 3),
)}</section>
`;

/** One page that loads nothing and runs nothing. */
export const renderHtml = (report: Report): string => {
  const view = viewOf(report);
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy()}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${view.title}</title>
<style>${new Markup(style)}</style>
</head>
<body>
<main>
${coverMarkup(view.cover)}
${view.sections.map((section, index) => sectionMarkup(section, `section-${index + 1}`, 2))}</main>
<footer>${view.imprint}</footer>
</body>
</html>
`.text;
};
