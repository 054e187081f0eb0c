// @vitest-environment happy-dom
import * as Plot from '@observablehq/plot';
import { describe, expect, it } from 'vitest';
import { chartLayout, chartPlot, chartSummary, chartTips, tipSentence } from '../../src/charts';
import { createWords } from '../../src/i18n';
import type { ChartCell, ChartMark } from '../../src/notebook';
import { drawnOver, type Written } from './drawnOver';

const words = createWords('da');
const columns: Written['columns'] = { Måned: 'period', Område: 'text', Antal: 'number', Andet: 'number' };

async function told(table: Written, marks: Partial<ChartMark>[], fields: Partial<ChartCell> = {}) {
  const { cell, result } = await drawnOver(table, marks, fields);
  const layout = chartLayout(result, cell, 640, words);
  return { layout, summary: chartSummary(result, '', words) };
}

describe('a line over days', () => {
  const strokes = async (...days: string[]): Promise<number | undefined> => {
    const table: Written = {
      columns: { ...columns, Måned: 'date' },
      rows: days.map((day) => `${day};;1;`),
    };
    const { layout } = await told(table, [{ kind: 'line', x: 'Måned', y: 'Antal' }]);
    const path = Plot.plot(chartPlot(layout)).querySelector('[aria-label=line] path');
    return path?.getAttribute('d')?.match(/M/g)?.length;
  };

  it('stops where a week or a month of them is left out', async () => {
    expect(await strokes('2024-01-01', '2024-01-08', '2024-01-22', '2024-01-29')).toBe(2);
    expect(await strokes('2024-01-31', '2024-02-29', '2024-04-30', '2024-05-31')).toBe(2);
  });

  it('runs on where days come as they come', async () => {
    expect(await strokes('2024-01-03', '2024-01-04', '2024-02-20')).toBe(1);
  });
});

describe('areas on each other', () => {
  const table: Written = {
    columns,
    rows: [
      ...['2024-01;Nord;10;', '2024-01;Syd;4;', '2024-01;Øst;5;'],
      ...['2024-02;Nord;11;', '2024-02;Øst;6;'],
      ...['2024-03;Nord;12;', '2024-03;Syd;;', '2024-03;Øst;7;'],
      ...['2024-04;Nord;13;', '2024-04;Syd;7;', '2024-04;Øst;8;'],
      ...['2024-05;Nord;14;', '2024-05;Øst;9;'],
    ],
  };

  it('have a hole where one lacks a row or a figure, and keep all that lies upon it', async () => {
    const { layout } = await told(table, [{ kind: 'area', x: 'Måned', y: 'Antal', colour: 'Område' }], {
      stacked: true,
    });
    const edges = [...layout.shapes.values()].map((all) => all.map(({ y1, y2 }) => [y1, y2]));
    expect(edges[1]).toEqual([
      [10, 14],
      [NaN, NaN],
      [NaN, NaN],
      [13, 20],
      [NaN, NaN],
    ]);
    expect(edges[2]).toEqual([
      [14, 19],
      [16, 22],
      [18, 25],
      [20, 28],
      [14, 23],
    ]);
    expect(chartTips(layout, '', words).map(tipSentence)[2]).toBe('mar 2024: Nord: 12; Øst: 7');
  });
});

describe('a series that is called by a number', () => {
  it.each([
    ['3858179', '3.858.179'],
    ['2024', '2024'],
    ['2,5', '2,5'],
  ])('%s is written %s', async (written, shown) => {
    const { layout } = await told({ columns, rows: [`2024-01;A;1;${written}`, '2024-01;A;1;9'] }, [
      { kind: 'line', x: 'Måned', y: 'Antal', colour: 'Andet' },
    ]);
    expect([...layout.shapes.keys()][0]?.name).toBe(shown);
  });
});

describe('a chart in one sentence', () => {
  const rows = ['2024-01;A;10;900', '2024-01;B;225;100'];
  const bars = { kind: 'bar', x: 'Område', summary: 'sum' } as const;

  it('does not hold the places of two measures against each other', async () => {
    const { summary } = await told({ columns, rows }, [
      { ...bars, y: 'Antal' },
      { ...bars, y: 'Andet' },
    ]);
    expect(summary).toBe(
      'Antal: Højest er B med 225, og lavest er A med 10. Andet: Højest er A med 900, og lavest er B med 100.',
    );
  });

  it('says that it is one place of more, where only one is shown', async () => {
    const { summary } = await told({ columns, rows }, [{ ...bars, y: 'Antal' }], { most: 1 });
    expect(summary).toBe('Der vises ét sted af 2: A, 10.');
  });

  it('tells a lone figure of a month once, with its decimals', async () => {
    const { summary } = await told({ columns, rows: ['2024-01;A;1234,5;'] }, [
      { kind: 'line', x: 'Måned', y: 'Antal' },
    ]);
    expect(summary).toBe('Senest, jan 2024, er Antal 1.234,5.');
  });
});
