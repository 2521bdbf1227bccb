import type { Cover, Section } from "../view/view.ts";
import { blockMarkup, factsMarkup, gaugesMarkup } from "./blocks.ts";
import { html, type Markup } from "./markup.ts";

export const coverMarkup = ({ label, title, subtitle, facts, score, gauges }: Cover): Markup => html`<header>
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

export const sectionMarkup = (
  section: Section,
  id: string,
  depth: 2 | 3,
): Markup => html`<section aria-labelledby="${id}">
${headingOf(id, section, depth)}
${section.blocks.map((block) => [blockMarkup(block, depth), "\n"])}${(section.sections ?? []).map((inner, index) =>
  sectionMarkup(inner, `${id}-${index + 1}`, 3),
)}</section>
`;
