import { heldOut, type ScoredPair } from "./expected-pairs.ts";
import { readingAllowance } from "./invented-fits.ts";
import { agreementOf, lowestTau } from "./rank-agreement.ts";
import { lowestFamilyShare } from "./role-families.ts";
import { pairFaults, type ScoreQuality, scoreFaults } from "./score-quality.ts";
import {
  agreementTable,
  brokenList,
  familyMisses,
  familyTable,
  inversionList,
  promiseTable,
  twinList,
  twinTable,
} from "./score-tables.ts";

/** What a terminal prints of the pairs. */
export const pairReport = (pairs: readonly ScoredPair[]): string =>
  `${agreementTable(pairs)}\n\nWorst inversions:\n${inversionList(pairs)}\n`;

/** What a terminal prints of the rest. */
export const scoreReport = (quality: ScoreQuality): string =>
  [
    familyTable(quality),
    `Families missed:\n${familyMisses(quality)}`,
    twinTable(quality),
    `Read otherwise between twins:\n${twinList(quality)}`,
    promiseTable(quality),
    `Broken:\n${brokenList(quality)}`,
  ].join("\n\n");

/** The part of the quality page that is about scores. */
export const scorePage = (pairs: readonly ScoredPair[], quality: ScoreQuality): string => {
  const faults = [...pairFaults(pairs), ...scoreFaults(quality)];
  const { tau, somersD } = agreementOf(pairs);
  return `
# Quality of the scores

## Expected order

${pairs.length} pairs of a resume and a posting, written by hand and graded before they were scored: 3 strong, 2 partial, 1 an adjacent field,
0 unrelated, each with its reason (\`libs/testing/src/calibration/fit/pairs.json\`). The pairs of ${heldOut.length} postings are held out: no rule is
tuned on them.

${agreementTable(pairs)}

Kendall's tau-b must be at least ${lowestTau}. With grades of four steps and scores of a hundred it cannot reach 1: scores that tell
equal grades apart count against it. With as many equal scores as here, and all in the expected order, it would be ${(tau / somersD).toFixed(3)}.
Somers' D leaves pairs of equal grade out, and would be 1.

The worst inversions, a better grade below a lower one:

${inversionList(pairs)}

## Role families

The family of a technical resume must be among the first three roles of the catalogue for ${lowestFamilyShare * 100} % of them.

${familyTable(quality)}

Missed:

${familyMisses(quality)}

## Twins

Texts that differ in one thing, read and scored against ten targets each. Facts that differ in one of these alone score the same
to the point (below); here the extractor stands between.

${twinTable(quality)}

Read otherwise although it is the same in both. A longer name may wrap its line, and what then stands on the next line can be read
apart:

${twinList(quality)}

## Promises

On invented resumes, each against the five roles that suit it best and five postings. What the scorer alone promises may not be broken once;
where a changed text is read again, ${readingAllowance * 100} % is allowed.

${promiseTable(quality)}

Broken:

${brokenList(quality)}

${faults.length === 0 ? "Every measure of the scores is above its floor." : `Below the floor:\n\n${faults.map((fault) => `- ${fault}`).join("\n")}`}
`;
};
