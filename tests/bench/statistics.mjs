/** The value below which the share `q` of the samples lies. */
export function quantile(samples, q) {
  const sorted = [...samples].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(q * sorted.length))];
}

export const median = (samples) => quantile(samples, 0.5);
export const milliseconds = (value) => `${value.toFixed(value < 10 ? 2 : 1)} ms`;
