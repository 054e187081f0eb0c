/**
 * Indices in the order of their keys, equal keys in the order given: a stable sort in time linear in the rows and the
 * range of keys, so that sorting by the last key first sorts by several.
 *
 * @param keys whole numbers `least` ≤ key ≤ `most`, one for each index
 */
export function orderedBy(order: Int32Array, keys: Int32Array, least: number, most: number): Int32Array {
  const places = new Int32Array(most - least + 2);
  for (const index of order) {
    const key = (keys[index] ?? 0) - least + 1;
    places[key] = (places[key] ?? 0) + 1;
  }
  for (let key = 1; key < places.length; key++) places[key] = (places[key] ?? 0) + (places[key - 1] ?? 0);
  const ordered = new Int32Array(order.length);
  for (const index of order) {
    const key = (keys[index] ?? 0) - least;
    const place = places[key] ?? 0;
    ordered[place] = index;
    places[key] = place + 1;
  }
  return ordered;
}

/** 0, 1, 2 … */
export function indices(count: number): Int32Array {
  const all = new Int32Array(count);
  for (let index = 0; index < count; index++) all[index] = index;
  return all;
}
