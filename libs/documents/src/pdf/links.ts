import { webLink } from "../web-link.ts";
import { type Pdfium, withMemory } from "./pdfium.ts";

const uriAction = 3;

/** Targets of the page's link annotations, in the order the page lists them. */
export function readLinks(pdfium: Pdfium, document: number, page: number): string[] {
  return withMemory(pdfium, 8, (scratch) => {
    const urls = new Set<string>();
    pdfium.pdfium.setValue(scratch, 0, "i32");
    while (pdfium.FPDFLink_Enumerate(page, scratch, scratch + 4)) {
      const action = pdfium.FPDFLink_GetAction(pdfium.pdfium.getValue(scratch + 4, "i32") as number);
      if (action === 0 || pdfium.FPDFAction_GetType(action) !== uriAction) continue;
      const url = webLink(readUri(pdfium, document, action));
      if (url) urls.add(url);
    }
    return [...urls];
  });
}

function readUri(pdfium: Pdfium, document: number, action: number): string {
  const bytes = pdfium.FPDFAction_GetURIPath(document, action, 0, 0);
  if (bytes === 0) return "";
  return withMemory(pdfium, bytes, (address) => {
    pdfium.FPDFAction_GetURIPath(document, action, address, bytes);
    return pdfium.pdfium.UTF8ToString(address);
  });
}
