import { isDate } from "./column-evidence.ts";
import type { Fragment } from "./fragments.ts";
import { monthBeginnings } from "./month-names.ts";
import type { Row } from "./row.ts";
import { completes } from "./side-notes.ts";
import { firstWidth, furthestAside, hasManySmallWords, isOnNextLine, isSetAlikeBelow, listMark } from "./wrapping.ts";

/** In units of the font size: less than between the words of a row and the dates at its end. */
const narrowestGap = 1.6;
/** In points. */
const flush = 1;

const dateWord = new RegExp(
  `^(?:(?:${monthBeginnings}|spring|summer|autumn|fall|winter)\\p{L}{0,7}|to|until|till|bis|au|à|al?|la|hasta|até|tot|do|po|since|from|seit|depuis|desde|da[li]?|od|sinds|sedan|present\\p{L}?|current|today|now|ongoing|date|heute|actuel\\p{L}*|actualidad|attuale|oggi|atual|heden|obecnie|nu|yrs?|mos?|months?|years?)$`,
  "iu",
);

/** A date with nothing else. */
export function isBareDate(text: string): boolean {
  return isDate(text) && (text.match(/\p{L}+/gu) ?? []).every((word) => dateWord.test(word));
}

/** Where dates end their rows at the column's edge, a date that had no room there stands on the next line: it is set back. */
export function raiseFallenDates(rows: readonly Row[]): Row[] {
  const edge = edgeOfDates(rows);
  if (edge === undefined || standBelow(rows, edge)) return [...rows];
  const raised: Row[] = [];
  for (const [index, row] of rows.entries()) {
    const [head, ...others] = raised.at(-1)?.fragments ?? [];
    const [note, ...more] = row.fragments;
    const isAlone = others.length + more.length === 0;
    if (head && note && isAlone && hasFallen(head, note, edge) && !isRest(head, rows[index - 2], edge)) {
      const beside = { ...note, left: head.right + 2 * head.size, right: edge };
      raised[raised.length - 1] = { ...raised.at(-1)!, fragments: [head, beside] };
    } else raised.push(row);
  }
  return raised;
}

function edgeOfDates(rows: readonly Row[]): number | undefined {
  const rights = rows.flatMap(({ fragments }) => fragments.map(({ right }) => right));
  const edge = rights.reduce((most, right) => Math.max(most, right), 0);
  const hasDate = rows.some(({ fragments }) => {
    const last = fragments.at(-1)!;
    return fragments.length > 1 && edge - last.right < flush && isBareDate(last.text);
  });
  return hasDate ? edge : undefined;
}

/** A head of several lines is put together first. */
function isRest(head: Fragment, above: Row | undefined, edge: number): boolean {
  const upper = above?.fragments.at(-1);
  return upper !== undefined && isSetAlikeBelow(upper, head) && upper.right + firstWidth(head) > edge;
}

/** Whether dates have lines of their own also where there was room for them. */
function standBelow(rows: readonly Row[], edge: number): boolean {
  return rows.some((row, index) => {
    const [head, ...others] = rows[index - 1]?.fragments ?? [];
    const [note, ...more] = row.fragments;
    if (!head || !note || others.length + more.length > 0 || !isBareDate(note.text)) return false;
    return isBelowHead(head, note) && !hadNoRoom(head, note, edge) && !isRest(head, rows[index - 2], edge);
  });
}

function hasFallen(head: Fragment, note: Fragment, edge: number): boolean {
  return (
    isBareDate(note.text) &&
    isBelowHead(head, note) &&
    hadNoRoom(head, note, edge) &&
    !hasManySmallWords(head.text) &&
    !completes(head.text, note.text)
  );
}

function isBelowHead(head: Fragment, note: Fragment): boolean {
  return (
    !isBareDate(head.text) &&
    !listMark.test(head.text) &&
    isOnNextLine(head, note) &&
    Math.abs(head.left - note.left) < furthestAside * head.size
  );
}

function hadNoRoom(head: Fragment, note: Fragment, edge: number): boolean {
  return head.right + narrowestGap * head.size + (note.right - note.left) > edge;
}
