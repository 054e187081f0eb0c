import { isRecord, type Json } from '../notebook';

/**
 * A document as its differences from another one: what is equal is left out, an object or a list of the same length is
 * gone into (a list as an object of its places), anything else stands under `=`.
 */
export type Patch = Json | undefined;

const REPLACED = '=';

function isList(value: unknown): value is unknown[] {
  return Array.isArray(value);
}

function sameShape(value: unknown, base: unknown): boolean {
  if (isList(value)) return isList(base) && value.length === base.length;
  if (!isRecord(value) || !isRecord(base)) return false;
  const keys = Object.keys(value);
  return !keys.includes(REPLACED) && Object.keys(base).every((key) => Object.hasOwn(value, key));
}

/** The patch that makes `value` of `base`; undefined when they are equal. Both are plain JSON. */
export function difference(value: unknown, base: unknown): Patch {
  if (Object.is(value, base)) return undefined;
  if (!sameShape(value, base)) return { [REPLACED]: value };
  const parts = Object.entries(value as object).flatMap(([key, item]): [string, Json][] => {
    const patch = Object.hasOwn(base as object, key)
      ? difference(item, (base as Json)[key])
      : { [REPLACED]: item as unknown };
    return patch === undefined ? [] : [[key, patch]];
  });
  return parts.length === 0 ? undefined : Object.fromEntries(parts);
}

/** What {@link difference} was made of; a patch from outside gives something, never an error. */
export function patched(base: unknown, patch: unknown): unknown {
  if (!isRecord(patch)) return base;
  if (Object.hasOwn(patch, REPLACED)) return patch[REPLACED];
  if (isList(base)) return base.map((item, index) => patched(item, patch[index]));
  if (!isRecord(base)) return base;
  const added = Object.keys(patch).filter((key) => !Object.hasOwn(base, key));
  return Object.fromEntries(
    [...Object.keys(base), ...added].map((key) => [key, patched(own(base, key), own(patch, key))]),
  );
}

function own(record: Json, key: string): unknown {
  return Object.hasOwn(record, key) ? record[key] : undefined;
}
