import { uploadPrefix } from "@career/contracts";

export const reportFiles = ["report.json", "report.html", "detailed_analysis.pdf"] as const;
export type ReportFile = (typeof reportFiles)[number];

/** Ids are made by the server; a person's file name is never part of a key. */
export const objectKeys = {
  upload: (userId: string, resumeId: string) => `${uploadPrefix}${userId}/${resumeId}`,
  /** Attempt-scoped: two attempts at one report never write one object. `sessionId` names what the report is about. */
  report: (sessionId: string, attemptId: string, file: ReportFile) => `reports/${sessionId}/${attemptId}/${file}`,
  /** Attempt-scoped, as a report's. */
  resumePage: (userId: string, resumeId: string, attemptId: string, page: number) =>
    `resumes/${userId}/${resumeId}/pages/${attemptId}/${page}.png`,
  resumeOriginal: (userId: string, resumeId: string) => `resumes/${userId}/${resumeId}/original`,
};

/** The user and the rest of a key under the notified prefix; null for any other key. */
export const parseUploadKey = (key: string): { userId: string; name: string } | null => {
  if (!key.startsWith(uploadPrefix)) return null;
  const rest = key.slice(uploadPrefix.length);
  const slash = rest.indexOf("/");
  if (slash <= 0 || slash === rest.length - 1) return null;
  return { userId: rest.slice(0, slash), name: rest.slice(slash + 1) };
};
