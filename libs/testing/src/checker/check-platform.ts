import { readJournal } from "../faults/journal.ts";
import type { AcceptedList } from "./accepted-list.ts";
import { checkContents } from "./check-contents.ts";
import { checkEffects } from "./check-effects.ts";
import { checkInterviews } from "./check-interviews.ts";
import { checkJobs } from "./check-jobs.ts";
import { checkQueues } from "./check-queues.ts";
import { checkKeys, checkReplays } from "./check-replays.ts";
import { checkRetries } from "./check-retries.ts";
import { checkRollups } from "./check-rollups.ts";
import type { Evidence, PlantedPoison } from "./evidence.ts";
import type { Observations } from "./observations.ts";
import { type ApiPlace, readViews } from "./read-api.ts";
import { type AwsPlace, readAws } from "./read-aws.ts";
import { type MongoPlace, readJobs, readMongo } from "./read-mongo.ts";
import type { Violation } from "./violation.ts";

export type CheckOptions = {
  readonly api: ApiPlace;
  readonly mongo: MongoPlace;
  readonly aws: AwsPlace;
  readonly accepted: Pick<AcceptedList, "accepted" | "erased">;
  readonly planted?: readonly PlantedPoison[];
  /** Journals of the proxies that every send of every process went through; without them events are not counted. */
  readonly journalPaths?: readonly string[];
  readonly observations?: Observations;
  readonly replays?: { readonly seed: number; readonly count: number };
};

export type CheckReport = {
  readonly violations: readonly Violation[];
  /** How much was looked at: a clean report of nothing proves nothing. */
  readonly counts: Readonly<Record<string, number>>;
};

/** Looks at every job while the platform works: an end that was seen once must never be another one. */
export const observePlatform = async ({
  mongo,
  accepted,
  observations,
}: Pick<CheckOptions, "mongo" | "accepted"> & { readonly observations: Observations }): Promise<Violation[]> => {
  const jobs = await readJobs(mongo);
  return observations.look({ jobs, accepted: accepted.accepted(), erased: new Set(accepted.erased()) });
};

const readSentEvents = (paths: readonly string[]): NonNullable<Evidence["sentEvents"]> =>
  paths
    .flatMap(readJournal)
    .filter(({ operation }) => operation.endsWith(":events"))
    .flatMap(({ messages }) => messages ?? []);

const gather = async ({ api, mongo, aws, accepted, planted = [], journalPaths }: CheckOptions): Promise<Evidence> => {
  const list = accepted.accepted();
  // MongoDB before the API: a reader of the API applies what it finds undone.
  const documents = await readMongo(mongo);
  const at = new Date();
  const stored = await readAws(aws);
  const ids = new Map([
    ...list.map(({ jobId, userId }) => [jobId, userId] as const),
    ...documents.jobs.map(({ _id, userId }) => [_id, userId] as const),
  ]);
  return {
    at,
    accepted: list,
    erased: new Set(accepted.erased()),
    ...documents,
    ...stored,
    planted,
    sentEvents: journalPaths ? readSentEvents(journalPaths) : null,
    views: await readViews(
      api,
      [...ids].map(([id, userId]) => ({ id, userId })),
    ),
  };
};

const countOf = (evidence: Evidence, replayed: number, observed: number): CheckReport["counts"] => {
  const states = Map.groupBy(evidence.jobs, ({ type, state }) => `${type} ${state}`);
  const flushed = evidence.flushes.flat();
  return {
    accepted: evidence.accepted.length,
    jobs: evidence.jobs.length,
    ...Object.fromEntries([...states].map(([name, jobs]) => [name, jobs.length])),
    "ledger rows": evidence.ledger.length,
    results: Object.values(evidence.results).reduce((sum, { length }) => sum + length, 0),
    objects: evidence.objects.length,
    rollups: evidence.rollups.length,
    "read through the API": evidence.views.size,
    "dead letters": evidence.deadLetters.length,
    "events sent": evidence.sentEvents?.length ?? 0,
    "events counted": flushed.length,
    // A crash repeats at most the window that was sent and not yet acknowledged.
    "events counted twice": flushed.length - new Set(flushed).size,
    replayed,
    observed,
  };
};

/**
 * Asserts from outside what the platform guarantees. It reads with a bare driver, a bare SDK and HTTP, and shares no code
 * with what it checks but the names of the queues. For a platform that has come to rest: what is under way is a violation.
 */
export const checkPlatform = async (options: CheckOptions): Promise<CheckReport> => {
  const evidence = await gather(options);
  const replays = options.replays
    ? await checkReplays(options.api, evidence, options.replays)
    : { replayed: 0, violations: [] };
  const violations = [
    ...checkJobs(evidence),
    ...(options.observations?.look(evidence) ?? []),
    ...checkRetries(evidence),
    ...checkEffects(evidence),
    ...checkContents(evidence),
    ...checkInterviews(evidence),
    ...checkRollups(evidence),
    ...checkQueues(evidence),
    ...checkKeys(evidence),
    ...replays.violations,
  ];
  return { violations, counts: countOf(evidence, replays.replayed, options.observations?.count() ?? 0) };
};
