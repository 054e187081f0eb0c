/** About how many letters a value takes as JSON; long texts cost no more than short ones. */
export function sizeOf(value: unknown): number {
  if (typeof value === 'string') return value.length + 2;
  if (typeof value !== 'object' || value === null) return 8;
  return Object.entries(value).reduce((sum, [key, inner]) => sum + key.length + 4 + sizeOf(inner), 2);
}
