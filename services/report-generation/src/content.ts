import type { ReportContent, ReportSubject } from "@career/contracts";
import { PermanentError } from "@career/foundation";
import type { InterviewRepository, JobFitRepository, Principal } from "@career/mongo";

type Dependencies = {
  interviews: Pick<InterviewRepository, "get">;
  jobFits: Pick<JobFitRepository, "get">;
};

const gone = (): PermanentError =>
  new PermanentError("report.subject-missing", "What this report is about was deleted or is not finished.");

/** Reads what a report shows; nothing in it is computed later. */
export const createContentReader =
  ({ interviews, jobFits }: Dependencies) =>
  async (principal: Principal, { kind, id }: ReportSubject): Promise<ReportContent> => {
    if (kind === "interview") {
      const session = await interviews.get(principal, id);
      if (!session?.assessment) throw gone();
      const { candidateName, role, interviewType, tone, questions, assessment, provenance, createdAt } = session;
      return {
        kind,
        candidateName,
        role,
        interviewType,
        tone,
        startedAt: createdAt.toISOString(),
        turns: questions,
        assessment,
        provenance,
      };
    }
    const fit = await jobFits.get(principal, id);
    if (!fit) throw gone();
    const { candidateName, targetRole, resumeSha256, provenance, createdAt } = fit;
    const { overallFitScore, band, confidence, matchedSkills, missingSkills, breakdown, gates, improvements } = fit;
    const { ceiling, rubric, taxonomy } = fit;
    return {
      kind,
      candidateName,
      targetRole,
      resumeSha256,
      createdAt: createdAt.toISOString(),
      score: {
        overallFitScore,
        band,
        confidence,
        matchedSkills,
        missingSkills,
        breakdown,
        gates,
        improvements,
        ...(ceiling ? { ceiling } : {}),
        rubric,
        taxonomy,
      },
      provenance,
    };
  };
