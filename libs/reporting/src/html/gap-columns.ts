import type { GapRequirement, GapSpan, GapView } from "@career/contracts";
import { demandOf } from "../view/fit-view.ts";
import { ids, lineMarkup, markMarkup } from "./gap-marks.ts";
import { html, type Markup } from "./markup.ts";

type Indexed<Span extends GapSpan> = { span: Span; index: number };

const byRow = <Span extends GapSpan>(spans: readonly Span[]): Map<number, Indexed<Span>[]> =>
  Map.groupBy(
    spans.map((span, index) => ({ span, index })),
    ({ span }) => span.row,
  );

const evidenceOf = (requirements: readonly number[], { requirements: all }: GapView): string => {
  const shown = requirements.find((index) => all[index]?.evidence != null);
  return shown === undefined ? ids.requirement(requirements[0]!) : ids.shown(all[shown]!.evidence!);
};

/** The place in the posting where a requirement is asked for; of a role of the catalogue, its entry in the list. */
export const placeOf = (index: number, { posting }: GapView): string | null => {
  if (!posting) return ids.asked(index);
  const span = posting.spans.findIndex(({ requirements }) => requirements.includes(index));
  return span < 0 ? null : ids.asked(span);
};

const roleMarkup = (view: GapView): Markup =>
  html`<ul class="lines">${view.requirements.map(
    ({ value, kind, level, status }: GapRequirement, index) =>
      html`<li dir="auto">${markMarkup({
        id: ids.asked(index),
        status,
        href: evidenceOf([index], view),
        text: kind === "experience-years" ? `${value} years of experience` : value,
      })} <small>${demandOf(level).toLowerCase()}</small></li>`,
  )}</ul>`;

export const postingMarkup = (view: GapView): Markup => {
  const { posting } = view;
  if (!posting) return roleMarkup(view);
  const spans = byRow(posting.spans);
  return html`<div class="lines">${posting.lines.map((text, row) => {
    const marked = lineMarkup(text, spans.get(row) ?? [], (words, { status, requirements }, index) =>
      markMarkup({ id: ids.asked(index), status, href: evidenceOf(requirements, view), text: words }),
    );
    return text.trim() === "" ? "" : html`<p class="line" dir="auto">${marked}</p>\n`;
  })}</div>`;
};

const askedAt = (requirements: readonly number[], view: GapView): string =>
  requirements.map((index) => placeOf(index, view)).find((place) => place !== null) ??
  ids.requirement(requirements[0]!);

export const resumeMarkup = (view: GapView): Markup => {
  const spans = byRow(view.resume.spans);
  return html`<div class="lines">${view.resume.lines.map(({ page, line, text }, row) => {
    const own = spans.get(row) ?? [];
    const marked = lineMarkup(text, own, (words, { status, requirements }, index) =>
      markMarkup({ id: ids.shown(index), status, href: askedAt(requirements, view), text: words }),
    );
    const place = html`<small><span class="unseen">page </span>${page}<span aria-hidden="true">:</span><span class="unseen">, line </span>${line}</small>`;
    return html`<div class="placed">${place}<p class="line${own.length > 0 ? "" : " muted"}" dir="auto">${marked}</p></div>\n`;
  })}</div>`;
};
