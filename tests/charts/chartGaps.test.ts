// @vitest-environment happy-dom
import * as Plot from '@observablehq/plot';
import { describe, expect, it } from 'vitest';
import { chartLayout, chartPlot, chartSummary, chartTips, noteText, tipSentence } from '../../src/charts';
import { drawTable } from '../../src/data';
import { calendarOf, isCalendar } from '../../src/data/formula/value';
import { calendarColumn, numberColumn, textColumn, type Table } from '../../src/data/table/table';
import { createWords } from '../../src/i18n';
import { newMark, type ChartMark, type ChartResult } from '../../src/notebook';

const words = createWords('da');

/** Rows of months, areas and figures as a table; NaN where a figure is missing. */
function tableOf(rows: readonly (readonly [month: string, area: string, figure: number])[]): Table {
  const months = rows.map(([month]) => {
    const value = calendarOf(month);
    if (!isCalendar(value)) throw new Error(month);
    return value;
  });
  return {
    columns: [
      calendarColumn('Måned', months),
      textColumn(
        'Område',
        rows.map(([, area]) => area),
      ),
      numberColumn(
        'Antal',
        rows.map(([, , figure]) => figure),
      ),
    ],
    rows: rows.length,
  };
}

function charted(table: Table, fields: Partial<ChartMark>, stacked = false) {
  const mark = newMark('1', { x: 'Måned', y: 'Antal', ...fields });
  const { kind, x, y, upper, colour, summary } = mark;
  const runs = kind === 'line' || kind === 'area' || kind === 'band';
  const layer = { x, y, upper, colour, summary, measure: 'y' as const, gaps: runs, thins: runs };
  const drawing = drawTable(table, { layers: [layer], facet: '', sort: 'table', most: null });
  if ('problem' in drawing) throw new Error(drawing.problem.code);
  const result: ChartResult = { marks: [mark], facet: '', drawing, isMonths: false };
  const layout = chartLayout(result, { zero: true, stacked, unit: '', notes: [] }, 640, words);
  return {
    summary: chartSummary(result, '', words),
    remarks: drawing.notes.map((note) => noteText(note, words)),
    tips: chartTips(layout, '', words).map(tipSentence),
    svg: Plot.plot(chartPlot(layout)),
  };
}

/** How many strokes a line is drawn in. */
const strokesOf = (svg: Element): number =>
  [...svg.querySelectorAll('[aria-label=line] path')]
    .map((path) => path.getAttribute('d')?.match(/M/g)?.length ?? 0)
    .reduce((sum, count) => sum + count, 0);
const dotsOf = (svg: Element): number => svg.querySelectorAll('[aria-label=dot] circle').length;

describe('a line', () => {
  it('stops where months have no row, and shows one that stands alone', () => {
    const months = ['2024-01', '2024-02', '2024-05', '2024-06', '2024-12'];
    const { svg, tips } = charted(tableOf(months.map((month, index) => [month, 'Nord', index + 1])), {});
    expect(strokesOf(svg)).toBe(3);
    expect(dotsOf(svg)).toBe(1);
    expect(tips.map((tip) => tip.split(':')[0])).toEqual([
      'jan 2024',
      'feb 2024',
      'maj 2024',
      'jun 2024',
      'dec 2024',
    ]);
  });

  it('runs on through years, quarters and days, each as far apart as they are', () => {
    for (const labels of [
      ['2020', '2021', '2022'],
      ['2020K1', '2020K2'],
      ['2024-01-01', '2024-03-09', '2024-03-10'],
    ])
      expect(strokesOf(charted(tableOf(labels.map((label) => [label, 'Nord', 1])), {}).svg)).toBe(1);
  });

  it('through several rows a month is told, with what can be done', () => {
    const { summary, remarks } = charted(
      tableOf([
        ['2024-01', 'Nord', 1],
        ['2024-01', 'Syd', 9],
        ['2024-02', 'Nord', 2],
        ['2024-02', 'Syd', 8],
      ]),
      {},
    );
    expect(summary).toBe('Senest, feb 2024, er der 2 tal for Antal, fra 2 til 8.');
    expect(remarks).toEqual([expect.stringContaining('2 rækker står samme sted som en anden')]);
  });
});

describe('areas on each other', () => {
  const rows = tableOf([
    ['2024-01', 'Nord', 10],
    ['2024-02', 'Nord', 11],
    ['2024-03', 'Nord', 12],
    ['2024-04', 'Nord', 13],
    ['2024-01', 'Syd', 5],
    ['2024-03', 'Syd', 6],
  ]);
  const { tips, svg } = charted(rows, { kind: 'area', colour: 'Område' }, true);

  it('have no figure where there is no row, also in the tips', () => {
    expect(tips).toEqual([
      'jan 2024: Nord: 10; Syd: 5',
      'feb 2024: Nord: 11',
      'mar 2024: Nord: 12; Syd: 6',
      'apr 2024: Nord: 13',
    ]);
  });

  it('have a gap where a series lacks a month, and none after it has ended', () => {
    const [north, south] = [...svg.querySelectorAll('[aria-label=area]')].map(
      (area) => area.querySelector('path')?.getAttribute('d')?.match(/M/g)?.length,
    );
    expect([north, south]).toEqual([1, 2]);
  });
});

describe('a sum', () => {
  const rows = tableOf([
    ['2024-01', 'Nord', 10],
    ['2024-01', 'Syd', 5],
    ['2024-02', 'Nord', 11],
    ['2024-02', 'Syd', NaN],
    ['2024-03', 'Nord', 12],
    ['2024-03', 'Syd', 6],
    ['2024-04', 'Nord', 13],
    ['2024-05', 'Nord', 13],
    ['2024-05', 'Syd', 9],
  ]);

  it('that lacks figures or rows is told, and is not the lowest', () => {
    const { summary, remarks } = charted(rows, { summary: 'sum' });
    expect(remarks).toEqual(['2 summer mangler tal og er for lave, fx feb 2024: 1 af 2 tal mangler.']);
    expect(summary).toContain('lavest 15 (jan 2024)');
  });

  it('over a total and its parts is told, and not where they have colours of their own', () => {
    const total = tableOf([
      ['2024-01', 'Nord', 10],
      ['2024-01', 'I alt', 10],
    ]);
    expect(charted(total, { summary: 'sum' }).remarks).toEqual([
      expect.stringContaining('1 række med ”I alt” i Område er allerede en sum'),
    ]);
    expect(charted(total, { summary: 'sum', colour: 'Område' }).remarks).toEqual([]);
  });
});

it('figures of two columns are told beside each other, not held against each other', () => {
  const table: Table = {
    columns: [...tableOf([['2024-01', 'Nord', 897]]).columns, numberColumn('Ændring', [70.5])],
    rows: 1,
  };
  const marks = [newMark('1', { x: 'Måned', y: 'Antal' }), newMark('2', { x: 'Måned', y: 'Ændring' })];
  const layers = marks.map(({ x, y, upper, colour, summary }) => ({
    ...{ x, y, upper, colour, summary },
    measure: 'y' as const,
    gaps: true,
    thins: true,
  }));
  const drawing = drawTable(table, { layers, facet: '', sort: 'table', most: null });
  if ('problem' in drawing) throw new Error(drawing.problem.code);
  expect(chartSummary({ marks, facet: '', drawing, isMonths: false }, '', words)).toBe(
    'Senest, jan 2024: Antal 897 og Ændring 70,5.',
  );
});
