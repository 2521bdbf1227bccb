import { describe, expect, test } from "vitest";
import { findSeries } from "./definitions.ts";
import { createWindows, minuteMs, roundValue } from "./windows.ts";

const wait = findSeries("JobWait")!;
const graceMs = 10_000;
const event = (id: string, finishedAtMs = 0, value = 1) => ({
  id,
  finishedAtMs,
  observations: [{ series: wait, value }],
});

describe("a window", () => {
  test("closes when its minute and the grace are over", () => {
    const windows = createWindows({ graceMs });
    windows.add(event("first", 0));
    windows.add(event("last", minuteMs - 1));
    windows.add(event("next", minuteMs));
    expect(windows.close(minuteMs + graceMs - 1)).toEqual([]);
    expect(windows.close(minuteMs + graceMs)).toMatchObject([{ minute: 0, eventIds: ["first", "last"] }]);
  });

  test("stays pending until it is settled, and does not change any more", () => {
    const windows = createWindows({ graceMs });
    windows.add(event("a"));
    const [window] = windows.close(Number.POSITIVE_INFINITY);
    const late = windows.add(event("late"));
    expect(late).not.toBe(window);
    expect(window!.tally.get(wait)).toEqual(new Map([[1, 1]]));
    expect(windows.close(Number.POSITIVE_INFINITY)).toEqual([window, late]);
    windows.settle(window!);
    expect(windows.close(Number.POSITIVE_INFINITY)).toEqual([late]);
  });

  test("come oldest first", () => {
    const windows = createWindows({ graceMs });
    for (const minute of [5, 1, 3]) windows.add(event(`of ${minute}`, minute * minuteMs));
    const minutes = windows.close(Number.POSITIVE_INFINITY).map(({ minute }) => minute / minuteMs);
    expect(minutes).toEqual([1, 3, 5]);
  });

  test("merges values that agree in three digits", () => {
    const windows = createWindows({ graceMs });
    for (const [index, value] of [12_340, 12_349, 12_360, 0].entries()) windows.add(event(String(index), 0, value));
    const [window] = windows.close(Number.POSITIVE_INFINITY);
    expect(window!.tally.get(wait)).toEqual(
      new Map([
        [12_300, 2],
        [12_400, 1],
        [0, 1],
      ]),
    );
    expect(roundValue(0.000123456)).toBe(0.000123);
  });
});

describe("a duplicate", () => {
  test("is counted nowhere, and named by the window that its event is in", () => {
    const windows = createWindows({ graceMs });
    const window = windows.add(event("a"));
    expect(windows.add(event("a"))).toBe(window);
    windows.close(Number.POSITIVE_INFINITY);
    expect(windows.add(event("a"))).toBe(window);
    expect(window!.tally.get(wait)).toEqual(new Map([[1, 1]]));
    windows.settle(window!);
    expect(windows.add(event("a"))).toBeNull();
  });

  test("of an earlier run is known", () => {
    expect(createWindows({ graceMs, settledIds: ["a"] }).add(event("a"))).toBeNull();
  });

  test("is known as long as few enough events came after it", () => {
    const windows = createWindows({ graceMs, rememberedIds: 2 });
    for (const id of ["a", "b", "c"]) windows.settle(windows.add(event(id))!);
    expect(windows.add(event("b"))).toBeNull();
    expect(windows.add(event("c"))).toBeNull();
    expect(windows.add(event("a"))).not.toBeNull();
  });
});
