import { Month } from "@career/contracts";
import { UsageError } from "./failure.ts";

/** The month of `--as-of`, or this one. */
export const asOfMonth = (option: string | undefined): string => {
  const month = option ?? new Date().toISOString().slice(0, 7);
  if (Month.safeParse(month).success) return month;
  throw new UsageError(`--as-of wants a month such as 2026-11, not "${month}".`);
};
