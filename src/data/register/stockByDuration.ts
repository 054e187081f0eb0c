import type { CountedBand } from '../../model';
import type { Cases } from './registerCases';

/** First weeks of the bands in which jobindsats and cabiweb.dk count: 0–4, 5–8, 9–13, 14–26, 27–39, 40–52 weeks, years. */
export const BAND_EDGES: readonly number[] = [0, 4, 8, 13, 26, 39, 52, 104, 156];

/** Cases open at the end of a day by completed weeks of duration. */
export function stockByDuration({ count, start, end }: Cases, day: number): CountedBand[] {
  const cases = new Float64Array(BAND_EDGES.length);
  for (let index = 0; index < count; index++) {
    const first = start[index] ?? 0;
    if (first > day || (end[index] ?? 0) <= day) continue;
    const weeks = Math.floor((day + 1 - first) / 7);
    let band = BAND_EDGES.length - 1;
    while (weeks < (BAND_EDGES[band] ?? 0)) band--;
    cases[band] = (cases[band] ?? 0) + 1;
  }
  return BAND_EDGES.map((from, band) => ({
    from,
    to: BAND_EDGES[band + 1] ?? null,
    cases: cases[band] ?? 0,
  }));
}
