import type { Series } from "./definitions.ts";
import type { Observation } from "./observations.ts";

/** How often each value was seen, per series. */
export type Tally = ReadonlyMap<Series, ReadonlyMap<number, number>>;

/** What was observed of jobs that finished in one minute. Closed windows do not change any more. */
export type MetricWindow = {
  /** Start of the minute, in milliseconds since 1970. */
  readonly minute: number;
  readonly tally: Tally;
  readonly eventIds: readonly string[];
};

type Event = { readonly id: string; readonly finishedAtMs: number; readonly observations: readonly Observation[] };

type WindowOptions = {
  /** How long after its end a minute waits for events that are late. */
  readonly graceMs: number;
  /** How many ids of events that are done with are kept to know their duplicates by. */
  readonly rememberedIds?: number;
  /** Such ids from an earlier run, oldest first. */
  readonly settledIds?: readonly string[];
};

type Building = {
  readonly minute: number;
  readonly tally: Map<Series, Map<number, number>>;
  readonly eventIds: string[];
};

export const minuteMs = 60_000;
export const minuteOf = (ms: number): number => Math.floor(ms / minuteMs) * minuteMs;

/** Three significant digits: within half a percent, so percentiles hold and equal values meet. */
export const roundValue = (value: number): number => Number(value.toPrecision(3));

const addTo = ({ tally }: Building, { series, value }: Observation): void => {
  const counts = tally.get(series) ?? new Map<number, number>();
  const rounded = roundValue(value);
  counts.set(rounded, (counts.get(rounded) ?? 0) + 1);
  tally.set(series, counts);
};

/**
 * Gathers events by the minute in which their job finished, each once. A window is open until its minute and the grace
 * are over, then closed, and pending until it is settled; an event that comes later opens another window for that
 * minute, which CloudWatch adds to the first.
 */
export const createWindows = ({ graceMs, rememberedIds = 100_000, settledIds = [] }: WindowOptions) => {
  const open = new Map<number, Building>();
  const closed = new Set<Building>();
  const pending = new Map<string, Building>();
  const settled = new Set(settledIds);

  const remember = (id: string): void => {
    pending.delete(id);
    settled.add(id);
    if (settled.size <= rememberedIds) return;
    const [oldest] = settled;
    if (oldest !== undefined) settled.delete(oldest);
  };

  return {
    /** The window that holds the event, also when it was counted there before; null when that window is settled. */
    add: ({ id, finishedAtMs, observations }: Event): MetricWindow | null => {
      if (settled.has(id)) return null;
      const holder = pending.get(id);
      if (holder) return holder;
      const minute = minuteOf(finishedAtMs);
      const window: Building = open.get(minute) ?? { minute, tally: new Map(), eventIds: [] };
      open.set(minute, window);
      window.eventIds.push(id);
      pending.set(id, window);
      for (const observation of observations) addTo(window, observation);
      return window;
    },

    /** Closes what is over by then (Infinity: everything) and returns every window that is not settled, oldest first. */
    close: (nowMs: number): MetricWindow[] => {
      for (const [minute, window] of open) {
        if (minute + minuteMs + graceMs > nowMs) continue;
        open.delete(minute);
        closed.add(window);
      }
      return [...closed].sort((left, right) => left.minute - right.minute);
    },

    /** The window reached its sink. */
    settle: (window: MetricWindow): void => {
      const building = window as Building;
      closed.delete(building);
      for (const id of building.eventIds) remember(id);
    },
  };
};

export type Windows = ReturnType<typeof createWindows>;
