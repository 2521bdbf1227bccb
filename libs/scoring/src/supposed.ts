import type { Rung } from "@career/contracts";
import type { Shown } from "./applicant.ts";
import { rungCredit } from "./rubric.ts";

/** Something as it would be if the resume showed it, for computing what that would change. */
export const supposed = (skill: string, rung: Rung = "role"): Shown => ({
  skill,
  rung,
  credit: rungCredit[rung],
  time: null,
  evidence: { quote: "", page: 1, line: 1 },
});
