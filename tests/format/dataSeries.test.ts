import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { OutsideSeries } from '../../src/data';
import { cellsOf, joinedSource, month, outsideSeries, template } from '../notebook/support';
import { edited, fileOf, hostileValue, opened, placesIn, replacedAt, type Json } from './support';

const dataPath = ['cells', '6'];
const seriesPath = [...dataPath, 'series'];
const notebook = edited(template(), [
  {
    type: 'replaceData',
    data: 'data',
    source: joinedSource,
    observations: [month('2015-09', 300)],
    series: outsideSeries,
  },
]);
const file = fileOf(notebook);
const readFrom = (json: unknown) => {
  const { notebook: read, issues } = opened(json);
  return { data: cellsOf(read).data, issues };
};
const withSeries = (series: unknown) => readFrom(replacedAt(file, seriesPath, series));
const [spending, unemployment] = outsideSeries as [OutsideSeries, OutsideSeries];

describe('the series of a data cell', () => {
  it('are the same after being saved and opened, files and filters too', () => {
    expect(opened(file)).toEqual({ notebook, issues: [] });
  });

  it('are none in a document from before there were any, which is nothing to note', () => {
    const { data, issues } = withSeries(undefined);
    expect(data).not.toHaveProperty('series');
    expect(issues).toEqual([]);
  });

  it('leave no mark on a notebook that has none', () => {
    const text = JSON.stringify(fileOf(template()));
    for (const key of ['series', 'files', 'filters']) expect(text).not.toContain(`"${key}":`);
  });

  it.each<[string, string[], unknown]>([
    ['name', ['name'], 7],
    ['measure', ['measure'], 'weather'],
    ['measure', ['measure'], undefined],
    ['unit', ['unit'], 'x'.repeat(81)],
  ])('are left out one by one where they do not fit: %s', (key, place, value) => {
    const { data, issues } = readFrom(replacedAt(file, [...seriesPath, '0', ...place], value));
    expect(data.series).toEqual([unemployment]);
    expect(issues).toEqual([{ code: 'field.invalid', path: `cells[6].series[0].${key}` }]);
  });

  it.each<[string, unknown]>([
    ['from', '2015-13'],
    ['from', undefined],
    ['months', 0],
    ['months', 1.5],
    ['value', '10403'],
    ['value', 1e16],
  ])('lose a figure that does not fit rather than make one up: %s %j', (key, value) => {
    const { data, issues } = readFrom(replacedAt(file, [...seriesPath, '0', 'values', '0', key], value));
    expect(data.series).toEqual([{ ...spending, values: spending.values.slice(1) }, unemployment]);
    expect(issues).toEqual([{ code: 'field.invalid', path: `cells[6].series[0].values[0].${key}` }]);
  });

  it.each([[null], [5], ['x'], [{}]])('are none, with a note, where they are no list: %j', (value) => {
    const { data, issues } = withSeries(value);
    expect(data).not.toHaveProperty('series');
    expect(issues).toEqual([{ code: 'field.invalid', path: 'cells[6].series' }]);
  });

  it('are a hundred at most', () => {
    const { data, issues } = withSeries(Array.from({ length: 101 }, () => unemployment));
    expect(data.series).toHaveLength(100);
    expect(issues).toEqual([{ code: 'field.invalid', path: 'cells[6].series' }]);
  });

  it('are put in the order of time', () => {
    const turned = [{ ...unemployment, values: unemployment.values.toReversed() }];
    expect(withSeries(turned).data.series).toEqual([unemployment]);
  });

  it('are never there without observations', () => {
    const { data, issues } = readFrom(replacedAt(file, [...dataPath, 'observations'], null));
    expect(data).not.toHaveProperty('series');
    expect(issues).toEqual([{ code: 'field.invalid', path: 'cells[6].series' }]);
  });

  it('may be anything, as may files and filters, and stay the same once they are read', () => {
    const { files: names, filters: words } = joinedSource;
    const parts = { series: outsideSeries, files: names, filters: words };
    const tampered = fc
      .record({ place: fc.constantFrom(...placesIn(parts).slice(1)), by: hostileValue })
      .map(({ place, by }) => replacedAt(parts, place, by) as Json)
      // What comes from a file is JSON.
      .map(
        (value) =>
          JSON.parse(
            JSON.stringify(value, (_key, item: unknown) => (typeof item === 'bigint' ? null : item)),
          ) as Json,
      );
    fc.assert(
      fc.property(tampered, ({ series, files, filters }) => {
        const json = replacedAt(replacedAt(file, seriesPath, series), [...dataPath, 'source'], {
          ...joinedSource,
          files,
          filters,
        });
        const read = opened(json).notebook;
        expect(opened(fileOf(read))).toEqual({ notebook: read, issues: [] });
      }),
      { seed: 20151102, numRuns: 500 },
    );
  });
});
