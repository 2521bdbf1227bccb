import { appendFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { createAcceptedList } from "./accepted-list.ts";

const accepted = (jobId: string) => ({
  jobId,
  type: "job-fit.score",
  userId: "user-a",
  path: "/v1/job-fits",
  idempotencyKey: `key-${jobId}`,
  body: { resumeId: "resume", role: "Backend Developer" },
});

const temporaryPath = (): string => {
  const folder = mkdtempSync(join(tmpdir(), "accepted-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  return join(folder, "accepted.ndjson");
};

test("what was accepted is there for the next process, and a line that a crash cut off is not", () => {
  const path = temporaryPath();
  const first = createAcceptedList(path);
  first.add(accepted("1"));
  first.add({ ...accepted("2"), expected: { state: "failed", code: "document.empty" } });
  first.addErased("resume-3");
  first.close();
  appendFileSync(path, '{"kind":"accepted","jobId":"torn');
  const second = createAcceptedList(path);
  second.add(accepted("4"));
  expect(second.accepted().map(({ jobId }) => jobId)).toEqual(["1", "2", "4"]);
  expect(second.accepted()[1]).toMatchObject({ expected: { state: "failed", code: "document.empty" } });
  expect(second.erased()).toEqual(["resume-3"]);
  second.close();
});

test("a list that was changed is not believed", () => {
  const path = temporaryPath();
  const list = createAcceptedList(path);
  list.add(accepted("1"));
  writeFileSync(path, readFileSync(path, "utf8").replace("Backend", "Frontend"));
  expect(() => list.accepted()).toThrow("the body of job 1 is another one");
  list.close();
});
