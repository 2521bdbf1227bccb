/** Where a command prints to: columns, and whether colours are wanted. */
export type Terminal = { readonly width: number; readonly color: boolean };

const narrowest = 60;
/** Of what is no terminal: a file or a pipe. */
const plainWidth = 100;

/** A terminal says itself whether it has colours and NO_COLOR allows them; what is none has none. */
export const terminalOf = (stream: {
  readonly isTTY?: boolean;
  readonly columns?: number;
  readonly hasColors?: () => boolean;
}): Terminal => {
  if (!stream.isTTY) return { width: plainWidth, color: false };
  return { width: Math.max(narrowest, stream.columns ?? plainWidth), color: stream.hasColors?.() ?? false };
};
