type Present<T> = { [K in keyof T]?: Exclude<T[K], undefined> };

/** An object without the fields that are undefined. */
export function withoutAbsent<T extends object>(fields: T): Present<T> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as Present<T>;
}
