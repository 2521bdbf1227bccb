import type {
  Assessment,
  EngineRun,
  FitExplanation,
  FitRequirements,
  FitScore,
  InterviewPlan,
  InterviewTone,
  InterviewTurn,
  InterviewType,
  JobError,
  JobState,
  PageImage,
  PageRectangle,
  ProfileStatistics,
  Readability,
  ReportSubject,
  ResumeFacts,
  StoredObjectReference,
} from "@career/contracts";

/** On whose behalf something is done. Every repository call for a person takes one and filters by it. */
export type Principal = { readonly tenantId: string; readonly userId: string };

export type Owned = { schemaVersion: number; tenantId: string; userId: string };

export type ObjectReference = { bucket: string; key: string; versionId: string | null };

/** Work that a job leaves behind, stored in the job until it is applied. Applying one any number of times has one outcome. */
export type Effect =
  | {
      kind: "project";
      collection: ProjectedCollection;
      id: string;
      /** Written only over a lower revision. */
      revision: number;
      fields: Record<string, unknown>;
      /** The resume it says something about; dropped when that resume was deleted. */
      resumeId: string | null;
    }
  | { kind: "ledger"; name: string; amounts: Record<string, number> }
  /** One job a key and person, whoever asks for it: another job, or a request. */
  | { kind: "enqueue"; key: string; job: FollowUpJob }
  /** The payload is computed from the job, which no longer changes. */
  | { kind: "emit"; name: "job.finished" }
  /** Computes the person's profile again. */
  | { kind: "profile" }
  /** Removes the objects of attempts that did not win; all of them when the job ended without a result. */
  | { kind: "remove-objects" }
  | { kind: "erase-resume"; resumeId: string };

export type FollowUpJob = {
  type: string;
  subject: JobSubject;
  resumeId: string | null;
  input: Record<string, unknown>;
};

export type ProjectedCollection =
  | "resumes"
  | "job_fit_analyses"
  | "enrichments"
  | "interview_sessions"
  | "reports"
  | "user_profiles";

export type JobSubject = {
  kind: "resume" | "job-fit" | "ranking" | "interview" | "report" | "replay";
  id: string;
};

export type HistoryEntry = { at: Date; what: string; attempt: number; code?: string };

export const atOnce = new Date(0);

export type OwnedObject = {
  key: string;
  attempt: number;
  /** Other attempts write it too, under the same key. */
  shared: boolean;
};

/** The job document is truth, outbox and result at once. */
export type JobDocument = Owned & {
  _id: string;
  type: string;
  version: number;
  queue: string;
  route: string;
  idempotencyKey: string;
  bodyHash: string;
  parentId: string | null;
  /** The job whose input this one repeats. Its result stays in it: it writes no domain document. */
  replayOf?: string | null;
  subject: JobSubject;
  /** The resume it reads, also where that is not its subject. */
  resumeId: string | null;
  state: JobState;
  input: Record<string, unknown>;
  result: Record<string, unknown> | null;
  error: JobError | null;
  provenance: EngineRun[];
  measures: Record<string, number>;
  /** The fencing token: one more at each claim. */
  attempt: number;
  /** The budget: errors that were reported. */
  failures: number;
  /** Claims since the last word of any worker; a crash loop shows here. */
  silentClaims: number;
  committedAttempt: number | null;
  leaseOwner: string | null;
  leaseUntil: Date | null;
  /** A retry begins no sooner; `atOnce` for what may begin at any time, so that no clock that lags refuses it. */
  notBefore: Date;
  /** When a sweep looks at the job next; null when there is nothing left to do. */
  dueAt: Date | null;
  sweeps: number;
  dispatchedAt: Date | null;
  /** Null while the upload is awaited: the deadline starts at `pending`. */
  deadlineAt: Date | null;
  /** Until when the upload link works, plus the time an event may take; null for other jobs. */
  uploadUntil: Date | null;
  createdAt: Date;
  startedAt?: Date;
  finishedAt: Date | null;
  /** Every object that an attempt was about to write, by key. */
  objects: OwnedObject[];
  effects: Effect[];
  /** One more whenever `effects` changes, so that clearing them never clears a newer one. */
  effectsRevision: number;
  history: HistoryEntry[];
};

export type LedgerDocument = Owned & {
  _id: string;
  jobId: string;
  kind: string;
  job: string;
  state: JobState;
  /** Set in the row of a replay: it cost something, and is no new thing that the person has. */
  replayOf?: string | null;
  amounts: Record<string, number>;
  at: Date;
  /** Whether the person's profile counts it already; absent in rows of older versions. */
  counted?: boolean | null;
};

export type ResumeDocument = Owned & {
  _id: string;
  revision: number;
  jobId: string;
  deleted: boolean;
  fileName: string | null;
  createdAt: Date;
  /** Absent until the analysis has ended well. */
  analysis?: {
    original: ObjectReference & { sha256: string };
    bytes: number;
    kind: string;
    pageCount: number;
    facts: ResumeFacts;
    /** Absent where an older worker analysed it. */
    readability?: Readability;
    /** Absent where no pictures are kept. */
    pages?: PageImage[];
    factBoxes?: PageRectangle[][];
  };
};

export type JobFitDocument = Owned &
  FitScore & {
    _id: string;
    revision: number;
    jobId: string;
    resumeId: string;
    resumeSha256: string;
    inputs: { facts: string; requirements: string };
    candidateName: string | null;
    targetRole: string | null;
    explanation?: FitExplanation;
    provenance: EngineRun[];
    createdAt: Date;
  };

/** What a model found in a resume or a posting and code accepted, with all that the rules found there. Never changed. */
export type EnrichmentDocument = Owned & {
  _id: string;
  revision: number;
  jobId: string;
  /** The resume that was scored when it was made, with which it is erased. */
  resumeId: string;
  /** sha256 over the task, the bytes of the text and what the rules found in it. */
  source: string;
  engine: string;
  model: string;
  /** Null where the engine does not tell it. */
  digest: string | null;
  promptHash: string;
  /** sha256 of `value`, as a score names its inputs. */
  inputHash: string;
  value: ResumeFacts | FitRequirements;
  run: EngineRun;
  createdAt: Date;
};

export type ApiKeyDocument = Owned & {
  /** sha256 of the key, hex. The key itself is never stored. */
  _id: string;
  scopes: string[];
  createdAt: Date;
  revokedAt: Date | null;
};

/** What a session's jobs have made so far, folded into one document. */
export type InterviewSessionDocument = Owned & {
  _id: string;
  revision: number;
  jobId: string;
  resumeId: string | null;
  fitId: string | null;
  candidateName: string | null;
  role: string;
  interviewType: InterviewType;
  tone: InterviewTone;
  planned: number;
  plan: InterviewPlan | null;
  questions: InterviewTurn[];
  score: number | null;
  assessment: Assessment | null;
  reportId: string | null;
  provenance: EngineRun[];
  createdAt: Date;
};

export type ReportDocument = Owned & {
  _id: string;
  revision: number;
  jobId: string;
  resumeId: string | null;
  subject: ReportSubject;
  version: string;
  pages: number;
  json: StoredObjectReference;
  html: StoredObjectReference;
  pdf: StoredObjectReference;
  createdAt: Date;
};

export type UserProfileDocument = Owned & {
  _id: string;
  /** True when the person lets engines outside this machine read what was redacted before. */
  cloudConsent?: boolean;
  createdAt: Date;
  /** How often `profile` was written: who read before another's write must read again. */
  revision?: number;
  profile?: ProfileSummary;
  /** What the ledger's counted rows sum up to. */
  tally?: ProfileTally;
  /** Ids of the rows that the last write of `tally` added, which may not be marked as counted yet. */
  counting?: string[];
};

export type ProfileTally = Omit<ProfileStatistics, "averageInterviewScore"> & {
  interviewScores: number;
  interviewScoreTotal: number;
};

/** What a person's jobs say of them, for their own page. */
export type ProfileSummary = {
  name: string | null;
  email: string | null;
  currentRole: string | null;
  skills: string[];
  statistics: ProfileStatistics;
  updatedAt: Date;
};
