/** Milliseconds of a `Retry-After` header: seconds or a date. Null when it is absent or makes no sense. */
export const readRetryAfter = (header: string | null, nowMs: number): number | null => {
  if (header === null) return null;
  if (/^\s*\d+(\.\d+)?\s*$/.test(header)) return Math.round(Number(header) * 1_000);
  const date = Date.parse(header);
  return Number.isNaN(date) ? null : Math.max(0, date - nowMs);
};

/** Milliseconds of a `google.rpc.RetryInfo` delay such as `17s` or `0.25s`. */
export const readRetryInfo = (details: unknown): number | null => {
  if (!Array.isArray(details)) return null;
  for (const detail of details as { "@type"?: unknown; retryDelay?: unknown }[]) {
    if (typeof detail?.["@type"] !== "string" || !detail["@type"].endsWith("google.rpc.RetryInfo")) continue;
    const seconds = /^(\d+(?:\.\d+)?)s$/.exec(String(detail.retryDelay))?.[1];
    if (seconds) return Math.round(Number(seconds) * 1_000);
  }
  return null;
};
