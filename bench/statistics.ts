/** What can be said of a few measurements whose distribution nobody knows. */

export interface Estimate {
  median: number;
  /** Between them the true median lies, with the confidence below. */
  low: number;
  high: number;
}

/**
 * The confidence interval of a median, from the order of the values alone: the true median lies between the k-th smallest and
 * the k-th largest unless chance has put all but k on one side of it (binomial). With fewer than six values it is their range.
 */
export function estimate(values: readonly number[], confidence = 0.95): Estimate {
  const sorted = values.toSorted((a, b) => a - b);
  const last = sorted.length - 1;
  let k = 0;
  for (let outside = 2 * 0.5 ** sorted.length, term = outside; k < last / 2; k++) {
    term *= (sorted.length - k) / (k + 1);
    outside += term;
    if (outside > 1 - confidence) break;
  }
  const middle = last / 2;
  return {
    median: (sorted[Math.floor(middle)]! + sorted[Math.ceil(middle)]!) / 2,
    low: sorted[k]!,
    high: sorted[last - k]!,
  };
}
