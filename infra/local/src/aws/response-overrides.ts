/** `response-content-disposition` and its kin on a signed GET, which fauxqs ignores; a download link names its file with them. */
const overridable = [
  "content-type",
  "content-language",
  "expires",
  "cache-control",
  "content-disposition",
  "content-encoding",
];

export const responseOverrides = (method: string, query: URLSearchParams): Record<string, string> => {
  if (method !== "GET" && method !== "HEAD") return {};
  const given = overridable.map((header) => [header, query.get(`response-${header}`)] as const);
  return Object.fromEntries(given.filter((entry): entry is [string, string] => entry[1] !== null));
};
