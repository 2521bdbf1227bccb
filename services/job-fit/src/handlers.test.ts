import { type FitTarget, JobFitRank, JobFitScore } from "@career/contracts";
import { derivedId, handles, replayOf } from "@career/jobs";
import {
  collectionsOf,
  createAccountRepository,
  createEnrichmentRepository,
  createProfileRepository,
  createResumeRepository,
  type JobDocument,
  type Principal,
  schemaVersion,
} from "@career/mongo";
import { extractRequirements } from "@career/resume";
import { hashInput, rankRoles, requirementsOfTarget, rubricVersion, verifyFit } from "@career/scoring";
import { findRole, roles, taxonomyVersion } from "@career/taxonomy";
import { principal, startTestStack, startTestWorker, type TestStack } from "@career/testing";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { fitHandler } from "./fixtures/fit-handler.ts";
import { skillFacts } from "./fixtures/skill-facts.ts";
import { createRankHandler } from "./rank-handler.ts";

let stack: TestStack;
let worker: ReturnType<typeof startTestWorker>;
const stranger: Principal = { tenantId: "tenant-b", userId: "user-b" };

const facts = skillFacts(["Python", "PostgreSQL"]);

beforeAll(async () => {
  stack = await startTestStack();
  await createAccountRepository(stack.db).addUser(principal, new Date(0));
  const resumes = createResumeRepository(stack.db);
  const score = fitHandler({
    environment: { AI_ENGINES: "rules" },
    log: stack.log,
    resumes,
    profiles: createProfileRepository(stack.db),
    enrichments: createEnrichmentRepository(stack.db),
    readOriginal: () => Promise.reject(new Error("without an engine no text is read")),
  });
  const rank = createRankHandler({
    resumes,
    catalogue: roles,
    findRole,
    rankRoles,
    hashFacts: hashInput,
    rubric: rubricVersion,
    taxonomy: taxonomyVersion,
  });
  worker = startTestWorker(stack, [handles(JobFitScore, score), handles(JobFitRank, rank)]);
  await collectionsOf(stack.db).resumes.insertOne({
    _id: "resume",
    schemaVersion,
    ...principal,
    revision: 1,
    jobId: "analysis",
    deleted: false,
    fileName: "cv.txt",
    createdAt: new Date(0),
    analysis: {
      original: { bucket: "career", key: "k", versionId: null, sha256: "0".repeat(64) },
      bytes: 40,
      kind: "txt",
      pageCount: 1,
      facts,
    },
  });
});
afterAll(async () => {
  await worker.stop();
  await stack.close();
});

const ended = ({ _id }: JobDocument): Promise<JobDocument> =>
  vi.waitFor(
    async () => {
      const job = (await stack.runtime.store.read(_id))!;
      expect(job.effects).toEqual([]);
      expect(job.finishedAt).not.toBeNull();
      return job;
    },
    { timeout: 20_000 },
  );

const scored = async (input: Record<string, unknown> = {}): Promise<JobDocument> => {
  const { job } = await stack.runtime.accept({
    principal,
    contract: JobFitScore,
    route: "test",
    body: {},
    build: (jobId) => {
      const fitId = derivedId("job-fit", jobId);
      const target = { kind: "role", role: "Backend Developer" };
      return {
        subject: { kind: "job-fit", id: fitId },
        resumeId: "resume",
        input: { fitId, resumeId: "resume", target, ...input },
        effects: [],
      };
    },
  });
  return ended(job);
};

const ranked = async (input: Record<string, unknown> = {}, owner = principal): Promise<JobDocument> => {
  const { job } = await stack.runtime.accept({
    principal: owner,
    contract: JobFitRank,
    route: "test",
    body: {},
    build: (jobId) => ({
      subject: { kind: "ranking", id: jobId },
      resumeId: "resume",
      input: { rankingId: jobId, resumeId: "resume", ...input },
      effects: [],
    }),
  });
  return ended(job);
};

const replayed = async (original: JobDocument, options = {}): Promise<JobDocument> => {
  const asked = { principal, route: "replay", body: {} };
  const { job } = await stack.runtime.accept({ ...asked, ...replayOf(JobFitScore, original, options) });
  return ended(job);
};

test("a score holds what is needed to compute it again", async () => {
  const job = await scored();
  const fit = (await collectionsOf(stack.db).jobFitAnalyses.findOne({ _id: job.subject.id }))!;
  const requirements = requirementsOfTarget(job.input.target as FitTarget, extractRequirements);
  expect(verifyFit({ stored: fit, inputHashes: fit.inputs, facts, requirements })).toMatchObject({
    stale: false,
    recomputed: { score: fit.overallFitScore, inputHashes: fit.inputs },
  });
});

test("a posting that asks for nothing with points fails, and says so", async () => {
  const target = { kind: "posting", text: "Senior Engineer\nLocation: Berlin, Germany" };
  expect(extractRequirements(target.text).requirements).not.toEqual([]);
  expect((await scored({ target })).error?.code).toBe("posting.no-requirements");
});

test("a replay has the same score, and leaves it in its own job alone", async () => {
  const original = await scored();
  const { jobFitAnalyses, ledger, userProfiles } = collectionsOf(stack.db);
  const [before, count] = [
    await jobFitAnalyses.findOne({ _id: original.subject.id }),
    await jobFitAnalyses.countDocuments({}),
  ];
  const statistics = (await userProfiles.findOne({ _id: principal.userId }))!.profile!.statistics;
  const replay = await replayed(original, { engine: "rules", rubric: rubricVersion });
  expect(replay).toMatchObject({ state: "succeeded", replayOf: original._id, subject: { kind: "replay" } });
  expect(replay.result?.score).toEqual(original.result?.score);
  expect(await jobFitAnalyses.findOne({ _id: original.subject.id })).toEqual(before);
  expect(await jobFitAnalyses.countDocuments({})).toBe(count);
  expect(await ledger.findOne({ jobId: replay._id })).toMatchObject({ replayOf: original._id });
  expect((await userProfiles.findOne({ _id: principal.userId }))!.profile!.statistics).toEqual(statistics);
});

test("a replay of a replay takes over none of its options", async () => {
  const first = await replayed(await scored(), { engine: "rules" });
  const second = await replayed(first);
  expect(first.input.engine).toBe("rules");
  expect(second).toMatchObject({ state: "succeeded", replayOf: first._id });
  expect(second.input).not.toHaveProperty("engine");
});

test.each([
  ["a rubric that is not there", { rubric: "job-fit@99" }, "rubric.unknown", rubricVersion],
  ["an engine that is not in use", { engine: "gemini" }, "engine.off", "rules"],
  ["a resume that is not there", { resumeId: "nothing" }, "resume.missing", "deleted"],
])("a score with %s fails for good and says so", async (_, input, code, word) => {
  const { state, error, attempt } = await scored(input);
  expect({ state, code: error?.code, attempt }).toEqual({ state: "failed", code, attempt: 1 });
  expect(error?.message).toContain(word);
});

test("a ranking is of all roles, or of those asked for, best first", async () => {
  const all = await ranked();
  const ranking = JobFitRank.result.parse(all.result);
  expect(ranking).toMatchObject({ resumeId: "resume", rubric: rubricVersion, taxonomy: taxonomyVersion });
  expect(ranking.inputs.facts).toBe(hashInput(facts));
  expect(ranking.ranking).toEqual(rankRoles(facts, roles));
  expect(ranking.ranking.find(({ role }) => role === "Backend Developer")?.matched).toContain("Python");
  const some = await ranked({ roles: ["Data Analyst", "Backend Developer"] });
  expect(
    JobFitRank.result
      .parse(some.result)
      .ranking.map(({ role }) => role)
      .sort(),
  ).toEqual(["Backend Developer", "Data Analyst"]);
});

test("a ranking of somebody else's resume, or of an unknown role, fails", async () => {
  expect((await ranked({}, stranger)).error?.code).toBe("resume.missing");
  expect((await ranked({ roles: ["Dragon Tamer"] })).error?.code).toBe("role.unknown");
});
