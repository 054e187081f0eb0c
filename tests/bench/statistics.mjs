/** The value below which the share `q` of the samples lies. */
export function quantile(samples, q) {
  const sorted = [...samples].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(q * sorted.length))];
}

export const median = (samples) => quantile(samples, 0.5);

/** A time in the unit in which it is easiest read. */
export function duration(milliseconds) {
  if (milliseconds < 1) return `${(milliseconds * 1000).toFixed(milliseconds < 0.1 ? 1 : 0)} µs`;
  if (milliseconds < 1000)
    return `${milliseconds.toFixed(milliseconds < 10 ? 2 : milliseconds < 100 ? 1 : 0)} ms`;
  return `${(milliseconds / 1000).toFixed(2)} s`;
}

/** Times of some work in milliseconds; the first fifth, in which code is still being compiled, does not count. */
export function time(work, rounds) {
  const samples = [];
  for (let round = 0; round < rounds; round++) {
    const start = performance.now();
    work();
    samples.push(performance.now() - start);
  }
  return samples.slice(Math.floor(rounds / 5));
}

/** The same for work that is waited for. */
export async function timeAsync(work, rounds) {
  const samples = [];
  for (let round = 0; round < rounds; round++) {
    const start = performance.now();
    await work();
    samples.push(performance.now() - start);
  }
  return samples.slice(Math.floor(rounds / 5));
}

/** A row of the table; `reach` is the time that is to be met, in milliseconds, or null where there is none. */
export function row(what, samples, reach, beside = '', ratio = '') {
  return {
    what,
    median: duration(median(samples)),
    high: duration(quantile(samples, 0.95)),
    reach: reach === null ? '' : `≤ ${duration(reach)}`,
    isMet: reach === null || median(samples) <= reach,
    beside,
    ratio,
  };
}
