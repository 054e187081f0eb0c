import { decodeEntities } from './entities';
import { attributesOf, readTags } from './tags';

/**
 * What the format of a cell makes of its number: a day, a month, a year or a time of day; a percentage; digits with
 * leading zeros, as many as `digits`; else a plain number.
 */
export type CellFormat =
  | { shows: 'number' | 'percent' | 'date' | 'month' | 'year' | 'time' | 'moment' | 'duration' }
  | { shows: 'digits'; digits: number };

const NUMBER: CellFormat = { shows: 'number' };

/** Formats by number that a workbook need not spell out (ECMA-376 part 1, 18.8.30). */
const BUILT_IN: Readonly<Record<number, string>> = {
  9: '0%',
  10: '0.00%',
  14: 'dd-mm-yyyy',
  15: 'd-mmm-yy',
  16: 'd-mmm',
  17: 'mmm-yy',
  18: 'h:mm',
  19: 'h:mm:ss',
  20: 'h:mm',
  21: 'h:mm:ss',
  22: 'd-m-yyyy h:mm',
  45: 'mm:ss',
  46: '[h]:mm:ss',
  47: 'mm:ss',
};

/** The format of each style of a workbook, by the number that cells name it with. */
export function cellFormats(stylesXml: string): CellFormat[] {
  const codes = new Map(Object.entries(BUILT_IN).map(([id, code]) => [Number(id), code]));
  const formats: CellFormat[] = [];
  let inCellFormats = false;
  readTags(stylesXml, {
    withoutPrefix: true,
    onText: () => undefined,
    onTag: (tag) => {
      if (tag.name === 'cellxfs') inCellFormats = tag.kind === 'open';
      if (tag.kind === 'close') return;
      if (tag.name === 'numfmt') {
        const attributes = attributesOf(tag);
        codes.set(Number(attributes.get('numfmtid')), decodeEntities(attributes.get('formatcode') ?? ''));
      }
      if (tag.name === 'xf' && inCellFormats) {
        formats.push(formatOf(codes.get(Number(attributesOf(tag).get('numfmtid'))) ?? ''));
      }
    },
  });
  return formats;
}

/** What a format code of a spreadsheet shows, from its part for positive numbers. */
export function formatOf(code: string): CellFormat {
  const duration = /\[[hms]+\]/i.test(code);
  // Texts, colours and languages, padding: what is left are the signs of the number itself.
  const signs = code
    .replace(/"[^"]*"|\\.|_.|\*./g, '')
    .replace(/\[[^\]]*\]/g, '')
    .split(';', 1)[0]
    ?.toLowerCase();
  if (signs === undefined || signs === '') return duration ? { shows: 'duration' } : NUMBER;
  if (duration) return { shows: 'duration' };
  if (/^general|^standard/.test(signs)) return NUMBER;
  const date = /[dy]|m(?!:)|å/.test(signs.replace(/h+[:.]mm?|mm?[:.]ss?/g, ''));
  const time = /[hs]/.test(signs);
  if (date && !/[0#?]/.test(signs)) {
    if (time) return { shows: 'moment' };
    if (/d/.test(signs)) return { shows: 'date' };
    return { shows: /m/.test(signs) ? 'month' : 'year' };
  }
  if (time && !/[0#?]/.test(signs.replace(/s[.,]0+/, 's'))) return { shows: 'time' };
  if (signs.includes('%')) return { shows: 'percent' };
  return /^0{2,}$/.test(signs) ? { shows: 'digits', digits: signs.length } : NUMBER;
}
