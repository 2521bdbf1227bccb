/** Queue policies in seconds; infrastructure, emulators and workers all read them from here. */
export type QueuePolicy = {
  readonly name: string;
  /** Seconds a received message stays hidden unless renewed. */
  readonly visibilityTimeoutSeconds: number;
  /** Receives before SQS itself dead-letters. High, because MongoDB counts failures. */
  readonly maxReceiveCount: number;
  readonly retentionSeconds: number;
};

const day = 86_400;

const queue = <Name extends string>(name: Name) =>
  ({ name, visibilityTimeoutSeconds: 30, maxReceiveCount: 100, retentionSeconds: 4 * day }) as const;

export const queues = {
  resumeAnalysis: queue("resume-analysis"),
  jobFit: queue("job-fit"),
  interview: queue("interview"),
  reportGeneration: queue("report-generation"),
  resumeUploads: queue("resume-uploads"),
  events: queue("events"),
} as const;

export type QueueName = (typeof queues)[keyof typeof queues]["name"];

export const queuePolicies: readonly (QueuePolicy & { readonly name: QueueName })[] = Object.values(queues);

/** A standard dead-letter queue keeps the original enqueue time, so its retention exceeds the source's. */
export const deadLetterRetentionSeconds = 14 * day;

export const deadLetterQueueName = <Name extends QueueName>(name: Name): `${Name}-dead-letter` => `${name}-dead-letter`;
