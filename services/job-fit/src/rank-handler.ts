import type { JobFitRank, RankedRole, ResumeFacts } from "@career/contracts";
import { PermanentError } from "@career/foundation";
import type { JobHandler } from "@career/jobs";
import type { ResumeRepository } from "@career/mongo";
import type { Role } from "@career/taxonomy";
import { analysisOf } from "./analysis.ts";

type Dependencies = {
  resumes: Pick<ResumeRepository, "get">;
  catalogue: readonly Role[];
  findRole: (title: string) => Role | undefined;
  rankRoles: (facts: ResumeFacts, roles: readonly Role[]) => RankedRole[];
  hashFacts: (facts: ResumeFacts) => string;
  /** Names and versions of what ranks. */
  rubric: string;
  taxonomy: string;
};

/** Ranks roles by how well stored facts fit each; the ranking is the result of the job and is kept nowhere else. */
export const createRankHandler =
  ({
    resumes,
    catalogue,
    findRole,
    rankRoles,
    hashFacts,
    rubric,
    taxonomy,
  }: Dependencies): JobHandler<typeof JobFitRank> =>
  async ({ payload: { rankingId, resumeId, roles: titles }, principal }) => {
    const { facts, original } = await analysisOf(resumes, principal, resumeId);
    const asked = titles?.map((title) => {
      const role = findRole(title);
      if (!role) throw new PermanentError("role.unknown", `The catalogue does not have the role ${title}.`);
      return role;
    });
    const ranking = rankRoles(facts, asked ?? catalogue);
    return {
      result: {
        rankingId,
        resumeId,
        resumeSha256: original.sha256,
        inputs: { facts: hashFacts(facts) },
        rubric,
        taxonomy,
        ranking,
      },
      effects: [],
      provenance: [{ task: "job-fit.rank", engine: rubric, basis: "rules", degraded: false }],
      measures: { roles: ranking.length },
    };
  };
