/** How many of the pairs of observations agree in order, disagree, or are tied in one of the two or in both. */
type PairCounts = { concordant: number; discordant: number; tiedInX: number; tiedInY: number; all: number };

const countPairs = (x: readonly number[], y: readonly number[]): PairCounts => {
  const counts: PairCounts = { concordant: 0, discordant: 0, tiedInX: 0, tiedInY: 0, all: 0 };
  for (let i = 0; i < x.length; i++) {
    for (let j = i + 1; j < x.length; j++) {
      const [inX, inY] = [Math.sign(x[i]! - x[j]!), Math.sign(y[i]! - y[j]!)];
      counts.all++;
      if (inX === 0) counts.tiedInX++;
      if (inY === 0) counts.tiedInY++;
      if (inX * inY > 0) counts.concordant++;
      if (inX * inY < 0) counts.discordant++;
    }
  }
  return counts;
};

/**
 * Kendall's tau-b of two lists of equal length: (C − D) / √((n₀ − n₁)(n₀ − n₂)), where n₀ counts all pairs and n₁, n₂
 * those tied in one of the lists. M. G. Kendall, The treatment of ties in ranking problems, Biometrika 33 (1945).
 * NaN when one list is constant.
 */
export const kendallTauB = (x: readonly number[], y: readonly number[]): number => {
  const { concordant, discordant, tiedInX, tiedInY, all } = countPairs(x, y);
  return (concordant - discordant) / Math.sqrt((all - tiedInX) * (all - tiedInY));
};

/**
 * Somers' D of scores given grades: (C − D) over the pairs that differ in grade. Unlike tau-b it reaches 1 when every
 * better grade scores higher, however finely the scores tell equal grades apart. R. H. Somers, A new asymmetric measure
 * of association for ordinal variables, American Sociological Review 27 (1962).
 */
export const somersD = (grades: readonly number[], scores: readonly number[]): number => {
  const { concordant, discordant, tiedInX, all } = countPairs(grades, scores);
  return (concordant - discordant) / (all - tiedInX);
};
