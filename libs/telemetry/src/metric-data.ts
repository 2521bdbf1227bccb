import type { Dimension, MetricDatum, PutMetricDataCommandInput } from "@aws-sdk/client-cloudwatch";
import { namespace, type Series } from "./definitions.ts";
import type { MetricWindow } from "./windows.ts";

/** Limits of PutMetricData. */
export const maxValuesPerDatum = 150;
export const maxDataPerCall = 1_000;

const inGroupsOf = <Item>(size: number, items: readonly Item[]): Item[][] =>
  Array.from({ length: Math.ceil(items.length / size) }, (_, index) => items.slice(index * size, (index + 1) * size));

const dimensionsOf = ({ dimension }: Series): Dimension[] =>
  dimension ? [{ Name: dimension.name, Value: dimension.value }] : [];

/** Every value with its count, so that CloudWatch can still tell percentiles. */
export const metricDataOf = ({ minute, tally }: MetricWindow): MetricDatum[] =>
  [...tally].flatMap(([series, counts]) =>
    inGroupsOf(maxValuesPerDatum, [...counts]).map((group) => ({
      MetricName: series.metric,
      Dimensions: dimensionsOf(series),
      Timestamp: new Date(minute),
      Unit: series.unit,
      Values: group.map(([value]) => value),
      Counts: group.map(([, count]) => count),
    })),
  );

/**
 * The calls that carry a window. It is one call in practice: three significant digits leave at most some 6,000 distinct
 * durations up to three hours, which is 42 data a series. So a window arrives whole or not at all.
 */
export const putMetricDataCalls = (window: MetricWindow): PutMetricDataCommandInput[] =>
  inGroupsOf(maxDataPerCall, metricDataOf(window)).map((data) => ({ Namespace: namespace, MetricData: data }));
