import type { ProfileStatistics } from "@career/contracts";
import type { Db } from "mongodb";
import { collectionsOf } from "./collections.ts";
import type { LedgerDocument, Principal, ProfileSummary, ProfileTally } from "./documents.ts";
import { ownedBy } from "./job-store.ts";

/** Rows added to a profile at once. */
const mostRows = 500;

const counterOf = {
  "resume.analyze": "resumes",
  "job-fit.score": "jobFits",
  "interview.complete": "interviews",
  "report.generate": "reports",
} as const satisfies Record<string, keyof ProfileTally>;

type UsageRow = Pick<LedgerDocument, "_id" | "job" | "state" | "amounts">;

const noJobs: ProfileTally = {
  resumes: 0,
  jobFits: 0,
  interviews: 0,
  reports: 0,
  failedJobs: 0,
  bestFitScore: null,
  interviewScores: 0,
  interviewScoreTotal: 0,
};

const withRow = (tally: ProfileTally, { job, state, amounts: { score } }: UsageRow): ProfileTally => {
  if (state === "failed" || state === "expired") return { ...tally, failedJobs: tally.failedJobs + 1 };
  const counter = counterOf[job as keyof typeof counterOf];
  if (state !== "succeeded" || counter === undefined) return tally;
  const counted = { ...tally, [counter]: tally[counter] + 1 };
  if (score === undefined) return counted;
  if (counter === "jobFits") return { ...counted, bestFitScore: Math.max(tally.bestFitScore ?? 0, score) };
  if (counter !== "interviews") return counted;
  return {
    ...counted,
    interviewScores: tally.interviewScores + 1,
    interviewScoreTotal: tally.interviewScoreTotal + score,
  };
};

const statisticsOf = ({ interviewScores, interviewScoreTotal, ...counted }: ProfileTally): ProfileStatistics => ({
  ...counted,
  averageInterviewScore: interviewScores > 0 ? Math.round((interviewScoreTotal / interviewScores) * 10) / 10 : null,
});

/** A person's profile: a projection of the newest resume and of ledger rows, one a job, so sums are exact. */
export const createProfileRepository = (db: Db) => {
  const { ledger, resumes, userProfiles } = collectionsOf(db);
  const own = (principal: Principal) => ({ _id: principal.userId, ...ownedBy(principal) });

  const saidOf = async (principal: Principal): Promise<Omit<ProfileSummary, "statistics" | "updatedAt">> => {
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
    };
  };

  const uncounted = (principal: Principal): Promise<UsageRow[]> =>
    ledger
      .find({ ...ownedBy(principal), counted: { $in: [false, null] }, kind: "usage", replayOf: null })
      .project<UsageRow>({ job: 1, state: 1, amounts: 1 })
      .limit(mostRows)
      .toArray();

  return {
    get: (principal: Principal) => userProfiles.findOne(own(principal)),

    hasCloudConsent: async (principal: Principal): Promise<boolean> =>
      (await userProfiles.findOne(own(principal)))?.cloudConsent === true,

    setCloudConsent: async (principal: Principal, cloudConsent: boolean): Promise<void> => {
      await userProfiles.updateOne(own(principal), { $set: { cloudConsent } });
    },

    /**
     * Brings the profile up to date: adds the ledger's rows that it does not count yet, each once. The rows of a write are
     * named in it and marked before the next one, so a crash between the two counts none twice; and what was read before
     * another's write is never written over it.
     */
    refresh: async (principal: Principal, at: Date): Promise<void> => {
      for (;;) {
        const before = await userProfiles.findOne(own(principal));
        if (!before) return;
        const { revision = 0, profile, counting = [] } = before;
        if (counting.length > 0) {
          await ledger.updateMany({ _id: { $in: counting }, ...ownedBy(principal) }, { $set: { counted: true } });
        }
        const rows = await uncounted(principal);
        const tally = rows.reduce(withRow, before.tally ?? noJobs);
        const updatedAt = profile && profile.updatedAt > at ? profile.updatedAt : at;
        const { matchedCount } = await userProfiles.updateOne(
          { ...own(principal), ...(revision > 0 ? { revision } : { revision: { $exists: false } }) },
          {
            $set: {
              profile: { ...(await saidOf(principal)), statistics: statisticsOf(tally), updatedAt },
              tally,
              counting: rows.map(({ _id }) => _id),
              revision: revision + 1,
            },
          },
        );
        if (matchedCount > 0 && rows.length < mostRows) return;
      }
    },
  };
};

export type ProfileRepository = ReturnType<typeof createProfileRepository>;
