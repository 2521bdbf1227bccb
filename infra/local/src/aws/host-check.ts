import type { IncomingHttpHeaders } from "node:http";
import { type AwsError, accessDenied } from "./aws-error.ts";

const localHost = /^(127\.0\.0\.1|localhost|\[::1\])(:\d{1,5})?$/i;
const localOrigin = /^https?:\/\/(127\.0\.0\.1|localhost|\[::1\])(:\d{1,5})?$/i;

/**
 * The emulator knows no passwords, so a page of another site must not reach it: neither by a DNS name that was pointed at this
 * machine (`Host`), nor by a plain form or fetch, which needs no permission to be sent (`Origin`).
 */
export const checkHost = ({ host, origin }: IncomingHttpHeaders): AwsError | undefined => {
  if (host === undefined || !localHost.test(host)) return accessDenied("The Host header does not name this machine.");
  if (origin !== undefined && !localOrigin.test(origin)) {
    return accessDenied("This CORS request is not allowed: the Origin header does not name this machine.");
  }
  return undefined;
};
