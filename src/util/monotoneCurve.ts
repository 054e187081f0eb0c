/**
 * A smooth curve through points that rises where they rise and falls where they fall, and nowhere else.
 *
 * Source: F. N. Fritsch and R. E. Carlson, "Monotone piecewise cubic interpolation", SIAM Journal on Numerical Analysis
 * 17 (1980), with the harmonic mean of neighbouring slopes (Fritsch and Butland 1984).
 *
 * @param points with rising x, at least one
 * @returns y at x; the first or last y outside the points
 */
export function monotoneCurve(points: readonly (readonly [x: number, y: number])[]): (x: number) => number {
  const last = points.length - 1;
  const x = Float64Array.from(points, ([value]) => value);
  const y = Float64Array.from(points, ([, value]) => value);
  const at = (list: Float64Array, k: number): number => list[k] as number;
  const slopes = Float64Array.from(
    { length: last },
    (_, k) => (at(y, k + 1) - at(y, k)) / (at(x, k + 1) - at(x, k)),
  );
  const tangents = Float64Array.from(points, (_, k) => {
    if (last === 0) return 0;
    if (k === 0) return at(slopes, 0);
    if (k === last) return at(slopes, last - 1);
    const [before, after] = [at(slopes, k - 1), at(slopes, k)];
    return before * after <= 0 ? 0 : (2 * before * after) / (before + after);
  });
  return (value) => {
    if (!(value > at(x, 0))) return at(y, 0);
    if (value >= at(x, last)) return at(y, last);
    let [low, high] = [0, last];
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if (at(x, middle) <= value) low = middle;
      else high = middle;
    }
    const width = at(x, high) - at(x, low);
    const t = (value - at(x, low)) / width;
    const rest = 1 - t;
    const between =
      (1 + 2 * t) * rest * rest * at(y, low) +
      t * rest * rest * width * at(tangents, low) +
      t * t * (3 - 2 * t) * at(y, high) -
      t * t * rest * width * at(tangents, high);
    // Roundings may lead out of the two ends, where a probability would be above 1.
    const [least, most] = at(y, low) < at(y, high) ? [at(y, low), at(y, high)] : [at(y, high), at(y, low)];
    return Math.min(most, Math.max(least, between));
  };
}
