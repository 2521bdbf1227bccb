import type { Report } from "@career/contracts";
import { viewOf } from "../view/report-view.ts";
import { html } from "./markup.ts";
import { pageOf } from "./page.ts";
import { coverMarkup, sectionMarkup } from "./sections.ts";

export const renderHtml = (report: Report): string => {
  const { title, cover, sections, imprint } = viewOf(report);
  const body = html`<main>
${coverMarkup(cover)}
${sections.map((section, index) => sectionMarkup(section, `section-${index + 1}`, 2))}</main>
<footer>${imprint}</footer>`;
  return pageOf({ title, body });
};
