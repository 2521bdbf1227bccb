import type { GapRequirement, GapView } from "@career/contracts";
import { demandOf, place } from "../view/fit-view.ts";
import { titleOf } from "../view/words.ts";
import { placeOf } from "./gap-columns.ts";
import { ids, statusMarkup, undirected } from "./gap-marks.ts";
import { html, type Markup } from "./markup.ts";

const alternatives = ({ group, kind, value }: GapRequirement, { requirements }: GapView): string => {
  const others = requirements.filter((one) => group !== null && one.group === group && one.kind === kind);
  const values = others.map((one) => undirected(one.value)).filter((other) => other !== undirected(value));
  return values.length > 0 ? `; or ${values.join(" or ")} instead` : "";
};

const linksMarkup = ({ evidence }: GapRequirement, index: number, view: GapView): Markup => {
  const shown = evidence === null ? undefined : view.resume.spans[evidence];
  const asked = placeOf(index, view);
  return html`${asked ? html`<a href="#${asked}">where it is asked for</a> ` : ""}${
    shown && evidence !== null ? html`<a href="#${ids.shown(evidence)}">${place(shown)}</a>` : ""
  }`;
};

/** Everything asked for, also what has no words of its own, with links to where it is asked for and shown. */
export const requirementsMarkup = (view: GapView): Markup =>
  html`<div class="table"><table><thead><tr><th scope="col">Requirement</th><th scope="col">Asked for</th><th scope="col">Status</th><th scope="col">What the resume shows</th></tr></thead><tbody>${view.requirements.map(
    (one, index) =>
      html`<tr id="${ids.requirement(index)}"><th scope="row" dir="auto"><b>${undirected(one.value)}</b> <small>${titleOf(one.kind)}</small></th><td dir="auto">${demandOf(one.level)}${alternatives(one, view)}</td><td>${statusMarkup(one.status)}</td><td dir="auto">${undirected(one.reason)} <small>${linksMarkup(one, index, view)}</small></td></tr>\n`,
  )}</tbody></table></div>`;
