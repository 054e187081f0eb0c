import { describe, expect, it } from 'vitest';
import type { Cell, DataCell } from '../../src/notebook';
import { importTarget } from '../../src/state/importTarget';
import { cellsOf, template } from '../notebook/support';

const { baseline, data } = cellsOf(template());
/** A data cell that no baseline rests on. */
const dataCell = (id: string, file: string): DataCell => ({ ...data, id, source: { ...data.source, file } });
const text: Cell = { id: 'tekst', kind: 'text', text: '' };

describe('where an import goes', () => {
  it('is the cell of the plan, whatever else holds data', () => {
    const target = importTarget([dataCell('other', ''), data, baseline], text, { baseline, data });
    expect(target).toMatchObject({ months: { id: data.id }, feedsPlan: true });
  });

  it('is the selected data cell before that of the plan, which then stays as it is', () => {
    const other = dataCell('other', 'other.csv');
    const target = importTarget([data, baseline, other], other, { baseline, data });
    expect(target).toEqual({ months: other, rows: other, feedsPlan: false });
  });

  it('is a cell that waits for data where no plan has any, and the baseline takes it up', () => {
    const waiting = dataCell('waiting', '');
    const cells = [dataCell('full', 'full.csv'), waiting, { ...baseline, data: '' }];
    expect(importTarget(cells, null, { baseline, data: undefined })).toEqual({
      months: waiting,
      rows: waiting,
      feedsPlan: true,
    });
  });

  it('is a new cell where every other holds data', () => {
    const target = importTarget([dataCell('full', 'full.csv')], null, {
      baseline: undefined,
      data: undefined,
    });
    expect(target).toEqual({ months: undefined, rows: undefined, feedsPlan: false });
  });

  it('never puts rows that are no months in place of months that a baseline rests on', () => {
    const target = importTarget([data, baseline], data, { baseline, data });
    expect(target).toMatchObject({ months: { id: data.id }, rows: undefined });
  });
});
