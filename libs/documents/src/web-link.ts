/** The full URL when it is one a resume can point to (http, https, mailto), else undefined. */
export function webLink(target: string): string | undefined {
  const trimmed = target.trim();
  const candidate = /^www\./i.test(trimmed) ? `https://${trimmed}` : trimmed;
  if (!/^(https?:\/\/|mailto:)/i.test(candidate) || !URL.canParse(candidate)) return undefined;
  return candidate;
}
