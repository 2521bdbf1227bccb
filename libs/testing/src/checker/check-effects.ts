import {
  type Evidence,
  hasEnded,
  hasSucceeded,
  isErased,
  type RawJob,
  type ResultCollection,
  resultCollections,
} from "./evidence.ts";
import { type Violation, violation } from "./violation.ts";

/** Where each type of job leaves its result; the rest add to the result of another job. */
const resultOf: Readonly<Record<string, { collection: ResultCollection; fromAcceptance: boolean }>> = {
  "resume.analyze": { collection: "resumes", fromAcceptance: true },
  "job-fit.score": { collection: "job_fit_analyses", fromAcceptance: false },
  "interview.open": { collection: "interview_sessions", fromAcceptance: true },
  "report.generate": { collection: "reports", fromAcceptance: false },
};

const ledgerKinds = ["usage"];

/** Jobs that exist or were promised: whatever names another one is an orphan. */
const knownJobs = ({ jobs, accepted }: Evidence): ReadonlySet<string> =>
  new Set([...jobs.map(({ _id }) => _id), ...accepted.map(({ jobId }) => jobId)]);

const sameAmounts = (job: RawJob, amounts: Record<string, number>): boolean =>
  Object.entries(job.measures).every(([name, amount]) => amounts[name] === amount);

/** One ledger row a job and kind. */
const checkLedger = (evidence: Evidence): Violation[] => {
  const known = knownJobs(evidence);
  const rows = Map.groupBy(evidence.ledger, ({ jobId }) => jobId);
  const ofJobs = evidence.jobs.filter(hasEnded).flatMap((job) => {
    const own = rows.get(job._id) ?? [];
    return ledgerKinds.flatMap((kind) => {
      const [row, ...others] = own.filter((each) => each.kind === kind);
      if (!row) return [violation("G3", "ledger.missing", job._id, `${job.type} has no row of kind ${kind}`)];
      if (others.length > 0) {
        return [violation("G3", "ledger.double", job._id, `${others.length + 1} rows of kind ${kind}`)];
      }
      const isRight = row.state === job.state && row.userId === job.userId;
      if (isRight && (isErased(evidence, job) || sameAmounts(job, row.amounts))) return [];
      return [violation("G3", "ledger.differs", job._id, `its ${kind} row says something else than the job`)];
    });
  });
  const orphans = evidence.ledger.filter(({ jobId, kind }) => !known.has(jobId) || !ledgerKinds.includes(kind));
  return [
    ...ofJobs,
    ...orphans.map(({ _id, jobId }) => violation("G3", "ledger.orphan", _id, `no job ${jobId} wants it`)),
  ];
};

/** One result document a job that makes one. */
const checkResults = (evidence: Evidence): Violation[] => {
  const known = knownJobs(evidence);
  const ofJob = new Map(
    resultCollections.map((name) => [name, Map.groupBy(evidence.results[name], ({ jobId }) => jobId)] as const),
  );
  const ofJobs = evidence.jobs.filter(hasEnded).flatMap((job) => {
    const place = resultOf[job.type];
    if (!place || isErased(evidence, job)) return [];
    const found = ofJob.get(place.collection)!.get(job._id) ?? [];
    const wanted = hasSucceeded(job) || place.fromAcceptance ? 1 : 0;
    if (found.length < wanted) return [violation("G3", "result.missing", job._id, `nothing in ${place.collection}`)];
    if (found.length > wanted) {
      const rule = wanted === 0 ? "result.of-failed" : "result.double";
      return [violation("G3", rule, job._id, `${found.length} documents in ${place.collection}`)];
    }
    const [document] = found;
    if (!document || (document._id === job.subject.id && document.userId === job.userId)) return [];
    return [violation("G3", "result.differs", job._id, `${place.collection} has it under another id or owner`)];
  });
  const orphans = resultCollections.flatMap((name) =>
    evidence.results[name]
      .filter(({ jobId }) => !known.has(jobId))
      .map(({ _id, jobId }) => violation("G3", "result.orphan", _id, `${name} has it of job ${jobId}, which is none`)),
  );
  return [...ofJobs, ...orphans];
};

/** Jobs that others leave behind: exactly one each. */
const checkFollowUps = (evidence: Evidence): Violation[] => {
  const followUps = Map.groupBy(
    evidence.jobs.filter(({ type }) => type === "interview.complete" || type === "report.generate"),
    ({ type, subject }) => `${type} ${subject.id}`,
  );
  const wanted = evidence.jobs.filter(hasSucceeded).flatMap((job) => {
    if (isErased(evidence, job)) return [];
    if (job.type === "interview.evaluate" && job.result?.nextQuestion === null) {
      return [{ by: job, name: `interview.complete ${job.subject.id}` }];
    }
    return job.type === "interview.complete" ? [{ by: job, name: `report.generate ${job.result?.reportId}` }] : [];
  });
  return [
    ...wanted
      .filter(({ name }) => !followUps.has(name))
      .map(({ by, name }) => violation("G3", "follow-up.missing", by._id, `it leaves ${name}`)),
    ...[...followUps]
      .filter(([, jobs]) => jobs.length > 1)
      .map(([name, jobs]) => violation("G3", "follow-up.double", jobs[0]!.subject.id, `${jobs.length} times ${name}`)),
  ];
};

/** G3: what a job leaves behind is there once. */
export const checkEffects = (evidence: Evidence): Violation[] => [
  ...checkLedger(evidence),
  ...checkResults(evidence),
  ...checkFollowUps(evidence),
];
