import { expect, test } from "vitest";
import { readRetryAfter, readRetryInfo } from "./retry-after.ts";

test("Retry-After is seconds or a date", () => {
  const now = Date.UTC(2025, 0, 1);
  expect(readRetryAfter("7", now)).toBe(7_000);
  expect(readRetryAfter("Wed, 01 Jan 2025 00:00:05 GMT", now)).toBe(5_000);
  expect(readRetryAfter("Tue, 31 Dec 2024 00:00:00 GMT", now)).toBe(0);
  expect(readRetryAfter("soon", now)).toBeNull();
  expect(readRetryAfter(null, now)).toBeNull();
});

test("RetryInfo is found among the details", () => {
  const info = { "@type": "type.googleapis.com/google.rpc.RetryInfo", retryDelay: "0.25s" };
  expect(readRetryInfo([{ "@type": "type.googleapis.com/google.rpc.Help" }, info])).toBe(250);
  expect(readRetryInfo([{ ...info, retryDelay: "soon" }, null])).toBeNull();
  expect(readRetryInfo(undefined)).toBeNull();
});
