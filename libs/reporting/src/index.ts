export { renderGapPage } from "./html/gap-page.ts";
export { renderHtml } from "./html/render-html.ts";
export { renderPdf } from "./pdf/render-pdf.ts";
export { renderJson } from "./render-json.ts";
export { buildReport, reportVersion } from "./report.ts";
