import type { ScoredPair } from "./expected-pairs.ts";
import { agreementOf, worstInversions } from "./rank-agreement.ts";
import { type FamilyRank, familyShare, isAmongFirst } from "./role-families.ts";
import { pairGroups, type ScoreQuality } from "./score-quality.ts";

const SHOWN = 8;

const row = (cells: readonly string[]): string => `| ${cells.join(" | ")} |`;
const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [row(head), row(head.map((_, index) => (index === 0 ? "---" : "--:"))), ...rows.map(row)].join("\n");

/** Agreement with the expected order, and the median score of each grade. */
export const agreementTable = (pairs: readonly ScoredPair[]): string => {
  const groups = pairGroups(pairs).map(({ name, pairs: own }) => ({ name, ...agreementOf(own) }));
  const names = ["3 strong", "2 partial", "1 adjacent", "0 unrelated"];
  return table(
    ["pairs", "number", "Kendall's tau-b", "Somers' D", ...names.map((name) => `median of ${name}`)],
    groups.map(({ name, pairs: count, tau, somersD, medians }) => [
      name,
      String(count),
      tau.toFixed(3),
      somersD.toFixed(3),
      ...medians.map(({ median, pairs: own }) => `${median ?? "–"} (${own})`),
    ]),
  );
};

const said = ({ resume, posting, score, grade }: ScoredPair): string =>
  `${resume} for ${posting} ${score} (grade ${grade})`;

export const inversionList = (pairs: readonly ScoredPair[]): string => {
  const lines = worstInversions(pairs).map(({ better, worse }) => `- ${said(better)} below ${said(worse)}`);
  return lines.length === 0 ? "None." : lines.join("\n");
};

const familyRow = (name: string, ranks: readonly FamilyRank[]): string[] => [
  name,
  String(ranks.length),
  familyShare(ranks).toFixed(3),
  (ranks.filter(({ place }) => place === 1).length / Math.max(1, ranks.length)).toFixed(3),
];

export const familyTable = ({ uploads, invented }: ScoreQuality): string =>
  table(
    ["technical resumes", "number", "family among the first three", "family first"],
    [familyRow("texts as people upload them", uploads), familyRow("invented", invented)],
  );

/** The resumes whose family is not among the first three roles. */
export const familyMisses = ({ uploads, invented }: ScoreQuality): string => {
  const lines = [...uploads, ...invented]
    .filter((rank) => !isAmongFirst(rank))
    .map(({ name, families, first }) => {
      const found = first.map(({ role, score }) => `${role} ${score}`).join(", ") || "no role at all";
      return `- ${name}, ${families.join(" or ")}: ${found}`;
    });
  return lines.length === 0 ? "None." : lines.slice(0, SHOWN).join("\n");
};

export const twinTable = ({ twins }: ScoreQuality): string =>
  table(
    ["twins that differ in", "pairs of texts", "scores", "scores that differ", "texts read otherwise beside it"],
    twins.map(({ kind, twins: count, scored, faults }) => [
      kind,
      String(count),
      String(scored),
      String(faults.flatMap(({ scores }) => scores).length),
      String(faults.filter(({ readings }) => readings.length > 0).length),
    ]),
  );

/** What was read otherwise between twins although it is the same. */
export const twinList = ({ twins }: ScoreQuality): string => {
  const lines = twins.flatMap(({ kind, faults }) =>
    faults.map(({ id, readings, scores }) =>
      [`- ${kind}, ${id}`, ...readings.slice(0, 2), ...(scores.length > 0 ? [`scores ${scores.join(", ")}`] : [])].join(
        "; ",
      ),
    ),
  );
  return lines.length === 0 ? "None." : lines.join("\n");
};

export const promiseTable = ({ promises }: ScoreQuality): string =>
  table(
    ["promise", "tried on", "score moved", "broken"],
    promises.map(({ promise, tried, moved, broken }) => [promise, String(tried), String(moved), String(broken.length)]),
  );

export const brokenList = ({ promises }: ScoreQuality): string => {
  const lines = promises.flatMap(({ promise, broken }) =>
    broken.slice(0, SHOWN).map((fault) => `- ${promise}: ${fault}`),
  );
  return lines.length === 0 ? "None." : lines.join("\n");
};
