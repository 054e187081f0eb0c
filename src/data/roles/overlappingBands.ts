import { bandOf } from '../columns/bands';
import type { Issue } from '../types';
import { presentCodes, type Category } from './selection';

const UNIT = /år|uge|måned|md|dag|year|week|month|day/;

/** More categories than this are no bands. */
const MOST_BANDS = 400;

/**
 * Bands that are added up although they have numbers in common ("under 30 år" beside "16-24 år"), so that those in both
 * count twice. Bands that merely meet ("1-2 år", "2-3 år") do not overlap; bands of weeks and of years are not compared.
 */
export function overlappingBands(dividing: readonly Category[]): Issue[] {
  return dividing.flatMap(({ column, dictionary, isPresent }): Issue[] => {
    const texts = presentCodes(isPresent).map((code) => dictionary[code] ?? '');
    if (texts.length > MOST_BANDS) return [];
    const bands = texts.flatMap((text) => {
      const band = bandOf(text);
      return band ? [{ text, ...band }] : [];
    });
    const units = new Set(bands.flatMap(({ text }) => UNIT.exec(text.toLowerCase())?.[0] ?? []));
    if (units.size > 1) return [];
    const inOrder = bands.sort((a, b) => a.from - b.from || b.to - a.to);
    let [widest] = inOrder;
    for (const band of inOrder.slice(1)) {
      if (widest && band.from < widest.to) {
        const params = { text: widest.text, other: band.text };
        return [{ severity: 'warning', code: 'bands.overlap', params, column: column.name }];
      }
      if (!widest || band.to > widest.to) widest = band;
    }
    return [];
  });
}
