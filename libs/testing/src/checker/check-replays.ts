import { seededDraw } from "../faults/seeded-draw.ts";
import type { Accepted } from "./accepted-list.ts";
import { type Evidence, isErased } from "./evidence.ts";
import { type ApiPlace, callApi, forEachOf } from "./read-api.ts";
import { type Violation, violation } from "./violation.ts";

type Body = Record<string, unknown>;

/** Another valid body for each request that takes an `Idempotency-Key` of its own. */
const otherBody: Readonly<Record<string, (body: Body) => Body>> = {
  "/v1/resumes": (body) => ({ ...body, fileName: `other-${body.fileName}` }),
  "/v1/job-fits": ({ resumeId }) => ({ resumeId, jobDescription: "Another posting: we look for SQL." }),
  "/v1/interviews": (body) => ({ ...body, length: body.length === 3 ? 4 : 3 }),
};

/** One key names one job, both in what clients were told and in what is stored. */
export const checkKeys = ({ accepted, jobs }: Evidence): Violation[] => {
  const told = Map.groupBy(
    accepted.filter(({ idempotencyKey }) => idempotencyKey !== null),
    ({ userId, path, idempotencyKey }) => [userId, path, idempotencyKey].join(" "),
  );
  const stored = Map.groupBy(jobs, ({ tenantId, userId, route, idempotencyKey }) =>
    [tenantId, userId, route, idempotencyKey].join(" "),
  );
  const ids = [
    ...[...told.values()].map((same) => same.map(({ jobId }) => jobId)),
    ...[...stored.values()].map((same) => same.map(({ _id }) => _id)),
  ];
  return ids
    .map((same) => [...new Set(same)])
    .filter((same) => same.length > 1)
    .map((same) => violation("G7", "key.two-jobs", same[0]!, `one key, and the jobs ${same.join(", ")}`));
};

const canReplay = (evidence: Evidence, { path, idempotencyKey, body }: Accepted): boolean =>
  idempotencyKey !== null && path in otherBody && !isErased(evidence, body as Body);

/** G7: a request sent again is the same job; another one under its key is refused. Sends a seeded sample of them. */
export const checkReplays = async (
  api: ApiPlace,
  evidence: Evidence,
  { seed, count }: { readonly seed: number; readonly count: number },
): Promise<{ replayed: number; violations: Violation[] }> => {
  const sample = evidence.accepted
    .filter((accepted) => canReplay(evidence, accepted) && api.keys[accepted.userId] !== undefined)
    .map((accepted) => ({ accepted, rank: seededDraw(seed, accepted.jobId) }))
    .sort((left, right) => left.rank - right.rank)
    .slice(0, count);
  const violations: Violation[] = [];
  await forEachOf(sample, async ({ accepted: { jobId, userId, path, idempotencyKey, body } }) => {
    const post = (sent: unknown) => callApi(api, userId, path, { body: sent, idempotencyKey: idempotencyKey! });
    const again = await post(body);
    if (again.status !== 202 || again.json?.jobId !== jobId) {
      const detail = `sent again: ${again.status}, job ${again.json?.jobId}`;
      violations.push(violation("G7", "replay.other-job", jobId, detail));
    }
    const other = await post(otherBody[path]!(body as Body));
    if (other.status !== 422 || other.json?.code !== "idempotency.mismatch") {
      violations.push(violation("G7", "replay.not-refused", jobId, `another body under its key: ${other.status}`));
    }
  });
  return { replayed: sample.length, violations };
};
