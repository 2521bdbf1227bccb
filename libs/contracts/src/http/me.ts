import { z } from "zod";

export const ProfileStatistics = z.object({
  resumes: z.int().nonnegative(),
  jobFits: z.int().nonnegative(),
  interviews: z.int().nonnegative(),
  reports: z.int().nonnegative(),
  failedJobs: z.int().nonnegative(),
  bestFitScore: z.int().nullable(),
  averageInterviewScore: z.number().nullable(),
});
export type ProfileStatistics = z.infer<typeof ProfileStatistics>;

export const ProfileView = z.object({
  userId: z.string(),
  tenantId: z.string(),
  name: z.string().nullable(),
  email: z.string().nullable(),
  currentRole: z.string().nullable(),
  skills: z.array(z.string()),
  statistics: ProfileStatistics,
  /** True when engines outside this machine may read redacted text. */
  cloudConsent: z.boolean(),
  createdAt: z.string(),
  updatedAt: z.string(),
});
export type ProfileView = z.infer<typeof ProfileView>;
