/** Where a field lies: names of fields, and ids of items of lists. */
export type Path = readonly (string | { id: string })[];

type Json = Record<string, unknown>;

function isRecord(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function placeOf(list: readonly unknown[], id: string): number {
  return list.findIndex((item) => isRecord(item) && item['id'] === id);
}

/** What lies at a path; undefined when there is nothing. */
export function valueAt(value: unknown, path: Path): unknown {
  return path.reduce<unknown>((inner, step) => {
    if (typeof step !== 'string') return Array.isArray(inner) ? inner[placeOf(inner, step.id)] : undefined;
    return isRecord(inner) && Object.hasOwn(inner, step) ? inner[step] : undefined;
  }, value);
}

/**
 * The value with another one at a path, or none where it is undefined; all else is shared. The value itself when it is
 * so already, or when the path leads to no field.
 */
export function withValueAt(value: unknown, [step, ...rest]: Path, inner: unknown): unknown {
  if (step === undefined) return inner;
  if (typeof step !== 'string') {
    if (!Array.isArray(value)) return value;
    const place = placeOf(value, step.id);
    if (place < 0) return value;
    const changed = withValueAt(value[place], rest, inner);
    if (Object.is(changed, value[place])) return value;
    return changed === undefined ? value.toSpliced(place, 1) : value.with(place, changed);
  }
  if (!isRecord(value)) return value;
  const before = Object.hasOwn(value, step) ? value[step] : undefined;
  const changed = withValueAt(before, rest, inner);
  if (Object.is(changed, before)) return value;
  if (changed !== undefined) return { ...value, [step]: changed };
  return Object.fromEntries(Object.entries(value).filter(([key]) => key !== step));
}
