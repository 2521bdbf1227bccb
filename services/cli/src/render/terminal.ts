/** Where a command prints to: columns, and whether colours are wanted. */
export type Terminal = { readonly width: number; readonly color: boolean };

const narrowest = 60;
/** Of what is no terminal: a file or a pipe. */
const plainWidth = 100;

/** Colour only on a terminal, and there not under NO_COLOR or on one that has none. */
export const terminalOf = (
  stream: { readonly isTTY?: boolean; readonly columns?: number },
  environment: Readonly<Record<string, string | undefined>>,
): Terminal => {
  if (!stream.isTTY) return { width: plainWidth, color: false };
  return {
    width: Math.max(narrowest, stream.columns ?? plainWidth),
    color: !environment.NO_COLOR && environment.TERM !== "dumb",
  };
};
