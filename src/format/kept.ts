import { isRecord, type Json } from '../notebook';

function own(record: Json, key: string): unknown {
  return Object.hasOwn(record, key) ? record[key] : undefined;
}

/** Whether everything of a value from outside stands in what was read of it. */
export function covers(read: unknown, original: unknown): boolean {
  if (Object.is(read, original)) return true;
  if (Array.isArray(read) && Array.isArray(original)) {
    return read.length === original.length && read.every((item, index) => covers(item, original[index]));
  }
  if (!isRecord(read) || !isRecord(original)) return false;
  return Object.keys(original).every((key) => Object.hasOwn(read, key) && covers(read[key], original[key]));
}

function isSame(one: unknown, other: unknown): boolean {
  return covers(one, other) && covers(other, one);
}

/**
 * Fields as they are to be written: what is still as it was read from `origin` is written as it stood there, and what
 * could not be read stays beside it, as long as `read` makes the same of them again.
 *
 * @param now the fields as they are
 * @param read what becomes of fields from outside
 */
export function withOrigin(now: Json, origin: Json, read: (json: Json) => Json): Json {
  const before = read(origin);
  if (isSame(now, before)) return origin;
  const kept = mergedFields(now, before, origin, () => true);
  const again = read(kept);
  const wrong = Object.keys({ ...now, ...again }).filter((key) => !isSame(own(now, key), own(again, key)));
  if (wrong.length === 0) return kept;
  // What a field comes to may depend on others: a figure beyond a bound is within it once that is moved.
  const mended = mergedFields(now, before, origin, (key) => !wrong.includes(key));
  return isSame(now, read(mended)) ? mended : { ...mended, ...now };
}

/** @param keepsValues whether a field that is still as it was read is written as it stood, or as it is */
function mergedFields(now: Json, before: Json, origin: Json, keepsValues: (key: string) => boolean): Json {
  const keys = [...new Set([...Object.keys(origin), ...Object.keys(now)])];
  return Object.fromEntries(
    keys.flatMap((key): [string, unknown][] => {
      if (!Object.hasOwn(now, key)) return Object.hasOwn(before, key) ? [] : [[key, origin[key]]];
      if (!Object.hasOwn(origin, key)) return [[key, now[key]]];
      return [[key, merged(now[key], own(before, key), origin[key], keepsValues(key))]];
    }),
  );
}

function merged(now: unknown, before: unknown, origin: unknown, keepsValues: boolean): unknown {
  if (keepsValues && isSame(now, before)) return origin;
  if (Array.isArray(now) && Array.isArray(before) && Array.isArray(origin))
    return mergedItems(now, before, origin, keepsValues);
  if (isRecord(now) && isRecord(before) && isRecord(origin))
    return mergedFields(now, before, origin, () => keepsValues);
  return now;
}

/** Items that could not be read stay after the one that they stood after, as long as anything of the list is left. */
function mergedItems(
  now: readonly unknown[],
  before: readonly unknown[],
  origin: readonly unknown[],
  keepsValues: boolean,
): unknown[] {
  const sources = sourcesOf(before, origin);
  const placesBefore = placesByKey(before);
  const items = now.map((item, index) => {
    const place = keyOf(item) === undefined ? index : (placesBefore.get(keyOf(item)) ?? -1);
    const source = sources[place] ?? -1;
    return {
      source,
      written: source < 0 ? item : merged(item, before[place], origin[source], keepsValues),
    };
  });
  const left = new Set(items.map(({ source }) => source));
  const nothingLeft = before.length > 0 && items.every(({ source }) => source < 0);
  if (!keepsValues || nothingLeft) return items.map(({ written }) => written);
  const readOnes = new Set(sources);
  const unread = new Map<number, unknown[]>();
  let anchor = -1;
  origin.forEach((item, place) => {
    if (left.has(place)) anchor = place;
    else if (!readOnes.has(place)) unread.set(anchor, [...(unread.get(anchor) ?? []), item]);
  });
  const first = unread.get(-1) ?? [];
  return [
    ...first,
    ...items.flatMap(({ source, written }) => [written, ...(source < 0 ? [] : (unread.get(source) ?? []))]),
  ];
}

/** By what the items of a list are told apart: their id, or their month. */
function keyOf(item: unknown): unknown {
  return isRecord(item) ? (own(item, 'id') ?? own(item, 'from')) : undefined;
}

/** The first place of each key. */
function placesByKey(list: readonly unknown[]): Map<unknown, number> {
  return new Map(list.map((item, place): [unknown, number] => [keyOf(item), place]).toReversed());
}

/** From which item of `origin` each of `before` was read, -1 where none: by key, else in order. */
function sourcesOf(before: readonly unknown[], origin: readonly unknown[]): number[] {
  const places = placesByKey(origin);
  const taken = new Set<number>();
  const byKey = before.map((item) => {
    const key = keyOf(item);
    const place = key === undefined ? undefined : places.get(key);
    if (place === undefined || taken.has(place)) return -1;
    taken.add(place);
    return place;
  });
  let next = 0;
  return byKey.map((place, index) => {
    if (place >= 0) return place;
    const isLike = (candidate: unknown): boolean =>
      isRecord(before[index]) ? isRecord(candidate) : Object.is(candidate, before[index]);
    while (next < origin.length && (taken.has(next) || !isLike(origin[next]))) next++;
    return next < origin.length ? next++ : -1;
  });
}
