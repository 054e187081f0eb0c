/** Where a field lies: names of fields, and ids of items of lists. */
export type Path = readonly (string | { id: string })[];

type Json = Record<string, unknown>;

function isRecord(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function placeIn(list: readonly unknown[], id: string): number {
  return list.findIndex((item) => isRecord(item) && item['id'] === id);
}

/** What lies at a path; undefined when there is nothing. */
export function valueAt(value: unknown, path: Path): unknown {
  return path.reduce<unknown>((inner, step) => {
    if (typeof step !== 'string') return Array.isArray(inner) ? inner[placeIn(inner, step.id)] : undefined;
    return isRecord(inner) && Object.hasOwn(inner, step) ? inner[step] : undefined;
  }, value);
}

/** Which of the fields or items about it a path leads to, from 0; -1 when there is nothing. */
export function placeAt(value: unknown, path: Path): number {
  const step = path.at(-1);
  const around = valueAt(value, path.slice(0, -1));
  if (step === undefined) return -1;
  if (typeof step !== 'string') return Array.isArray(around) ? placeIn(around, step.id) : -1;
  return isRecord(around) ? Object.keys(around).indexOf(step) : -1;
}

/**
 * The value with another one at a path, or none where it is undefined; all else is shared. The value itself when it is
 * so already, or when the path leads to no field. An item keeps its id.
 *
 * @param place where a field or an item is put that is not there yet, among its like; last where it is absent
 */
export function withValueAt(
  value: unknown,
  [step, ...rest]: Path,
  inner: unknown,
  place = Number.MAX_SAFE_INTEGER,
): unknown {
  if (step === undefined) return inner;
  if (typeof step !== 'string') {
    if (!Array.isArray(value)) return value;
    const at = placeIn(value, step.id);
    const changed = withValueAt(value[at], rest, inner, place);
    if (Object.is(changed, value[at])) return value;
    if (changed === undefined) return value.toSpliced(at, 1);
    if (!isRecord(changed) || changed['id'] !== step.id) return value;
    return at < 0 ? value.toSpliced(place, 0, changed) : value.with(at, changed);
  }
  if (!isRecord(value)) return value;
  const before = Object.hasOwn(value, step) ? value[step] : undefined;
  const changed = withValueAt(before, rest, inner, place);
  if (Object.is(changed, before)) return value;
  // The fields keep their order, so that a document that is taken back is the same to the letter.
  const fields = Object.entries(value);
  const at = fields.findIndex(([key]) => key === step);
  if (changed === undefined) return Object.fromEntries(fields.toSpliced(at, 1));
  return Object.fromEntries(
    at < 0 ? fields.toSpliced(place, 0, [step, changed]) : fields.with(at, [step, changed]),
  );
}
