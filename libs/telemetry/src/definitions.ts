import { queues, type TerminalState, terminalStates } from "@career/contracts";

/** CloudWatch bills every distinct set of dimensions, so an id is never one. */
export type DimensionName = "Service" | "Job" | "Outcome" | "Engine" | "Operation";

type Definition = {
  readonly unit: "Count" | "Milliseconds" | "None";
  /** The only values there are: what is not listed cannot be emitted. */
  readonly dimension?: { readonly name: DimensionName; readonly values: readonly string[] };
};

export const namespace = "CareerIntelligence";

/** Each series costs money every month; the platform as a whole stays within this. */
export const maxSeries = 12;

/** A worker's service has the name of the queue it consumes. */
export const workerServices = [
  queues.resumeAnalysis.name,
  queues.jobFit.name,
  queues.interview.name,
  queues.reportGeneration.name,
] as const;

export const metrics = {
  JobsFinished: {
    unit: "Count",
    dimension: { name: "Outcome", values: terminalStates satisfies readonly TerminalState[] },
  },
  /** From the first claim to the end, all attempts included. */
  JobDuration: { unit: "Milliseconds", dimension: { name: "Service", values: workerServices } },
  /** From accept to the first claim. */
  JobWait: { unit: "Milliseconds" },
  /** Attempts of a finished job that ended in an error; the sum shows trouble that retries still hide. */
  JobFailures: { unit: "Count" },
  /** 1 for a job that a lower engine answered than was asked, else 0: the average is the share. */
  JobDegraded: { unit: "Count" },
  /** What a job's engine runs cost, in US dollars. */
  EngineCost: { unit: "None" },
} as const satisfies Record<string, Definition>;

export type MetricName = keyof typeof metrics;

export type Series = {
  readonly metric: MetricName;
  readonly unit: Definition["unit"];
  readonly dimension: { readonly name: DimensionName; readonly value: string } | null;
};

const seriesOfMetric = (metric: MetricName): Series[] => {
  const { unit, dimension }: Definition = metrics[metric];
  if (!dimension) return [{ metric, unit, dimension: null }];
  return dimension.values.map((value) => ({ metric, unit, dimension: { name: dimension.name, value } }));
};

/** Every series there can be: a widget asks for one of these, and nothing else is ever emitted. */
export const allSeries: readonly Series[] = (Object.keys(metrics) as MetricName[]).flatMap(seriesOfMetric);

/** The series of a metric for a dimension's value; undefined for a value that is not on the list. */
export const findSeries = (metric: MetricName, value?: string): Series | undefined =>
  allSeries.find((series) => series.metric === metric && series.dimension?.value === value);
