import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { ResumeAnalyze } from "@career/contracts";
import { createDocumentReader } from "@career/documents";
import { handles } from "@career/jobs";
import { collectionsOf, type ResumeDocument } from "@career/mongo";
import { objectKeys } from "@career/objects";
import { checkReadability, extractFacts } from "@career/resume";
import { principal, startTestStack, startTestWorker, type TestStack } from "@career/testing";
import { afterAll, afterEach, beforeAll, expect, test, vi } from "vitest";
import { createDocumentSource } from "./document-source.ts";
import { createHandler } from "./handler.ts";

const pdf = readFileSync(new URL("../../../samples/resume.pdf", import.meta.url));
const patience = { timeout: 20_000, interval: 20 };
const reader = createDocumentReader();
let stack: TestStack;
let worker: { stop(): Promise<void> } | undefined;

beforeAll(async () => {
  stack = await startTestStack();
});
afterAll(async () => {
  await reader.close();
  await stack.close();
});
afterEach(() => worker?.stop());

const analysed = async (resumeId: string, images: number): Promise<ResumeDocument> => {
  const { objects, runtime, db } = stack;
  const readDocument = createDocumentSource(reader, images);
  const handler = createHandler({ objects, readDocument, extractFacts, checkReadability });
  worker = startTestWorker(stack, [handles(ResumeAnalyze, handler)]);
  const upload = { bucket: objects.bucket, key: objectKeys.upload(principal.userId, resumeId), versionId: null };
  await objects.put(upload.key, pdf, "application/pdf");
  await runtime.accept({
    principal,
    contract: ResumeAnalyze,
    route: "test",
    body: {},
    build: () => ({
      subject: { kind: "resume", id: resumeId },
      resumeId,
      input: { resumeId, fileName: "cv.pdf", upload, asOf: "2026-11" },
      effects: [],
    }),
  });
  return vi.waitFor(async () => {
    const resume = await collectionsOf(db).resumes.findOne({ _id: resumeId });
    expect(resume?.analysis).toBeDefined();
    return resume!;
  }, patience);
};

test("a picture of the first page is kept with the place of every fact, and goes with the resume", async () => {
  const { objects, runtime } = stack;
  const { jobId, analysis } = await analysed("pictured", 1);
  expect(analysis!.pages!.map(({ page }) => page)).toEqual([1]);
  const { width, height, image } = analysis!.pages![0]!;
  const png = await objects.get(image, 10_000_000);
  expect(Buffer.from(png!.subarray(1, 4)).toString()).toBe("PNG");
  expect(createHash("sha256").update(png!).digest("hex")).toBe(image.sha256);
  expect(png).toHaveLength(image.bytes);
  const { facts } = analysis!.facts;
  expect(analysis!.factBoxes).toHaveLength(facts.length);
  for (const [index, boxes] of analysis!.factBoxes!.entries()) {
    expect(boxes.map((box) => box.page)).toContain(facts[index]!.page);
    for (const box of boxes) {
      expect(box.left).toBeGreaterThan(0);
      expect(box.top).toBeGreaterThan(0);
      expect(box.left + box.width).toBeLessThan(width);
      expect(box.top + box.height).toBeLessThan(height);
    }
  }

  await runtime.store.addEffect(principal, jobId, { kind: "erase-resume", resumeId: "pictured" });
  await runtime.applyEffects((await runtime.store.read(jobId))!);
  expect(await objects.head(image.key)).toBeNull();
});

test("no picture is kept unless it is asked for", async () => {
  const { analysis } = await analysed("plain", 0);
  expect(analysis).not.toHaveProperty("pages");
  expect(analysis).not.toHaveProperty("factBoxes");
});
