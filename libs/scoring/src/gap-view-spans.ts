import { GapStatus } from "@career/contracts";

/** Words of one line that ask for or show something. */
export type Mention = {
  readonly row: number;
  readonly start: number;
  readonly end: number;
  readonly status: GapStatus;
  readonly requirements: readonly number[];
};

const order = GapStatus.options;

export const bestOf = (a: GapStatus, b: GapStatus): GapStatus => (order.indexOf(a) <= order.indexOf(b) ? a : b);
export const worstOf = (a: GapStatus, b: GapStatus): GapStatus => (bestOf(a, b) === a ? b : a);

export const overlap = (a: Mention, b: Mention): boolean => a.row === b.row && a.start < b.end && b.start < a.end;

const byRow = (a: Mention, b: Mention): number => a.row - b.row || a.start - b.start;

const byLength = (a: Mention, b: Mention): number =>
  b.end - b.start - (a.end - a.start) || byRow(a, b) || a.requirements[0]! - b.requirements[0]!;

/**
 * Mentions of which no two overlap, in order of their place: the longest stay, the first among equals, and take over the
 * requirements of what they cover; `settle` decides between the statuses.
 */
export const withoutOverlaps = <One extends Mention>(
  mentions: readonly One[],
  settle: (a: GapStatus, b: GapStatus) => GapStatus,
): One[] => {
  const kept = new Map<number, One[]>();
  for (const mention of mentions.toSorted(byLength)) {
    const row = kept.get(mention.row) ?? [];
    const index = row.findIndex((one) => overlap(one, mention));
    const holder = row[index];
    if (holder) {
      const requirements = [...new Set([...holder.requirements, ...mention.requirements])].sort((a, b) => a - b);
      row[index] = { ...holder, requirements, status: settle(holder.status, mention.status) };
    } else row.push(mention);
    kept.set(mention.row, row);
  }
  return [...kept.values()].flat().sort(byRow);
};
