/** The only prefix whose ObjectCreated events reach the `resume-uploads` queue. Objects under it expire in a day. */
export const uploadPrefix = "uploads/";
export const uploadExpiryDays = 1;
export const maxUploadBytes = 5 * 1024 * 1024;
export const uploadLinkSeconds = 300;

/** Media types accepted for a resume, by the file extension a person knows. */
export const resumeMediaTypes = {
  pdf: "application/pdf",
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  txt: "text/plain",
} as const;

export type ResumeFileKind = keyof typeof resumeMediaTypes;
