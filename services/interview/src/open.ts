import type { Ask } from "@career/ai";
import type { InterviewOpen } from "@career/contracts";
import { PermanentError } from "@career/foundation";
import { nextQuestion, planInterview } from "@career/interviewing";
import type { JobHandler } from "@career/jobs";
import type { JobFitRepository, ProfileRepository, ResumeRepository } from "@career/mongo";
import { findRole } from "@career/taxonomy";
import { phrase } from "./engines.ts";
import { projectSession } from "./session.ts";

type Dependencies = {
  jobFits: Pick<JobFitRepository, "get">;
  resumes: Pick<ResumeRepository, "identifiers">;
  profiles: Pick<ProfileRepository, "hasCloudConsent">;
  ask: Ask;
};

/** Plans the interview from the role and the gaps of a fit, and asks the first question. */
export const createOpenHandler =
  ({ jobFits, resumes, profiles, ask }: Dependencies): JobHandler<typeof InterviewOpen> =>
  async ({ id, payload, principal, createdAt }, { signal, deadlineMs }) => {
    const { interviewId, interviewType, tone, length, fitId, resumeId } = payload;
    const role = findRole(payload.role);
    if (!role) throw new PermanentError("role.unknown", "The catalogue does not have this role.");
    const fit = fitId ? await jobFits.get(principal, fitId) : null;
    if (fitId && !fit)
      throw new PermanentError("job-fit.missing", "The score that this interview starts from is gone.");

    const gaps = fit?.missingSkills.map(({ skill }) => skill) ?? [];
    const plan = planInterview({ role, interviewType, tone, length, gaps, seed: interviewId });
    const chosen = nextQuestion({ plan, asked: [], seed: interviewId });
    if (!chosen) throw new PermanentError("interview.no-question", "The bank has no question for this interview.");
    const options = {
      signal,
      deadlineMs,
      cloudConsent: await profiles.hasCloudConsent(principal),
      identifiers: await resumes.identifiers(principal, resumeId),
    };
    const { question, run } = await phrase(ask, chosen, { tone, earlier: [], options });
    const result = { interviewId, candidateName: fit?.candidateName ?? null, plan, question };
    return {
      result,
      provenance: [run],
      effects: [
        projectSession(interviewId, {
          open: { _id: id, createdAt },
          opening: payload,
          candidateName: result.candidateName,
          plan,
          turns: [{ question, answer: null, evaluation: null }],
          provenance: [run],
          assessment: null,
        }),
      ],
    };
  };
