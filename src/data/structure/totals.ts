const TOTAL =
  /^(i alt|ialt|alle|alt|total|totalt|samlet|sum|hele landet|hele danmark|danmark|all|whole country|all denmark)$/i;

/** Larger areas that a list of municipalities may hold too, so that each person would be counted twice. */
const LARGER_AREA = /^(region|rar|landsdel|province) ./i;

/** Whether a category is the sum of the others ("I alt", "Hele landet", "Alder i alt"). */
export function isTotal(text: string): boolean {
  return TOTAL.test(text) || /\bi ?alt$/i.test(text);
}

/** Whether a category is a region or other area made of municipalities. */
export function isLargerArea(text: string): boolean {
  return LARGER_AREA.test(text);
}

/**
 * Which of these categories would be counted twice beside the others: totals, and regions among municipalities.
 *
 * A list of totals only has none, nor has a list of regions only.
 */
export function countedTwice(texts: readonly string[]): Set<string> {
  const parts = texts.filter((text) => !isTotal(text));
  const smallest = parts.filter((text) => !isLargerArea(text));
  if (parts.length === 0) return new Set();
  const twice = texts.filter((text) => isTotal(text) || (smallest.length > 0 && isLargerArea(text)));
  return new Set(twice);
}
