import { JobFitVerification, JobFitView } from "@career/contracts";
import { collectionsOf } from "@career/mongo";
import { rankRoles, rubricVersion } from "@career/scoring";
import { roles, taxonomyVersion } from "@career/taxonomy";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { analysisWith, factsWith, type Gateway, startGateway } from "./fixtures/gateway.ts";

let gateway: Gateway;
const facts = factsWith("Python", "PostgreSQL");
const posting = { kind: "posting", text: "Requirements:\n- Must have Python\n- Kubernetes is a plus" } as const;

beforeAll(async () => {
  gateway = await startGateway();
});
afterAll(() => gateway.close());

const verified = async (fitId: string): Promise<JobFitVerification> =>
  JobFitVerification.parse((await gateway.call(`/v1/job-fits/${fitId}/verify`)).json);

describe("a score that is computed again", () => {
  test.each([
    ["role", undefined],
    ["job description", posting],
  ])("for a %s agrees with what is stored", async (_, target) => {
    const { fitId } = await gateway.scored(facts, target);
    const view = JobFitView.parse((await gateway.call(`/v1/job-fits/${fitId}`)).json);
    expect(view.stale).toBe(false);
    const verification = await verified(fitId);
    expect(verification).toMatchObject({ fitId, agrees: true, stale: false, differences: [], reason: null });
    expect(verification.recomputed).toEqual({
      score: view.overallFitScore,
      band: view.band,
      rubric: rubricVersion,
      taxonomy: taxonomyVersion,
      inputHashes: view.inputs,
    });
  });

  test("differs when the stored one was changed, and changes nothing itself", async () => {
    const { fitId } = await gateway.scored(facts);
    const { jobFitAnalyses } = collectionsOf(gateway.stack.db);
    await jobFitAnalyses.updateOne({ _id: fitId }, { $set: { overallFitScore: 99, "breakdown.0.points": 77 } });
    const { agrees, stored, recomputed, differences } = await verified(fitId);
    expect(agrees).toBe(false);
    expect(stored.score).toBe(99);
    expect(recomputed?.score).not.toBe(99);
    expect(differences.map(({ path }) => path)).toEqual(["overallFitScore", "breakdown[0].points"]);
    expect((await gateway.call(`/v1/job-fits/${fitId}`)).json.overallFitScore).toBe(99);
  });

  test("rests on the facts that it was made from, also when the resume shows others by now", async () => {
    const { fitId, resumeId } = await gateway.scored(facts);
    const { resumes } = collectionsOf(gateway.stack.db);
    await resumes.updateOne({ _id: resumeId }, { $set: { analysis: analysisWith(factsWith("Cobol")) } });
    expect(await verified(fitId)).toMatchObject({ agrees: true, differences: [] });
  });

  test("is not computed from other facts: it says that its own are gone", async () => {
    const { fitId, resumeId } = await gateway.scored(facts);
    const { jobs, resumes } = collectionsOf(gateway.stack.db);
    await resumes.updateOne({ _id: resumeId }, { $set: { analysis: analysisWith(factsWith("Cobol")) } });
    await jobs.updateMany({ resumeId, type: "resume.analyze" }, { $set: { result: null } });
    const { agrees, recomputed, differences, reason } = await verified(fitId);
    expect({ agrees, recomputed }).toEqual({ agrees: false, recomputed: null });
    expect(differences.map(({ path }) => path)).toEqual(["inputHashes.facts"]);
    expect(reason).toContain("not stored any more");
  });

  test.each([
    ["rubric", "job-fit@0"],
    ["taxonomy", "taxonomy@0"],
  ])("by another %s is stale, in the list too, and stays as it was", async (version, name) => {
    const { fitId } = await gateway.scored(facts);
    await collectionsOf(gateway.stack.db).jobFitAnalyses.updateOne({ _id: fitId }, { $set: { [version]: name } });
    const [first] = (await gateway.call("/v1/job-fits?limit=1")).json.items;
    expect(first).toMatchObject({ id: fitId, stale: true });
    expect(await verified(fitId)).toMatchObject({ agrees: true, stale: true, stored: { [version]: name } });
    expect((await gateway.call(`/v1/job-fits/${fitId}`)).json).toMatchObject({ stale: true, [version]: name });
  });

  test("of somebody else is unknown, exactly like one that is not there", async () => {
    const { fitId } = await gateway.scored(facts);
    const [foreign, missing] = [
      await gateway.call(`/v1/job-fits/${fitId}/verify`, { stranger: true }),
      await gateway.call("/v1/job-fits/nothing/verify", { stranger: true }),
    ];
    expect(foreign.status).toBe(404);
    expect({ ...foreign.json, errorId: null }).toEqual({ ...missing.json, errorId: null });
  });
});

describe("a ranking", () => {
  const ask = (body: unknown, options = {}) => gateway.call("/v1/job-fits:rank", { body, ...options });

  test("is a job whose result has the roles, best first", async () => {
    const { resumeId } = await gateway.analysed(facts);
    const { status, headers, json } = await ask({ resumeId });
    expect(status).toBe(202);
    expect(headers.get("location")).toBe(`/v1/jobs/${json.jobId}`);
    expect((await gateway.stack.runtime.store.read(json.jobId))?.input).toEqual({
      rankingId: json.rankingId,
      resumeId,
    });
    await gateway.rank(json.jobId, facts);
    const job = (await gateway.call(`/v1/jobs/${json.jobId}`)).json;
    expect(job).toMatchObject({
      state: "succeeded",
      replayOf: null,
      subject: { kind: "ranking", id: json.rankingId, href: `/v1/jobs/${json.jobId}` },
    });
    expect(job.result.ranking).toEqual(rankRoles(facts, roles));
  });

  test("of some roles names each once, by its title", async () => {
    const { resumeId } = await gateway.analysed(facts);
    const { json } = await ask({ resumeId, roles: ["backend developer", "Backend Engineer", "Data Analyst"] });
    const { input } = (await gateway.stack.runtime.store.read(json.jobId))!;
    expect(input.roles).toEqual(["Backend Developer", "Data Analyst"]);
  });

  test("is refused for no role, an unknown one, and a resume that is not analysed, unknown or somebody else's", async () => {
    const { resumeId } = await gateway.analysed(facts);
    expect(await ask({ resumeId, roles: [] })).toMatchObject({ status: 422, json: { code: "request.invalid" } });
    const unknown = await ask({ resumeId, roles: ["Backnd Develper"] });
    expect(unknown).toMatchObject({ status: 422, json: { code: "role.unknown" } });
    expect(unknown.json.suggestions).toContain("Backend Developer");
    const waiting = await gateway.announced();
    const early = await ask({ resumeId: waiting.resumeId });
    expect(early).toMatchObject({ status: 409, json: { code: "resume.not-analysed" } });
    expect(early.headers.get("location")).toBe(`/v1/jobs/${waiting.jobId}`);
    expect((await ask({ resumeId: "nothing" })).json.code).toBe("resume.unknown");
    expect(await ask({ resumeId }, { stranger: true })).toMatchObject({
      status: 404,
      json: { code: "resume.unknown" },
    });
  });

  test("is nobody else's, and goes with its resume", async () => {
    const { resumeId } = await gateway.analysed(facts);
    const { json } = await ask({ resumeId });
    await gateway.rank(json.jobId, facts);
    expect((await gateway.call(`/v1/jobs/${json.jobId}`, { stranger: true })).status).toBe(404);
    await gateway.call(`/v1/resumes/${resumeId}`, { method: "DELETE" });
    expect((await gateway.call(`/v1/jobs/${json.jobId}`)).json).toMatchObject({ state: "succeeded", result: null });
  });
});
