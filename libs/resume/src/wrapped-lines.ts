import { isBullet, type Line } from "./lines.ts";

const MAX_JOINED_LENGTH = 260;
/** Words and signs that no line of a heading ends with. */
const OPEN_END =
  /(?:^|\s)(?:of|and|for|the|in|at|an?|de|du|des|della|delle|degli|del|di|do|da|dos|das|et|und|für|von|van|der|den|voor|en|y|w|la|le|les|el|los|from|with|zu|im|em|na|no|ao|per|con|com|avec|pour|mit|auf|between|zwischen|entre|tra|fra|mellan|mellom|mellem|tussen|między|между|och|og|av|till|&|[–—-])$|[(/&]$/u;
/** "2020 –": what follows is its end, or it has none. */
const OPEN_PERIOD = /\d\s?[‐-―-]$/u;
const END_OF_PERIOD = /^(?:\p{L}{3,10}[.,]?[\s-])?['’]?\d/u;
const LONGEST_END = 16;
/** In characters, with the end of the line: how far the rest of a point may be set in, in a plain text. */
const DEEPEST_HANG = 7;
const OPEN_START = /^(?:&|and|of|de|di|do|von|van|und|et)\s/u;

/**
 * Lines of a narrow column that one phrase runs over, put together where the first cannot end so. The text keeps its
 * length, so offsets hold.
 */
export function joinWrapped(
  lines: readonly Line[],
  runsOn: (upper: string, lower: string, line: Line) => boolean = () => false,
): Line[] {
  const joined: Line[] = [];
  let printed = "";
  for (const line of lines) {
    const upper = joined.at(-1);
    const continues =
      upper !== undefined &&
      mayContinue(upper, line) &&
      (isOpen(upper.text, line.text) || runsOn(printed, line.text, line));
    if (continues)
      joined[joined.length - 1] = {
        ...upper,
        end: line.end,
        text: `${upper.text}${" ".repeat(line.start - upper.end)}${line.text}`,
      };
    else joined.push(line);
    printed = line.text;
  }
  return joined;
}

function mayContinue(upper: Line, lower: Line): boolean {
  return (
    upper.text !== "" &&
    lower.text !== "" &&
    lower.start - upper.end <= (isBullet(upper.text) ? DEEPEST_HANG : 1) &&
    !isBullet(lower.text) &&
    !(upper.text.includes("\t") && lower.text.includes("\t")) &&
    upper.text.length + lower.text.length < MAX_JOINED_LENGTH
  );
}

function isOpen(upper: string, lower: string): boolean {
  if (OPEN_PERIOD.test(upper)) return lower.length < LONGEST_END || END_OF_PERIOD.test(lower);
  if (OPEN_END.test(upper) || OPEN_START.test(lower)) return true;
  const bracket = upper.lastIndexOf("(");
  return bracket > upper.lastIndexOf(")") && /^[^(]{1,60}\)/.test(lower);
}
