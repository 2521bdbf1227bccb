import { ResumeAnalyze, type ResumeFacts } from "@career/contracts";
import type { JobDocument } from "@career/mongo";
import { expect, it } from "vitest";
import { analysisWith, factsWith } from "./fixtures/gateway.ts";
import { replayDiff } from "./replay-diff.ts";

const analyzed = (facts: ResumeFacts): JobDocument =>
  ({
    type: ResumeAnalyze.name,
    state: "succeeded",
    result: { resumeId: "0198a1f0-0000-7000-8000-000000000001", ...analysisWith(facts) },
    provenance: [],
  }) as unknown as JobDocument;

it("names a skill that was gained or lost once, however often the resume names it", () => {
  const diff = replayDiff(analyzed(factsWith("Python")), analyzed(factsWith("Python", "Kubernetes", "Kubernetes")));
  expect(diff?.facts.gained.map(({ value }) => value)).toEqual(["Kubernetes"]);
  expect(replayDiff(analyzed(factsWith("Python", "Python")), analyzed(factsWith()))?.facts.lost).toHaveLength(1);
});
