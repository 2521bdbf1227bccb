import { JobFitScore, type ResumeFacts } from "@career/contracts";
import type { AcceptRequest } from "@career/jobs";
import type { Principal } from "@career/mongo";
import type { z } from "zod";

export const principal: Principal = { tenantId: "tenant-a", userId: "user-a" };

/** A well-formed result of a `job-fit.score` job. */
export const fitResult = (score = 50): z.infer<typeof JobFitScore.result> => ({
  fitId: "fit",
  resumeId: "resume",
  candidateName: null,
  targetRole: null,
  resumeSha256: "0".repeat(64),
  inputs: { facts: "f", requirements: "r" },
  score: {
    overallFitScore: score,
    band: "partial",
    confidence: 1,
    matchedSkills: [],
    missingSkills: [],
    breakdown: [],
    gates: [],
    improvements: [],
    rubric: "test",
    taxonomy: "test",
  },
});

/** A request for a `job-fit.score` job, as the gateway would make it. */
export const fitRequest = (overrides: Partial<AcceptRequest> = {}): AcceptRequest => ({
  principal,
  contract: JobFitScore,
  route: "test",
  body: {},
  build: (jobId) => ({
    subject: { kind: "job-fit", id: `fit-of-${jobId}` },
    resumeId: "resume",
    input: { fitId: `fit-of-${jobId}`, resumeId: "resume", target: { kind: "role", role: "Backend Developer" } },
    effects: [],
  }),
  ...overrides,
});

/** The facts of a resume that says nothing but, perhaps, a name. */
export const emptyFacts = (name: string | null = null): ResumeFacts => ({
  extractor: "test",
  taxonomy: "test",
  asOf: "2026-11",
  profile: {
    name,
    email: null,
    phone: null,
    location: null,
    links: [],
    experienceMonths: null,
    roles: [],
    education: [],
    skills: [],
    softSkills: [],
    impliedSkills: [],
    spokenLanguages: [],
  },
  facts: [],
  lines: [],
  findings: [],
});
