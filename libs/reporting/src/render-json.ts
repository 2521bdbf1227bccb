import { Report } from "@career/contracts";

/** UTF-8, in the key order of the contract, whatever the order of the object's own keys. */
export const renderJson = (report: Report): Uint8Array =>
  new TextEncoder().encode(`${JSON.stringify(Report.parse(report), null, 2)}\n`);
