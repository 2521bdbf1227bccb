import { createHash, createHmac, timingSafeEqual } from "node:crypto";

export type Credentials = { readonly accessKeyId: string; readonly secretAccessKey: string };

/** `date/region/service/aws4_request`, after the access key. */
export type CredentialScope = {
  readonly accessKeyId: string;
  readonly date: string;
  readonly region: string;
  readonly service: string;
};

export const parseCredential = (credential: string): CredentialScope | undefined => {
  const [terminator, service, region, date, ...rest] = credential.split("/").reverse();
  if (terminator !== "aws4_request" || !service || !region || !date || rest.length === 0) return undefined;
  return { accessKeyId: rest.reverse().join("/"), date, region, service };
};

/** `20261122T101112Z` */
export const parseAmzDate = (text: string): Date | undefined => {
  const match = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/.exec(text);
  if (!match) return undefined;
  const [, year, month, day, hour, minute, second] = match;
  const date = new Date(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`);
  return Number.isNaN(date.getTime()) ? undefined : date;
};

export const encodeUri = (text: string): string =>
  encodeURIComponent(text).replaceAll(
    /[!'()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );

export const sha256Hex = (text: string): string => createHash("sha256").update(text).digest("hex");

const hmac = (key: string | Buffer, text: string): Buffer => createHmac("sha256", key).update(text).digest();

/** Signature of a string to sign, in hexadecimal. */
export const signatureOf = (text: string, scope: CredentialScope, { secretAccessKey }: Credentials): string => {
  const dateKey = hmac(`AWS4${secretAccessKey}`, scope.date);
  const signingKey = hmac(hmac(hmac(dateKey, scope.region), scope.service), "aws4_request");
  return hmac(signingKey, text).toString("hex");
};

export const sameSignature = (expected: string, given: string): boolean => {
  const [left, right] = [Buffer.from(expected), Buffer.from(given)];
  return left.length === right.length && timingSafeEqual(left, right);
};
