/** What one initiative gives: negative = below the run without any initiative. */
export interface Contribution {
  initiative: string;
  /** Its share when interplay is divided equally over all orders; the shares add up to the total. */
  shapley: number;
  /** Alone, against no initiative at all. */
  alone: number;
  /** Added last, with all others there. */
  lastIn: number;
  /** Standard error of `shapley` when it is sampled; 0 when it is exact. */
  standardError: number;
}

/** What all give together, and how much less that is than the sum of what each gives alone. */
export function interplayOf(contributions: readonly Contribution[]): { total: number; interplay: number } {
  const total = contributions.reduce((sum, { shapley }) => sum + shapley, 0);
  return { total, interplay: contributions.reduce((sum, { alone }) => sum + alone, 0) - total };
}
