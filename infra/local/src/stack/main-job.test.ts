import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { localStack, ownAccount } from "@career/testing";
import { afterAll, beforeAll, expect, test } from "vitest";
import { createPlatformClient } from "./fixtures/platform-client.ts";
import { ended, startPlatform } from "./fixtures/platform-process.ts";
import { repositoryPath } from "./location.ts";

const { CAREER_URL, CAREER_API_KEY, MONGODB_TEST_URI } = process.env;
const directory = mkdtempSync(join(tmpdir(), "career-main-job-"));
const text = readFileSync(repositoryPath("samples/resume.txt"), "utf8");

let platform: { url: string; apiKey: string };
let stop = async () => {};

/** The platform that CAREER_URL names; else one of its own, on the real servers that the environment names. */
beforeAll(async () => {
  if (CAREER_URL && CAREER_API_KEY) {
    platform = { url: CAREER_URL, apiKey: CAREER_API_KEY };
    return;
  }
  const account = ownAccount();
  const { child, stack } = await startPlatform(directory, {
    ...(localStack && {
      AWS_ENDPOINT_URL: localStack,
      AWS_ACCESS_KEY_ID: account,
      AWS_SECRET_ACCESS_KEY: "local",
      OBJECTS_BUCKET: `career-${account}`,
    }),
    ...(MONGODB_TEST_URI && { MONGODB_URI: MONGODB_TEST_URI }),
  });
  platform = stack;
  stop = async () => {
    child.kill("SIGTERM");
    await ended(child);
  };
}, 120_000);
afterAll(async () => {
  await stop();
  rmSync(directory, { recursive: true, force: true });
});

const { upload, post, read, call, untilEnded } = createPlatformClient(() => platform);

test("an upload is analysed by its event, scored, and reported in a file that its link gives", {
  timeout: 240_000,
}, async () => {
  const run = `${process.pid}-${Date.now()}`;
  const resume = await upload(`${text}\nRun ${run}\n`, `resume-${run}`);
  expect(await untilEnded(resume.jobId!)).toBe("succeeded");

  const fit = await post("/v1/job-fits", { resumeId: resume.resumeId, role: "Backend Developer" }, `fit-${run}`);
  expect(await untilEnded(fit.jobId!)).toBe("succeeded");
  const analysis = await read<{ candidateName: string; overallFitScore: number }>(`/v1/job-fits/${fit.fitId}`);
  expect(analysis.candidateName).toBe("Asha Verma-Lindqvist");
  expect(analysis.overallFitScore).toBeGreaterThan(0);

  const ordered = await post("/v1/reports", { fitId: fit.fitId }, `report-${run}`);
  expect(await untilEnded(ordered.jobId!)).toBe("succeeded");
  const report = await read<{ links: { pdf: string } }>(`/v1/reports/${ordered.reportId}`);
  const pdf = await call(report.links.pdf);
  expect(pdf.status).toBe(200);
  expect(
    Buffer.from(await pdf.arrayBuffer())
      .subarray(0, 5)
      .toString(),
  ).toBe("%PDF-");
});
