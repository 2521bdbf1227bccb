import { createHash } from "node:crypto";
import { type FitRequirements, FitScore, JobFitScore, type ResumeFacts } from "@career/contracts";
import { createDocumentReader, type DocumentReader } from "@career/documents";
import { derivedId, handles, replayOf } from "@career/jobs";
import {
  collectionsOf,
  createAccountRepository,
  createEnrichmentRepository,
  createProfileRepository,
  createResumeRepository,
  type JobDocument,
  schemaVersion,
} from "@career/mongo";
import { objectKeys } from "@career/objects";
import { extractFacts, extractRequirements } from "@career/resume";
import { hashInput, verifyFit } from "@career/scoring";
import {
  behave,
  type FakeEngine,
  fakeDigest,
  fakeGeminiKey,
  fakeGeminiModel,
  fakeOllamaModel,
  principal,
  type Script,
  startFakeGemini,
  startFakeOllama,
  startTestStack,
  startTestWorker,
  type TestStack,
} from "@career/testing";
import { afterAll, beforeAll, beforeEach, expect, test, vi } from "vitest";
import { fitHandler } from "../fixtures/fit-handler.ts";
import { createOriginalReader } from "./resume-enrichment.ts";

const resumeText = `Ada Example
ada@example.com

Experience
Developer, Nonesuch Foods Ltd, Berlin          Jan 2020 - Present
• Wrote services in Java for the shop.
• Dockerised twelve services for Ada Example's team.
`;
const posting = `Back-End Developer

Must have
• Java
• Docker
• You have visualised data for planners
`;

const claims = {
  resume: [
    { skill: "Docker", quote: "Dockerised twelve services" },
    { skill: "Kubernetes", quote: "Wrote services in Java" },
  ],
  posting: [{ skill: "Data Visualization", quote: "visualised data for planners" }],
};

/** Answers each task as a model would that reads well and claims a little too much. */
const reading: Script = (_call, body) => {
  const said = JSON.stringify(body);
  if (said.includes("You read a resume")) return behave.ok({ skills: claims.resume });
  if (said.includes("You read a job description")) return behave.ok({ skills: claims.posting });
  return behave.ok({ sentences: ["The resume shows Java."] });
};

let stack: TestStack;
let reader: DocumentReader;
let ollama: FakeEngine;
let gemini: FakeEngine;
const workers: { stop(): Promise<void> }[] = [];

beforeAll(async () => {
  [stack, ollama, gemini] = await Promise.all([
    startTestStack(),
    startFakeOllama({ script: reading }),
    startFakeGemini({ script: reading }),
  ]);
  reader = createDocumentReader({ threads: 1 });
  await createAccountRepository(stack.db).addUser(principal, new Date(0));
});
afterAll(async () => {
  await Promise.all([...workers.map(({ stop }) => stop()), reader.close(), ollama.close(), gemini.close()]);
  await stack.close();
});

const environmentOf = {
  ollama: () => ({ AI_ENGINES: "ollama", OLLAMA_HOST: ollama.url, OLLAMA_MODEL: fakeOllamaModel }),
  gemini: () => ({
    AI_ENGINES: "gemini",
    GEMINI_API_KEY: fakeGeminiKey,
    GEMINI_MODEL: fakeGeminiModel,
    GEMINI_BASE_URL: gemini.url,
  }),
  rules: () => ({ AI_ENGINES: "rules" }),
};

/** A worker on the stack's queue with this engine, alone. */
const work = async (engine: keyof typeof environmentOf): Promise<void> => {
  await workers.pop()?.stop();
  const handler = fitHandler({
    environment: environmentOf[engine](),
    log: stack.log,
    resumes: createResumeRepository(stack.db),
    profiles: createProfileRepository(stack.db),
    enrichments: createEnrichmentRepository(stack.db),
    readOriginal: createOriginalReader(stack.objects, reader.read),
  });
  workers.push(startTestWorker(stack, [handles(JobFitScore, handler)]));
};

let resumeId: string;
let counter = 0;

beforeEach(async () => {
  ollama.setScript(reading);
  gemini.setScript(reading);
  resumeId = `resume-${++counter}`;
  const bytes = Buffer.from(resumeText);
  const original = await stack.objects.put(
    objectKeys.resumeOriginal(principal.userId, resumeId),
    bytes,
    "application/octet-stream",
  );
  const facts = extractFacts(await reader.read(bytes), { asOf: "2026-11" });
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  await collectionsOf(stack.db).resumes.insertOne({
    _id: resumeId,
    schemaVersion,
    ...principal,
    revision: 1,
    jobId: "analysis",
    deleted: false,
    fileName: "cv.txt",
    createdAt: new Date(0),
    analysis: { original: { ...original, sha256 }, bytes: bytes.byteLength, kind: "txt", pageCount: 1, facts },
  });
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

const scored = async (): Promise<JobDocument> => {
  const { job } = await stack.runtime.accept({
    principal,
    contract: JobFitScore,
    route: "test",
    body: {},
    build: (jobId) => ({
      subject: { kind: "job-fit", id: derivedId("job-fit", jobId) },
      resumeId,
      input: { fitId: derivedId("job-fit", jobId), resumeId, target: { kind: "posting", text: posting } },
      effects: [],
    }),
  });
  return ended(job);
};

const resultOf = ({ result }: JobDocument) => JobFitScore.result.parse(result);
const storedOf = () => collectionsOf(stack.db).enrichments.find({ resumeId }).toArray();
const skillsOf = (job: JobDocument) => resultOf(job).score.matchedSkills.map(({ skill }) => skill);
const forgetAll = () => collectionsOf(stack.db).enrichments.deleteMany({});

test("a model's skill counts by its own words alone, and is stored with what made it", async () => {
  await forgetAll();
  await work("rules");
  const byRules = await scored();
  expect(byRules.provenance.map(({ task }) => task)).toEqual(["job-fit.score", "fit.explain"]);
  expect(await storedOf()).toEqual([]);

  await work("ollama");
  const job = await scored();
  expect(skillsOf(byRules)).not.toContain("Docker");
  expect(skillsOf(job)).toContain("Docker");
  expect(resultOf(job).score.missingSkills).toContainEqual({ skill: "Data Visualization", level: "must" });
  expect(job.measures.dropped).toBe(1);
  expect(job.provenance.map(({ task, basis }) => [task, basis])).toEqual([
    ["resume.enrich", "model"],
    ["posting.enrich", "model"],
    ["job-fit.score", "rules"],
    ["fit.explain", "model"],
  ]);
  expect(await storedOf()).toMatchObject([
    { engine: "ollama", model: fakeOllamaModel, digest: fakeDigest(fakeOllamaModel), jobId: job._id },
    { engine: "ollama", model: fakeOllamaModel, digest: fakeDigest(fakeOllamaModel), jobId: job._id },
  ]);
});

test("the second score of the same texts asks no model for facts, and is the same", async () => {
  await forgetAll();
  await work("ollama");
  const first = await scored();
  ollama.setScript([behave.ok({ skills: [], sentences: ["The resume shows Java."] })]);
  const before = ollama.calls().length;
  const second = await scored();
  expect(ollama.calls().length - before).toBe(1);
  expect(resultOf(second)).toMatchObject({ score: resultOf(first).score, inputs: resultOf(first).inputs });
  expect(second.provenance.filter(({ task }) => task.endsWith(".enrich"))).toMatchObject([
    { task: "resume.enrich", basis: "model", digest: fakeDigest(fakeOllamaModel) },
    { task: "posting.enrich", basis: "model" },
  ]);
  expect(second.provenance[0]).not.toHaveProperty("tokens");
  expect(await storedOf()).toHaveLength(2);
});

test("a score is computed again from what is stored, and without it is what the rules alone give", async () => {
  await forgetAll();
  await work("ollama");
  const job = await scored();
  const fit = (await collectionsOf(stack.db).jobFitAnalyses.findOne({ _id: job.subject.id }))!;
  const { inputOf } = createEnrichmentRepository(stack.db);
  const facts = (await inputOf(principal, fit.inputs.facts)) as ResumeFacts;
  const requirements = (await inputOf(principal, fit.inputs.requirements)) as FitRequirements;
  expect(facts.facts.filter(({ method }) => method === "model")).toMatchObject([{ value: "Docker", rung: "role" }]);
  expect(verifyFit({ stored: FitScore.parse(fit), inputHashes: fit.inputs, facts, requirements })).toMatchObject({
    agrees: true,
  });
  expect(await inputOf({ ...principal, userId: "stranger" }, fit.inputs.facts)).toBeNull();

  const asked = { principal, route: "replay", body: {} };
  const replayed = await ended(
    (await stack.runtime.accept({ ...asked, ...replayOf(JobFitScore, job, { engine: "rules" }) })).job,
  );
  const analysed = (await createResumeRepository(stack.db).get(principal, resumeId))!.analysis!.facts;
  expect(resultOf(replayed).inputs).toEqual({
    facts: hashInput(analysed),
    requirements: hashInput(extractRequirements(posting)),
  });
});

test("what a model added goes with the resume", async () => {
  await forgetAll();
  await work("ollama");
  const job = await scored();
  expect(await storedOf()).toHaveLength(2);
  await stack.runtime.applyEffects({ ...job, effects: [{ kind: "erase-resume", resumeId }] });
  expect(await storedOf()).toEqual([]);
});

test("a cloud engine reads nothing without consent, and then only what is redacted", async () => {
  await forgetAll();
  const profiles = createProfileRepository(stack.db);
  await work("gemini");
  const refused = await scored();
  expect(gemini.connections()).toBe(0);
  expect(skillsOf(refused)).not.toContain("Docker");
  expect(refused.provenance[0]).toMatchObject({ task: "resume.enrich", basis: "rules", degraded: true });
  expect(await storedOf()).toEqual([]);

  await profiles.setCloudConsent(principal, true);
  const allowed = await scored();
  await profiles.setCloudConsent(principal, false);
  expect(skillsOf(allowed)).toContain("Docker");
  const sent = JSON.stringify(gemini.calls().map(({ body }) => body));
  expect(sent).toContain("Dockerised twelve services");
  for (const word of ["Ada", "ada@example.com"]) expect(sent).not.toContain(word);
});

test("an engine that is down takes nothing away but its own part", async () => {
  await forgetAll();
  await work("ollama");
  ollama.setScript([behave.garbage()]);
  const job = await scored();
  expect(job.state).toBe("succeeded");
  expect(job.provenance[0]).toMatchObject({ task: "resume.enrich", basis: "rules", degraded: true });
  expect(await storedOf()).toEqual([]);
});
