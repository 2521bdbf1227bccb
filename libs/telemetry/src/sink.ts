import { appendFile, mkdir } from "node:fs/promises";
import { dirname } from "node:path";
import {
  CloudWatchClient,
  InvalidParameterCombinationException,
  InvalidParameterValueException,
  MissingRequiredParameterException,
  PutMetricDataCommand,
} from "@aws-sdk/client-cloudwatch";
import { PermanentError, TransientError } from "@career/foundation";
import { putMetricDataCalls } from "./metric-data.ts";
import type { MetricWindow } from "./windows.ts";

/** Where windows go. A permanent error means that this window will never be taken; any other, that it may be later. */
export type MetricSink = {
  /** For the log at start. */
  readonly description: string;
  put(window: MetricWindow): Promise<void>;
  close(): void;
};

type CloudWatchSettings = { readonly region: string; readonly endpoint?: string | undefined };

/** The time for one call with all its retries; shorter than a service's time to stop. */
const putTimeoutMs = 10_000;

/** CloudWatch's answers to data that are wrong in themselves. Everything else, such as a missing permission, can be mended. */
const refusals = [
  InvalidParameterCombinationException,
  InvalidParameterValueException,
  MissingRequiredParameterException,
] as const;

export const createCloudWatchSink = ({ region, endpoint }: CloudWatchSettings): MetricSink => {
  const client = new CloudWatchClient({ region, ...(endpoint ? { endpoint } : {}), maxAttempts: 3 });
  return {
    description: "CloudWatch",
    put: async (window) => {
      const abortSignal = AbortSignal.timeout(putTimeoutMs);
      try {
        for (const call of putMetricDataCalls(window))
          await client.send(new PutMetricDataCommand(call), { abortSignal });
      } catch (error) {
        if (refusals.some((refusal) => error instanceof refusal)) {
          throw new PermanentError("metrics.refused", "CloudWatch refuses the data of a window.", error);
        }
        throw new TransientError("metrics.unavailable", "CloudWatch did not take a window.", error);
      }
    },
    close: () => client.destroy(),
  };
};

/** For a machine without an account: the calls that CloudWatch would get, a line of JSON each. */
export const createLogSink = (write: (lines: string) => Promise<void>, place: string): MetricSink => ({
  description: `${place}, not CloudWatch`,
  put: async (window) => {
    const lines = putMetricDataCalls(window).map((call) => `${JSON.stringify(call)}\n`);
    await write(lines.join(""));
  },
  close: () => undefined,
});

/** Appends to a file, whose folder is made when it is missing. */
export const appendTo =
  (path: string) =>
  async (text: string): Promise<void> => {
    await mkdir(dirname(path), { recursive: true });
    await appendFile(path, text);
  };
