/** Chance for the tests of calibration: seeded, and with no line of the model's own code. */

/** Uniform numbers in [0, 1): mulberry32 (Tommy Ettinger, public domain). */
export function uniform(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** A Poisson number, by counting exponential gaps. */
export function poisson(mean: number, chance: () => number): number {
  let count = 0;
  for (let time = -Math.log(1 - chance()); time < mean; time -= Math.log(1 - chance())) count++;
  return count;
}

/** The week of duration in which a case ends, drawn from weekly exit probabilities; the last goes on. */
export function lastWeekOf(hazards: readonly number[], chance: () => number): number {
  let week = 0;
  while (chance() >= hazards[Math.min(week, hazards.length - 1)]!) week++;
  return week;
}
