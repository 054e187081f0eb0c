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

/**
 * A value as it is to be written: what is still as it was read from `original` is written as it stood there, so that
 * nothing is lost that could not be read.
 *
 * @param now the value as it is
 * @param read what was read of `original`
 */
export function withOrigin(now: unknown, read: unknown, original: unknown): unknown {
  if (isSame(now, read)) return original;
  if (Array.isArray(now) && Array.isArray(read) && Array.isArray(original)) {
    if (read.length !== original.length) return now;
    return now.map((item, index) => {
      const place = placeOf(read, item, index);
      return place < 0 ? item : withOrigin(item, read[place], original[place]);
    });
  }
  if (!isRecord(now) || !isRecord(read) || !isRecord(original)) return now;
  const written = Object.entries(now).map(([key, item]) => [
    key,
    Object.hasOwn(original, key) ? withOrigin(item, own(read, key), original[key]) : item,
  ]);
  const unknown = Object.entries(original).filter(([key]) => !Object.hasOwn(read, key));
  return Object.fromEntries([...unknown, ...written]);
}

/** Where the item of a list stood: by its id, else at the same place. */
function placeOf(list: readonly unknown[], item: unknown, index: number): number {
  if (!isRecord(item) || !Object.hasOwn(item, 'id')) return index < list.length ? index : -1;
  return list.findIndex((other) => isRecord(other) && own(other, 'id') === item['id']);
}

function isSame(one: unknown, other: unknown): boolean {
  return covers(one, other) && covers(other, one);
}
