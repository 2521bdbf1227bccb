import type { Db, IndexDescription } from "mongodb";
import type {
  ApiKeyDocument,
  EnrichmentDocument,
  InterviewSessionDocument,
  JobDocument,
  JobFitDocument,
  LedgerDocument,
  ReportDocument,
  ResumeDocument,
  UserProfileDocument,
} from "./documents.ts";

export const schemaVersion = 1;

export const collectionsOf = (db: Db) => ({
  jobs: db.collection<JobDocument>("jobs"),
  ledger: db.collection<LedgerDocument>("ledger"),
  resumes: db.collection<ResumeDocument>("resumes"),
  jobFitAnalyses: db.collection<JobFitDocument>("job_fit_analyses"),
  enrichments: db.collection<EnrichmentDocument>("enrichments"),
  interviewSessions: db.collection<InterviewSessionDocument>("interview_sessions"),
  reports: db.collection<ReportDocument>("reports"),
  apiKeys: db.collection<ApiKeyDocument>("api_keys"),
  userProfiles: db.collection<UserProfileDocument>("user_profiles"),
});

export type Collections = ReturnType<typeof collectionsOf>;

const byOwner = { tenantId: 1, userId: 1, createdAt: -1, _id: -1 } as const;

const indexes: Record<keyof Collections, IndexDescription[]> = {
  jobs: [
    { name: "idempotency", key: { tenantId: 1, userId: 1, route: 1, idempotencyKey: 1 }, unique: true },
    { name: "due", key: { dueAt: 1 } },
    { name: "owner", key: byOwner },
    { name: "owner_state", key: { tenantId: 1, userId: 1, state: 1, createdAt: -1, _id: -1 } },
    { name: "resume", key: { userId: 1, resumeId: 1 } },
    { name: "subject", key: { userId: 1, "subject.id": 1 } },
    { name: "finished", key: { finishedAt: 1 } },
    { name: "queue_state", key: { queue: 1, state: 1 } },
  ],
  ledger: [
    { name: "job", key: { jobId: 1 } },
    { name: "owner", key: { tenantId: 1, userId: 1, job: 1, state: 1 } },
    { name: "owner_counted", key: { tenantId: 1, userId: 1, counted: 1 } },
  ],
  resumes: [{ name: "owner", key: { tenantId: 1, userId: 1, deleted: 1, createdAt: -1, _id: -1 } }],
  jobFitAnalyses: [
    { name: "owner", key: byOwner },
    { name: "resume", key: { tenantId: 1, userId: 1, resumeId: 1 } },
  ],
  enrichments: [
    { name: "source", key: { tenantId: 1, userId: 1, source: 1, promptHash: 1 } },
    { name: "input", key: { tenantId: 1, userId: 1, inputHash: 1 } },
    { name: "resume", key: { tenantId: 1, userId: 1, resumeId: 1 } },
  ],
  interviewSessions: [
    { name: "owner", key: byOwner },
    { name: "resume", key: { tenantId: 1, userId: 1, resumeId: 1 } },
  ],
  reports: [
    { name: "owner", key: byOwner },
    { name: "resume", key: { tenantId: 1, userId: 1, resumeId: 1 } },
  ],
  apiKeys: [],
  userProfiles: [],
};

/** Creates what is missing; safe to run at every start and from several processes. */
export const ensureIndexes = async (db: Db): Promise<void> => {
  const collections = collectionsOf(db);
  for (const [name, descriptions] of Object.entries(indexes)) {
    if (descriptions.length > 0) await collections[name as keyof Collections].createIndexes(descriptions);
  }
};
