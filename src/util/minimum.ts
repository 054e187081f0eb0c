const GOLDEN = (Math.sqrt(5) - 1) / 2;

/**
 * Where `f` is least between `a` and `b`, to about the square root of the machine's precision.
 *
 * Golden-section search (Kiefer 1953, doi 10.1090/S0002-9939-1953-0055639-3); `f` falls, then rises.
 */
export function findMinimum(f: (x: number) => number, a: number, b: number): number {
  let [low, high] = [a, b];
  let left = high - GOLDEN * (high - low);
  let right = low + GOLDEN * (high - low);
  let [atLeft, atRight] = [f(left), f(right)];
  for (let iteration = 0; iteration < 60; iteration++) {
    if (atLeft < atRight) {
      [high, right, atRight] = [right, left, atLeft];
      left = high - GOLDEN * (high - low);
      atLeft = f(left);
    } else {
      [low, left, atLeft] = [left, right, atRight];
      right = low + GOLDEN * (high - low);
      atRight = f(right);
    }
  }
  return (low + high) / 2;
}
