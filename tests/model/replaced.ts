export type Path = readonly (string | number)[];

/** The value with what stands at a path of keys replaced; nothing of the original is changed. */
export function replaced<T>(value: T, path: Path, replace: (old: unknown) => unknown): T {
  const [key, ...rest] = path;
  if (key === undefined) return replace(value) as T;
  if (Array.isArray(value)) {
    return value.map((item: unknown, index) => (index === key ? replaced(item, rest, replace) : item)) as T;
  }
  const old = (value as Record<string, unknown>)[key];
  return { ...value, [key]: replaced(old, rest, replace) };
}
