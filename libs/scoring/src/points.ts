/**
 * Whole numbers that sum to `total` (by default the rounded sum) and differ from the given ones by less than one:
 * each rounded down, the rest given to the largest remainders, the first among equals.
 */
export const apportion = (amounts: readonly number[], total = Math.round(sum(amounts))): number[] => {
  const whole = amounts.map(Math.floor);
  const order = amounts
    .map((amount, index) => ({ index, rest: amount - Math.floor(amount) }))
    .sort((a, b) => b.rest - a.rest || a.index - b.index);
  let left = total - sum(whole);
  for (const { index } of order) {
    if (left <= 0) break;
    whole[index] = whole[index]! + 1;
    left--;
  }
  return whole;
};

/** Left to right, so that equal inputs give equal sums to the last bit. */
export function sum(amounts: readonly number[]): number {
  let result = 0;
  for (const amount of amounts) result += amount;
  return result;
}

/** The weights of the criteria asked for as whole points that sum to 100. */
export const maximaOf = (weights: readonly number[]): number[] => {
  const whole = sum(weights);
  return apportion(
    weights.map((weight) => (weight * 100) / whole),
    100,
  );
};
