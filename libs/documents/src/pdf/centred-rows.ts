import type { Row } from "./row.ts";

/** In points. */
const tolerance = 2;
/** Lines of a column that begin at one place; one that begins there as well is in the middle by chance. */
const fewestAligned = 2;

/** A line or two can be in the middle by chance as well. */
const fewestCentred = 3;

/**
 * Rows of one piece in the middle between the outermost edges, or of the page: headings and names, which stand over all
 * columns.
 */
export function centredRows(rows: readonly Row[], middleOfPage: number | undefined): ReadonlySet<Row> {
  const fragments = rows.flatMap((row) => row.fragments);
  const left = fragments.reduce((least, fragment) => Math.min(least, fragment.left), Number.POSITIVE_INFINITY);
  const right = fragments.reduce((most, fragment) => Math.max(most, fragment.right), Number.NEGATIVE_INFINITY);
  const centred = rows.filter(({ fragments: [piece, ...others] }) => {
    if (!piece || others.length > 0 || piece.left - left < tolerance) return false;
    const middle = (piece.left + piece.right) / 2;
    if (![(left + right) / 2, middleOfPage].some((one) => one !== undefined && Math.abs(middle - one) <= tolerance))
      return false;
    const aligned = fragments.filter((other) => other !== piece && Math.abs(other.left - piece.left) < tolerance);
    return aligned.length < fewestAligned;
  });
  return new Set(centred.length < fewestCentred ? [] : centred);
}
