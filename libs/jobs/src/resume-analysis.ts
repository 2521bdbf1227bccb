import type { AcceptRequest } from "./accept.ts";
import { derivedId } from "./ids.ts";

type Analysis = {
  fileName: string | null;
  /** Where the file is or will be, given the id of the resume. */
  upload: (resumeId: string) => { bucket: string; key: string; versionId: string | null };
  /** "present" in the resume counts up to its month. */
  createdAt: Date;
};

/** What a `resume.analyze` job consists of, however the file comes. */
export const analysisOf =
  ({ fileName, upload, createdAt }: Analysis): AcceptRequest["build"] =>
  (jobId) => {
    const resumeId = derivedId("resume", jobId);
    return {
      subject: { kind: "resume", id: resumeId },
      resumeId,
      input: { resumeId, fileName, upload: upload(resumeId), asOf: createdAt.toISOString().slice(0, 7) },
      effects: [
        {
          kind: "project",
          collection: "resumes",
          id: resumeId,
          resumeId,
          revision: 0,
          fields: { jobId, deleted: false, fileName, createdAt },
        },
      ],
    };
  };
