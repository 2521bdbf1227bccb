import type { Db } from "mongodb";
import { collectionsOf } from "./collections.ts";
import type { Principal, ProfileSummary } from "./documents.ts";
import { ownedBy } from "./job-store.ts";

const byJob = {
  resumes: "resume.analyze",
  jobFits: "job-fit.score",
  interviews: "interview.complete",
  reports: "report.generate",
};

type UsageRow = { job: string; state: string; amounts: Record<string, number> };

const statisticsOf = (rows: readonly UsageRow[]): ProfileSummary["statistics"] => {
  const done = (job: string) => rows.filter((row) => row.job === job && row.state === "succeeded");
  const scores = (job: string) => done(job).flatMap(({ amounts }) => amounts.score ?? []);
  const interviewScores = scores(byJob.interviews);
  const total = interviewScores.reduce((sum, score) => sum + score, 0);
  return {
    resumes: done(byJob.resumes).length,
    jobFits: done(byJob.jobFits).length,
    interviews: done(byJob.interviews).length,
    reports: done(byJob.reports).length,
    failedJobs: rows.filter(({ state }) => state === "failed" || state === "expired").length,
    bestFitScore: scores(byJob.jobFits).reduce<number | null>((best, score) => Math.max(best ?? 0, score), null),
    averageInterviewScore: interviewScores.length > 0 ? Math.round((total / interviewScores.length) * 10) / 10 : null,
  };
};

/** A person's profile: a projection of the newest resume and of ledger rows, one a job, so sums are exact. */
export const createProfileRepository = (db: Db) => {
  const { ledger, resumes, userProfiles } = collectionsOf(db);
  const own = (principal: Principal) => ({ _id: principal.userId, ...ownedBy(principal) });

  const compute = async (principal: Principal, updatedAt: Date): Promise<ProfileSummary> => {
    const rows = await ledger
      .find({ ...ownedBy(principal), kind: "usage", replayOf: null })
      .project<UsageRow>({ job: 1, state: 1, amounts: 1 })
      .toArray();
    const newest = await resumes
      .find({ ...ownedBy(principal), deleted: false, analysis: { $exists: true } })
      .sort({ createdAt: -1, _id: -1 })
      .limit(1)
      .next();
    const said = newest?.analysis?.facts.profile;
    const current = said?.roles.find(({ end }) => end === "present") ?? said?.roles[0];
    return {
      name: said?.name ?? null,
      email: said?.email ?? null,
      currentRole: current?.title ?? null,
      skills: said?.skills ?? [],
      statistics: statisticsOf(rows),
      updatedAt,
    };
  };

  return {
    get: (principal: Principal) => userProfiles.findOne(own(principal)),

    hasCloudConsent: async (principal: Principal): Promise<boolean> =>
      (await userProfiles.findOne(own(principal)))?.cloudConsent === true,

    setCloudConsent: async (principal: Principal, cloudConsent: boolean): Promise<void> => {
      await userProfiles.updateOne(own(principal), { $set: { cloudConsent } });
    },

    /** Computes the profile again. What was read before another's write is never written over it. */
    refresh: async (principal: Principal, at: Date): Promise<void> => {
      for (;;) {
        const before = await userProfiles.findOne(own(principal));
        if (!before) return;
        const { revision = 0, profile } = before;
        const updatedAt = profile && profile.updatedAt > at ? profile.updatedAt : at;
        const { matchedCount } = await userProfiles.updateOne(
          { ...own(principal), ...(revision > 0 ? { revision } : { revision: { $exists: false } }) },
          { $set: { profile: await compute(principal, updatedAt), revision: revision + 1 } },
        );
        if (matchedCount > 0) return;
      }
    },
  };
};

export type ProfileRepository = ReturnType<typeof createProfileRepository>;
