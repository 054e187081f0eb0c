import type { Corrections } from '../../../data';
import type { DataCorrection } from './dataCell';

/** A person's corrections one by one, as a data cell keeps them. */
export function dataCorrections(corrections: Corrections): DataCorrection[] {
  const ofFile = (
    what: DataCorrection['what'],
    value: string | number | boolean | undefined,
  ): DataCorrection[] =>
    value === undefined || value === false
      ? []
      : [{ what, column: null, value: value === true ? '' : String(value) }];
  const {
    types = [],
    decimals = [],
    dateOrders = [],
    years = [],
    bracketed = [],
    dashIsZero = [],
  } = corrections;
  return [
    ...ofFile('encoding', corrections.encoding),
    ...ofFile('twiceEncoded', corrections.repairTwiceEncoded),
    ...ofFile('delimiter', corrections.delimiter),
    ...ofFile('quote', corrections.quote),
    ...ofFile('sheet', corrections.sheet),
    // Tables are counted from 0 by programs and from 1 by persons.
    ...ofFile('table', corrections.table === undefined ? undefined : corrections.table + 1),
    ...ofFile('firstLine', corrections.firstLine),
    ...ofFile('headerRows', corrections.headerRows),
    ...ofFile('unpivot', corrections.unpivot),
    ...types.map(({ column, type }) => ({ what: 'type' as const, column, value: type })),
    ...decimals.map(({ column, decimal, thousands }) => ({
      what: thousands ?? ('decimal' as const),
      column,
      // What divides thousands where a decimal mark says nothing of it.
      value: thousands === 'droppedZeros' ? (decimal === ',' ? '.' : ',') : decimal,
    })),
    ...dateOrders.map(({ column, order }) => ({ what: 'dateOrder' as const, column, value: order })),
    ...years.map(({ column, year }) => ({ what: 'year' as const, column, value: String(year) })),
    ...bracketed.map(({ column, means }) => ({ what: 'bracketed' as const, column, value: means })),
    ...dashIsZero.map((column) => ({ what: 'dashIsZero' as const, column, value: '' })),
  ];
}
