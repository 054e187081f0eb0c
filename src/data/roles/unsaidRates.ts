import type { MeasureSource } from '../types';
import { plainName } from './figureForms';

const RATED = /ledig|arbejdsløs|unemploy|rate(?!\p{L})|(?<!h)andel/u;
const COUNTED = /antal|number of|person|modtager|årsværk/u;
const LARGEST_SHARE = 100;

/**
 * Whether figures from outside are shares though no unit says so: named as unemployment or a rate, none above 100, and
 * with decimals or with totals no larger than the parts beside them.
 *
 * @param left 1 for the figures of totals
 */
export function areUnsaidRates(
  { column, where }: MeasureSource,
  figures: Float64Array,
  left: Uint8Array,
): boolean {
  const name = plainName(where?.equals ?? column);
  if (!RATED.test(name) || COUNTED.test(name)) return false;
  let [largestPart, largestTotal] = [-Infinity, -Infinity];
  let hasDecimals = false;
  for (let at = 0; at < figures.length; at++) {
    const figure = figures[at] ?? NaN;
    if (Number.isNaN(figure)) continue;
    if (figure < 0) return false;
    if (!Number.isInteger(figure)) hasDecimals = true;
    if (left[at] === 1) largestTotal = Math.max(largestTotal, figure);
    else largestPart = Math.max(largestPart, figure);
  }
  const areSmall = Math.max(largestPart, largestTotal) <= LARGEST_SHARE;
  const isTotalAmong = largestTotal > 0 && largestTotal <= largestPart;
  return areSmall && (hasDecimals || isTotalAmong);
}
