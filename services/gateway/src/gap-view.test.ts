import { JobFitGapView, JobFitView } from "@career/contracts";
import { collectionsOf } from "@career/mongo";
import { extractRequirements } from "@career/resume";
import { gapViewOf, rubricVersion } from "@career/scoring";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { analysisWith, factsWith, type Gateway, startGateway } from "./fixtures/gateway.ts";

let gateway: Gateway;
const facts = factsWith("Python", "PostgreSQL");
const posting = { kind: "posting", text: "Requirements:\n- Must have Python\n- Kubernetes is a plus <b>" } as const;

beforeAll(async () => {
  gateway = await startGateway();
});
afterAll(() => gateway.close());

const path = (fitId: string): string => `/v1/job-fits/${fitId}/gap-view`;

describe("the gap view of a score", () => {
  test("has the posting's words beside those of the resume, and the stored score", async () => {
    const { fitId } = await gateway.scored(facts, posting);
    const { status, headers, json } = await gateway.call(path(fitId));
    expect({ status, vary: headers.get("vary"), cache: headers.get("cache-control") }).toEqual({
      status: 200,
      vary: "accept",
      cache: "no-store",
    });
    const { fitId: id, candidateName, targetRole, stale, stored, ...view } = JobFitGapView.parse(json);
    const fit = JobFitView.parse((await gateway.call(`/v1/job-fits/${fitId}`)).json);
    expect({ id, candidateName, targetRole, stale }).toEqual({
      id: fitId,
      candidateName: "Ada Example",
      targetRole: fit.targetRole,
      stale: false,
    });
    expect(stored).toMatchObject({ overallFitScore: fit.overallFitScore, rubric: rubricVersion });
    expect(view.score.overallFitScore).toBe(fit.overallFitScore);
    expect(view).toEqual(gapViewOf({ facts, target: extractRequirements(posting.text), posting: posting.text }));
    const marked = view.posting!.spans.map(({ row, start, end, status: how }) => [
      view.posting!.lines[row]!.slice(start, end),
      how,
    ]);
    expect(marked).toEqual([
      ["Python", "matched"],
      ["Kubernetes", "missing"],
    ]);
  });

  test("for a role of the catalogue lists what it asks for", async () => {
    const { fitId } = await gateway.scored(facts);
    const view = JobFitGapView.parse((await gateway.call(path(fitId))).json);
    expect(view.posting).toBeNull();
    expect(view.requirements.find(({ value }) => value === "PostgreSQL")?.status).toBe("matched");
  });

  test.each([
    ["text/html", true],
    ["text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8", true],
    ["application/json;q=0.5, text/html", true],
    ["application/json", false],
    ["application/json, text/html;q=0.9", false],
    ["text/html;q=0, */*", false],
    ["*/*", false],
  ])("is a page for Accept: %s: %s", async (accept, isPage) => {
    const { fitId } = await gateway.scored(facts, posting);
    const { status, headers, text } = await gateway.call(path(fitId), { accept });
    expect(status).toBe(200);
    expect(headers.get("content-type")).toBe(isPage ? "text/html; charset=UTF-8" : "application/json");
    expect(headers.get("vary")).toBe("accept");
    if (!isPage) return;
    expect(headers.get("content-security-policy")).toContain("frame-ancestors 'none'");
    expect(text).toMatch(/^<!doctype html>/);
    expect(text).toContain("Python</a></mark>");
    expect(text).toContain("is a plus &lt;b&gt;");
  });

  test("says when another rubric made the stored score, which stays as it was", async () => {
    const { fitId } = await gateway.scored(facts);
    const { jobFitAnalyses } = collectionsOf(gateway.stack.db);
    await jobFitAnalyses.updateOne({ _id: fitId }, { $set: { rubric: "job-fit@0", overallFitScore: 99 } });
    const { json } = await gateway.call(path(fitId));
    expect(json).toMatchObject({ stale: true, stored: { rubric: "job-fit@0", overallFitScore: 99 } });
    expect(json.score).toMatchObject({ rubric: rubricVersion });
    expect((await gateway.call(path(fitId), { accept: "text/html" })).text).toContain("The stored score is 99");
    expect((await gateway.call(`/v1/job-fits/${fitId}`)).json.overallFitScore).toBe(99);
  });

  test("rests on the facts that the score was made from, and says when they are gone", async () => {
    const { fitId, resumeId } = await gateway.scored(facts);
    const { jobs, resumes } = collectionsOf(gateway.stack.db);
    const before = (await gateway.call(path(fitId))).json;
    await resumes.updateOne({ _id: resumeId }, { $set: { analysis: analysisWith(factsWith("Cobol")) } });
    expect((await gateway.call(path(fitId))).json).toEqual(before);
    await jobs.updateMany({ resumeId, type: "resume.analyze" }, { $set: { result: null } });
    expect(await gateway.call(path(fitId))).toMatchObject({ status: 409, json: { code: "job-fit.inputs-gone" } });
  });

  test("of somebody else is unknown, exactly like one that is not there, and so is that of a deleted resume", async () => {
    const { fitId, resumeId } = await gateway.scored(facts);
    for (const accept of ["application/json", "text/html"]) {
      const foreign = await gateway.call(path(fitId), { stranger: true, accept });
      const missing = await gateway.call(path("nothing"), { stranger: true, accept });
      expect([foreign.status, foreign.json.code]).toEqual([404, "job-fit.unknown"]);
      expect({ ...foreign.json, errorId: null }).toEqual({ ...missing.json, errorId: null });
    }
    await gateway.call(`/v1/resumes/${resumeId}`, { method: "DELETE" });
    expect((await gateway.call(path(fitId))).status).toBe(404);
  });

  test("is in the OpenAPI document with both of its forms", async () => {
    const { json } = await gateway.call("/openapi.json");
    const { 200: ok } = json.paths["/v1/job-fits/{id}/gap-view"].get.responses;
    expect(Object.keys(ok.content)).toEqual(["application/json", "text/html"]);
  });
});
