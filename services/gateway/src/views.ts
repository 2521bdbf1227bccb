import {
  type FitScore,
  isTerminal,
  type JobFitSummary,
  type JobFitView,
  type JobView,
  type ReplayDiff,
  type ResumeSummary,
  type ResumeView,
} from "@career/contracts";
import type { JobDocument, JobFitDocument, ResumeDocument } from "@career/mongo";
import { isStale } from "@career/scoring";

const folders = {
  resume: "/v1/resumes",
  "job-fit": "/v1/job-fits",
  interview: "/v1/interviews",
  report: "/v1/reports",
} as const;

/** Where to read what a job makes; what is nowhere else is its result. */
const hrefOf = ({ _id, subject }: JobDocument): string =>
  subject.kind === "ranking" || subject.kind === "replay"
    ? `/v1/jobs/${_id}`
    : `${folders[subject.kind]}/${subject.id}`;

export const jobView = (job: JobDocument, diff: ReplayDiff | null = null): JobView => ({
  id: job._id,
  type: job.type,
  state: job.state,
  attempt: job.attempt,
  failures: job.failures,
  createdAt: job.createdAt.toISOString(),
  startedAt: job.startedAt?.toISOString() ?? null,
  finishedAt: job.finishedAt?.toISOString() ?? null,
  subject: { ...job.subject, href: hrefOf(job) },
  replayOf: job.replayOf ?? null,
  diff,
  error: job.error,
  result: job.result,
  provenance: job.provenance,
});

const resumeState = (resume: ResumeDocument, job: JobDocument | undefined): ResumeSummary["state"] => {
  if (resume.analysis) return "ready";
  if (!job) return "failed";
  if (job.state === "awaiting-upload") return "awaiting-upload";
  return isTerminal(job.state) && job.state !== "succeeded" ? "failed" : "analysing";
};

/** Until its analysis has ended, a resume's state is that of its job. */
export const resumeSummary = (resume: ResumeDocument, job: JobDocument | undefined): ResumeSummary => ({
  id: resume._id,
  fileName: resume.fileName,
  state: resumeState(resume, job),
  jobId: resume.jobId,
  candidateName: resume.analysis?.facts.profile.name ?? null,
  createdAt: resume.createdAt.toISOString(),
  error: resume.analysis ? null : (job?.error ?? null),
});

export const resumeView = (resume: ResumeDocument, job: JobDocument | undefined): ResumeView => ({
  ...resumeSummary(resume, job),
  sha256: resume.analysis?.original.sha256 ?? null,
  bytes: resume.analysis?.bytes ?? null,
  pageCount: resume.analysis?.pageCount ?? null,
  facts: resume.analysis?.facts ?? null,
  readability: resume.analysis?.readability ?? null,
  pages: (resume.analysis?.pages ?? []).map(({ page, width, height }) => ({ page, width, height })),
  factBoxes: resume.analysis?.factBoxes ?? null,
});

export const jobFitSummary = (fit: JobFitDocument): JobFitSummary => ({
  id: fit._id,
  jobId: fit.jobId,
  resumeId: fit.resumeId,
  candidateName: fit.candidateName,
  targetRole: fit.targetRole,
  overallFitScore: fit.overallFitScore,
  band: fit.band,
  stale: isStale(fit),
  createdAt: fit.createdAt.toISOString(),
});

export const fitScoreOf = (fit: JobFitDocument): FitScore => ({
  overallFitScore: fit.overallFitScore,
  band: fit.band,
  confidence: fit.confidence,
  matchedSkills: fit.matchedSkills,
  missingSkills: fit.missingSkills,
  breakdown: fit.breakdown,
  gates: fit.gates,
  improvements: fit.improvements,
  ...(fit.ceiling ? { ceiling: fit.ceiling } : {}),
  rubric: fit.rubric,
  taxonomy: fit.taxonomy,
});

export const jobFitView = (fit: JobFitDocument): JobFitView => ({
  ...jobFitSummary(fit),
  ...fitScoreOf(fit),
  resumeSha256: fit.resumeSha256,
  inputs: fit.inputs,
  explanation: fit.explanation ?? null,
  provenance: fit.provenance,
});
