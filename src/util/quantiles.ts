/**
 * Puts the value of rank `k` in its place, smaller ones before it and larger ones after, within [from, to].
 *
 * Source: Floyd and Rivest, "Algorithm 489: SELECT", Communications of the ACM 18 (3), 1975.
 */
function select(values: Float64Array, k: number, from: number, to: number): void {
  let [left, right] = [from, to];
  while (right > left) {
    if (right - left > 600) {
      const n = right - left + 1;
      const place = k - left + 1;
      const z = Math.log(n);
      const size = 0.5 * Math.exp((2 * z) / 3);
      const spread = 0.5 * Math.sqrt((z * size * (n - size)) / n) * (place < n / 2 ? -1 : 1);
      select(
        values,
        k,
        Math.max(left, Math.floor(k - (place * size) / n + spread)),
        Math.min(right, Math.floor(k + ((n - place) * size) / n + spread)),
      );
    }
    const pivot = values[k] as number;
    let [i, j] = [left, right];
    swap(values, left, k);
    if ((values[right] as number) > pivot) swap(values, left, right);
    while (i < j) {
      swap(values, i++, j--);
      while ((values[i] as number) < pivot) i++;
      while ((values[j] as number) > pivot) j--;
    }
    if (values[left] === pivot) swap(values, left, j);
    else swap(values, ++j, right);
    if (j <= k) left = j + 1;
    if (k <= j) right = j - 1;
  }
}

function swap(values: Float64Array, a: number, b: number): void {
  const kept = values[a] as number;
  values[a] = values[b] as number;
  values[b] = kept;
}

/** Puts the values of all ranks in their places, the middle rank first, so that the others look at a part only. */
function selectAll(
  values: Float64Array,
  ranks: readonly number[],
  first: number,
  end: number,
  from: number,
  to: number,
): void {
  if (first >= end) return;
  const middle = (first + end) >> 1;
  const rank = ranks[middle] as number;
  select(values, rank, from, to);
  selectAll(values, ranks, first, middle, from, rank - 1);
  selectAll(values, ranks, middle + 1, end, rank + 1, to);
}

/**
 * Quantiles by linear interpolation between ranks (Hyndman and Fan's type 7, as in d3-array and numpy).
 *
 * @param values at least one; reordered on the way
 * @param probabilities in rising order
 */
export function quantilesOf(values: Float64Array, probabilities: readonly number[]): number[] {
  const last = values.length - 1;
  const places = probabilities.map((probability) => probability * last);
  const ranks = [...new Set(places.flatMap((place) => [Math.floor(place), Math.ceil(place)]))];
  selectAll(values, ranks, 0, ranks.length, 0, last);
  return places.map((place) => {
    const low = Math.floor(place);
    const below = values[low] as number;
    const above = values[Math.ceil(place)] as number;
    return below + (place - low) * (above - below);
  });
}
