import type { Shown } from "./applicant.ts";
import type { Demanded } from "./demand.ts";

const fold = (text: string): string =>
  text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}+#]+/gu, " ")
    .trim();

/** The item that states the demand: the same words, or all of its words within a longer title. */
export const statementOf = (demanded: Demanded, shown: readonly Shown[]): Shown | undefined => {
  const wanted = fold(demanded.value);
  if (wanted === "") return undefined;
  return shown.find(({ skill }) => ` ${fold(skill)} `.includes(` ${wanted} `));
};

/** 0–1: the share of the demands that are stated. */
export const statedShare = (demands: readonly Demanded[], shown: readonly Shown[]): number =>
  demands.length === 0 ? 0 : demands.filter((demanded) => statementOf(demanded, shown)).length / demands.length;
