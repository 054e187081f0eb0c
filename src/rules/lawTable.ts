/** Weeks `from` ≤ d < `to` of the case in which the law ends cases, and the share of the exits there that it makes. */
export interface LegalExits {
  from: number;
  to: number;
  share: number;
}

/** Hazards without the exits that the law made. */
export function withoutLegalExits(hazards: Float64Array, { from, to, share }: LegalExits): Float64Array {
  return hazards.map((h, d) => (d >= from && d < to ? h * (1 - share) : h));
}

/** Hazards with exits that the law makes on top, so that they are `share` of all; at most 1. */
export function withLegalExits(hazards: Float64Array, { from, to, share }: LegalExits): Float64Array {
  return hazards.map((h, d) => (d >= from && d < to ? Math.min(1, h / (1 - share)) : h));
}

/**
 * Hazards without any exit in the weeks `from` ≤ d < `to`: their exits are moved to the week before and the week after,
 * in the proportion that keeps their mean week. Survival is the same from `to + 1` on, and so is a steady stock.
 *
 * The model's destinations take a share of the exits of a duration on all dates, so outside the years in which the law
 * sends cases on, nobody may leave in the weeks where it would.
 */
export function withoutExitsIn(hazards: Float64Array, { from, to }: Omit<LegalExits, 'share'>): Float64Array {
  const result = hazards.slice();
  let exits = 0;
  let weekSum = 0;
  for (let d = from; d < to; d++) {
    const leaving = (1 - exits) * (hazards[d] ?? 0);
    exits += leaving;
    weekSum += leaving * d;
    result[d] = 0;
  }
  if (exits === 0) return result;
  const before = (exits * (to - weekSum / exits)) / (to - from + 1);
  const after = (exits - before) / (1 - before);
  result[from - 1] = 1 - (1 - (hazards[from - 1] ?? 0)) * (1 - before);
  result[to] = 1 - (1 - (hazards[to] ?? 0)) * (1 - Math.min(1, after));
  return result;
}

/**
 * Of one case that comes in, how much is still there and how much has been sent on and not ended yet, by duration:
 * o(d+1) = o(d)(1−h(d)), x(d+1) = x(d)(1−e(d)) + o(d)·h(d)·share(d), with h the hazards that include the legal exits and
 * e those of the sent on.
 */
export function sentOn(
  hazards: Float64Array,
  elsewhere: Float64Array,
  { from, to, share }: LegalExits,
): { staying: Float64Array; moved: Float64Array } {
  const staying = new Float64Array(hazards.length);
  const moved = new Float64Array(hazards.length);
  staying[0] = 1;
  for (let d = 0; d + 1 < hazards.length; d++) {
    const leaving = (staying[d] ?? 0) * (hazards[d] ?? 0);
    staying[d + 1] = (staying[d] ?? 0) - leaving;
    moved[d + 1] = (moved[d] ?? 0) * (1 - (elsewhere[d] ?? 0)) + (d >= from && d < to ? leaving * share : 0);
  }
  return { staying, moved };
}

/** The cases a week later, by duration: those who stayed, one week older; the last duration is open. */
export function nextWeek(cases: Float64Array, hazards: Float64Array): Float64Array {
  const later = new Float64Array(cases.length);
  const last = cases.length - 1;
  for (let d = 0; d <= last; d++) {
    const to = Math.min(d + 1, last);
    later[to] = (later[to] ?? 0) + (cases[d] ?? 0) * (1 - (hazards[d] ?? 0));
  }
  return later;
}
